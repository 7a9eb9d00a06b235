import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** The unit tests of a project, held ready in a process of their own. */
export interface Runner {
  /** Whether those pass that have to do with `file` (absolute) and stand in these folders, one folder after the other. */
  passes(file: string, folders: readonly string[]): Promise<boolean>;
  close(): void;
}

/** A mutant that runs for ever is noticed as well. */
const GIVE_UP_MS = 120_000;

export function openRunner(root: string): Runner {
  let child: ChildProcess | undefined;
  const start = async (): Promise<ChildProcess> => {
    const started = fork(join(root, 'tests/mutants/held.mjs'), [], {
      cwd: root,
      // A group of its own: the tests' processes end with it.
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    await answerOf(started);
    return started;
  };
  const end = () => {
    if (child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    child = undefined;
  };
  return {
    close: end,
    passes: async (file, folders) => {
      child ??= await start();
      const answer = answerOf(child);
      child.send({ file, folders });
      const passes = await Promise.race([answer, givingUp()]);
      if (passes === undefined) end();
      return passes === true;
    },
  };
}

function answerOf(child: ChildProcess): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve((message as { readonly passes?: boolean }).passes === true));
    child.once('exit', () => resolve(undefined));
  });
}

function givingUp(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), GIVE_UP_MS).unref();
  });
}
