import { availableParallelism } from 'node:os';
import { openThread, type Thread } from '../threads/thread.ts';

/** More would each take the memory of a converter for a deck's few fonts. */
const MOST_THREADS = 4;

interface PackOrder {
  readonly font: Buffer;
  readonly format: 'sfnt' | 'woff2';
}

const threads: Thread<PackOrder, Uint8Array>[] = [];

/** The same font packed as WOFF2, which takes most of the time of cutting one, or unpacked: several at once. */
export async function repackFont(font: Buffer, format: PackOrder['format']): Promise<Buffer> {
  return Buffer.from(await freeThread().ask({ font, format }));
}

/** The one that has least to do; another as long as there is a processor for it. */
function freeThread(): Thread<PackOrder, Uint8Array> {
  const [least] = threads.toSorted((a, b) => a.waiting() - b.waiting());
  const most = Math.min(MOST_THREADS, availableParallelism());
  if (least !== undefined && (least.waiting() === 0 || threads.length >= most)) return least;
  const thread = openThread<PackOrder, Uint8Array>(new URL('./packer.mjs', import.meta.url));
  threads.push(thread);
  return thread;
}
