import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** The unit tests of a project, held ready in a process of their own. */
export interface Runner {
  /**
   * Whether those pass that have to do with `file` (absolute) and stand in these folders, one folder after the other; a
   * mutant with which one folder takes longer than `limitMs` runs for ever, and is noticed as well.
   */
  passes(file: string, folders: readonly string[], limitMs: number): Promise<boolean>;
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
    if (child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    child = undefined;
  };
  return {
    close: end,
    passes: async (file, folders, limitMs) => {
      child ??= await start();
      const answer = answerOf(child, limitMs);
      child.send({ file, folders });
      const passes = await answer;
      if (passes === undefined) end();
      return passes === true;
    },
  };
}

/** The next answer; undefined where the process has ended, or nothing has come from it for too long. */
function answerOf(child: ChildProcess, limitMs: number): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const settle = (passes: boolean | undefined) => {
      clearTimeout(timer);
      child.off('message', hear).off('exit', gone);
      resolve(passes);
    };
    const hear = (message: unknown) => {
      const { asks, passes } = message as { readonly asks?: string; readonly passes?: boolean };
      if (asks === undefined) settle(passes);
      else timer.refresh();
    };
    const gone = () => settle(undefined);
    const timer = setTimeout(gone, limitMs);
    child.on('message', hear).on('exit', gone);
  });
}
