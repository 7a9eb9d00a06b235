// A thread of repack.ts. Written in JavaScript: a thread begins with a file, which Node 20 cannot read in TypeScript.
import { parentPort } from 'node:worker_threads';
import { convert } from 'fontverter';

let last = Promise.resolve();

/** One font after the other: the converter hands out its own memory, which the next conversion overwrites. */
parentPort.on('message', ({ job, font, format }) => {
  last = last.then(async () => {
    try {
      parentPort.postMessage({ job, font: await convert(Buffer.from(font), format) });
    } catch (error) {
      parentPort.postMessage({ job, error });
    }
  });
});
