import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectCopy } from './project.ts';

/** What came of the tests in a copy of the project. */
export interface SwappedRun {
  readonly passed: number;
  /** `file: test` with the beginning of what was wrong. */
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** Runs tests of a copy in a process of their own, for they read the copy's files; slides of every kind have to be there. */
export async function runTests(project: ProjectCopy, ...argv: readonly string[]): Promise<SwappedRun> {
  const file = join(project.root, 'dist/tests.json');
  const vitest = join(project.root, 'node_modules/vitest/vitest.mjs');
  const all = [vitest, 'run', '--reporter', 'json', '--outputFile', file, ...argv];
  const env = { ...process.env, DECK_EVERY_KIND: '1', DECK_TEST_JSON: '' };
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, all, { cwd: project.root, env, maxBuffer: 64_000_000 }, (_, out, err) =>
      resolve(`${out}${err}`),
    );
  });
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`The tests did not run: ${said.slice(-2000)}`);
  });
  return summary(JSON.parse(text), project.root);
}

function summary({ numPassedTests, testResults }: Report, root: string): SwappedRun {
  const of = (status: string) =>
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter((one) => one.status === status)
        .map(
          ({ fullName, failureMessages: [first = ''] = [] }) =>
            `${name.replace(`${root}/`, '')}: ${fullName}${first === '' ? '' : ` — ${first.slice(0, 300)}`}`,
        ),
    );
  const unread = testResults
    .filter(
      (file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
    )
    .map((file) => `${file.name}: ${file.message ?? 'did not run'}`);
  return {
    passed: numPassedTests,
    failed: [...of('failed'), ...unread],
    skipped: [...of('skipped'), ...of('pending')],
  };
}
