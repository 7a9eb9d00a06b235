import type { CDPSession } from 'playwright-core';

/** What a page's script holds once the garbage is collected, in bytes. */
export interface Heap {
  readonly heap: number;
  /** What the script itself keeps: not the code that the engine goes on making, for dozens of passes, of what runs often. */
  readonly data: number;
}

/** Collects the garbage (what a first round frees may free more) and reads the heap. */
export async function readHeap(session: CDPSession): Promise<Heap> {
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize, data: await countData(session) };
}

/** Bytes of all that can be reached on the heap and is neither code nor the page's own elements and styles. */
async function countData(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { readonly chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  return sumData(JSON.parse(chunks.join('')));
}

/** The part of a heap snapshot that is read here: of every node a row of numbers. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

function sumData({ snapshot: { meta }, nodes }: HeapSnapshot): number {
  const [type, size] = ['type', 'self_size'].map((name) => meta.node_fields.indexOf(name)) as [
    number,
    number,
  ];
  const others = ['code', 'native'].map((name) => meta.node_types[0].indexOf(name));
  let sum = 0;
  for (let row = 0; row < nodes.length; row += meta.node_fields.length) {
    if (!others.includes(nodes[row + type] ?? -1)) sum += nodes[row + size] ?? 0;
  }
  return sum;
}
