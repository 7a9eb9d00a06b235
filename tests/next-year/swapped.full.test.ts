import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyBody, type ProjectCopy } from './project.ts';
import { runTests } from './swapped.ts';

/** The behaviour of the screens. Not asked of another body is compare: the drafts that it holds are of this year's report. */
const PART = [
  'access',
  'ahead',
  'built-file',
  'coming-back',
  'covered-edges',
  'curtain',
  'early',
  'fonts',
  'hall-faults',
  'hall.test',
  'hall-keys',
  'keys-everywhere',
  'layout',
  'leader.test',
  'loop.test',
  'metronome',
  'motion.test',
  'notes-guard',
  'opening',
  'panels',
  'pointing',
  'pptx',
  'print-stage',
  'rehearsal',
  'sharp',
  'small-windows.test',
  'sorter',
  'source-panel',
  'speaker',
  'start-page',
  'stills.test',
].map((name) => `tests/browser/${name}`);

/** Tests of the deck that is there; what is pinned of one year stands aside for another body. */
const OF_THIS_YEAR = /^tests\/(?:slides|facts|deck|cli|office|script|document|bundle|docs)\//;

let project: ProjectCopy;
beforeAll(async () => {
  project = await copyBody('other-body', { whole: true });
  expect(await project.run('build', '--no-check')).toMatchObject({ exit: 0 });
});
afterAll(() => project?.remove());

describe('the tests, with another body in place of this one', () => {
  test('of what needs no browser all pass', { timeout: 600_000 }, async () => {
    const { failed, skipped, passed } = await runTests(project, '--project', 'unit');
    expect(failed).toEqual([]);
    expect(skipped.filter((one) => !OF_THIS_YEAR.test(one))).toEqual([]);
    console.log(`${passed} passed, ${skipped.length} are of this year or need the report's text`);
    expect(passed).toBeGreaterThan(2000);
  });

  test('of what a user sees all pass, and every kind of slide is there', { timeout: 900_000 }, async () => {
    const { failed, skipped, passed } = await runTests(project, '--project', 'browser', ...PART);
    expect({ failed, skipped }).toEqual({ failed: [], skipped: [] });
    expect(passed).toBeGreaterThan(150);
  });

  test('of its prints all pass, in every reader of PDFs', { timeout: 900_000 }, async () => {
    const { failed, passed } = await runTests(project, '--project', 'full', 'tests/browser/handouts.full');
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(40);
  });
});
