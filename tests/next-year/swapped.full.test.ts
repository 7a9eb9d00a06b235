import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyBody, type ProjectCopy } from './project.ts';
import { runTests } from './swapped.ts';

let project: ProjectCopy;
beforeAll(async () => {
  project = await copyBody('other-body', { whole: true });
  expect(await project.run('build')).toMatchObject({ exit: 0 });
});
afterAll(() => project?.remove());

describe('the tests, with another body in place of this one', () => {
  test('of what needs no browser all pass', { timeout: 400_000 }, async () => {
    const { failed, passed } = await runTests(project, '--project', 'unit');
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(2000);
  });

  test('of what a user sees all pass, and every kind of slide is there', { timeout: 900_000 }, async () => {
    const { failed, skipped, passed } = await runTests(project, '--project', 'browser', 'tests/browser');
    expect({ failed, skipped }).toEqual({ failed: [], skipped: [] });
    expect(passed).toBeGreaterThan(200);
  });
});
