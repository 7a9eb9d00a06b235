import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** More would each take the memory of a converter for a deck's few fonts. */
const MOST_THREADS = 4;

/** A converter and what is asked of it, by numbers. */
interface Thread {
  readonly worker: Worker;
  readonly jobs: Map<number, Job>;
}

interface Job {
  resolve(font: Buffer): void;
  reject(error: unknown): void;
}

/** What a thread answers. */
interface Answer {
  readonly job: number;
  readonly font?: Uint8Array;
  readonly error?: unknown;
}

const threads: Thread[] = [];
let lastJob = 0;

/** The same font packed as WOFF2, which takes most of the time of cutting one, or unpacked: several at once. */
export function repackFont(font: Buffer, format: 'sfnt' | 'woff2'): Promise<Buffer> {
  const thread = freeThread();
  lastJob += 1;
  const job = lastJob;
  return new Promise((resolve, reject) => {
    thread.jobs.set(job, { resolve, reject });
    thread.worker.ref();
    thread.worker.postMessage({ job, font, format });
  });
}

/** The one that has least to do; another as long as there is a processor for it. */
function freeThread(): Thread {
  const [least] = threads.toSorted((a, b) => a.jobs.size - b.jobs.size);
  const most = Math.min(MOST_THREADS, availableParallelism());
  if (least !== undefined && (least.jobs.size === 0 || threads.length >= most)) return least;
  const thread = openThread();
  threads.push(thread);
  return thread;
}

function openThread(): Thread {
  const worker = new Worker(new URL('./packer.mjs', import.meta.url));
  const jobs = new Map<number, Job>();
  worker.on('message', ({ job, font, error }: Answer) => {
    const asked = jobs.get(job);
    jobs.delete(job);
    // The program may end while no font is waited for.
    if (jobs.size === 0) worker.unref();
    if (font === undefined) asked?.reject(error);
    else asked?.resolve(Buffer.from(font));
  });
  worker.on('error', (error) => {
    for (const { reject } of jobs.values()) reject(error);
    jobs.clear();
  });
  worker.unref();
  return { worker, jobs };
}
