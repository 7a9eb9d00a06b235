// Written in JavaScript: a thread begins with a file, which Node 20 cannot read in TypeScript.
import { parentPort } from 'node:worker_threads';

/** Answers the orders of thread.ts, one after the other, by what `work` makes of each. */
export function answerOrders(work) {
  let last = Promise.resolve();
  parentPort.on('message', ({ job, order }) => {
    last = last.then(async () => {
      try {
        parentPort.postMessage({ job, answer: await work(order) });
      } catch (error) {
        parentPort.postMessage({ job, error });
      }
    });
  });
}
