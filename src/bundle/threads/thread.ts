import { Worker } from 'node:worker_threads';

/** A thread of its own, which works off one order after another (see `answerOrders`). */
export interface Thread<Order, Answer> {
  ask(order: Order): Promise<Answer>;
  /** How many orders it has yet to answer. */
  readonly waiting: () => number;
  /** Ends it, whatever it is at. */
  close(): Promise<void>;
}

/** What a thread answers. */
interface Reply<Answer> {
  readonly job: number;
  readonly answer?: Answer;
  readonly error?: unknown;
}

interface Job<Answer> {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** Starts the thread that `file`, a module in JavaScript, describes. The program may end while nothing is asked of it. */
export function openThread<Order, Answer>(file: URL): Thread<Order, Answer> {
  const worker = new Worker(file);
  const jobs = new Map<number, Job<Answer>>();
  let last = 0;
  worker.unref();
  worker.on('message', ({ job, answer, error }: Reply<Answer>) => {
    const asked = jobs.get(job);
    jobs.delete(job);
    if (jobs.size === 0) worker.unref();
    if (answer === undefined) asked?.reject(error);
    else asked?.resolve(answer);
  });
  let failure: { readonly error: unknown } | undefined;
  worker.on('error', (error) => {
    failure = { error };
    for (const { reject } of jobs.values()) reject(error);
    jobs.clear();
  });
  return {
    ask: (order) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure.error);
        last += 1;
        jobs.set(last, { resolve, reject });
        worker.ref();
        worker.postMessage({ job: last, order });
      }),
    waiting: () => jobs.size,
    close: async () => void (await worker.terminate()),
  };
}
