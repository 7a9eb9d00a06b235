import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/**
 * What the tests say of the code. Doubtful is what a busy machine does as well: a time-out, an error outside of all tests,
 * a process that has ended.
 */
export interface Answer {
  readonly outcome: 'passed' | 'noticed' | 'doubtful';
  /** The folder whose tests said so, where they did not pass and it is known. */
  readonly folder?: string | undefined;
}

/** The unit tests of a project, held ready in a process of their own. */
export interface Runner {
  /**
   * What those say that have to do with `file` (absolute) and stand in these folders, one folder after the other; a
   * mutant with which one folder takes longer than `limitMs` may run for ever.
   */
  try(file: string, folders: readonly string[], limitMs: number): Promise<Answer>;
  close(): void;
}

/** The processes of the tests are started within this time. */
const START_MS = 120_000;

export function openRunner(root: string): Runner {
  let child: ChildProcess | undefined;
  const start = async (): Promise<ChildProcess> => {
    const started = fork(join(root, 'tests/mutants/held.mjs'), [], {
      cwd: root,
      // A group of its own: the tests' processes end with it.
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await answerOf(started, START_MS);
    return started;
  };
  const end = () => {
    const { pid } = child ?? {};
    child = undefined;
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  return {
    close: end,
    try: async (file, folders, limitMs) => {
      child ??= await start();
      const answer = answerOf(child, limitMs);
      child.send({ file, folders });
      const given = await answer;
      if (given.outcome === 'doubtful') end();
      return given;
    },
  };
}

/** The next answer; doubtful as well where the process has ended, or nothing has come from it for too long. */
function answerOf(child: ChildProcess, limitMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    let folder: string | undefined;
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      child.off('message', hear).off('exit', gone);
      resolve(answer);
    };
    const hear = (message: unknown) => {
      const { asks, ...answer } = message as Answer & { readonly asks?: string };
      if (asks === undefined) return settle(answer);
      folder = asks;
      timer.refresh();
    };
    const gone = () => settle({ outcome: 'doubtful', folder });
    const timer = setTimeout(gone, limitMs);
    child.on('message', hear).on('exit', gone);
  });
}
