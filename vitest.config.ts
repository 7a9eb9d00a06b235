import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The CI asks for the counts as JSON besides what a person reads: in this folder, a file for each npm script that tests. */
const { DECK_TEST_JSON: folder, npm_lifecycle_event: script = 'tests' } = process.env;
const counts = folder && `${folder}/${script.replace(':', '-')}.json`;
/** Tests that start a browser of their own. */
const BROWSER = ['tests/browser/**/*.test.ts', 'tests/next-year/**/*.test.ts'];
/** The full matrix, the soak, the budget, what needs LibreOffice: `npm run test:full` only. */
const FULL = ['tests/**/*.full.test.ts'];

/** Of these what is judged by time, and what starts test runs of its own: nothing else runs meanwhile. */
const ALONE = [
  'tests/bench/budget.full.test.ts',
  'tests/browser/{back-within,soak}.full.test.ts',
  'tests/mutants/sample.full.test.ts',
  'tests/next-year/swapped.full.test.ts',
];
/** Tests that try many things of a kind: a part of them by themselves, all in the full matrices (tests/trials.ts). */
const TRIALS = [
  'tests/charts/{drawn,field,plan,plots}.test.ts',
  'tests/deck/check/{false-words,trials}.test.ts',
  'tests/facts/{adversarial,arithmetic,change,quantity}.test.ts',
  'tests/office/take.test.ts',
  'tests/rehearsal/{live,replay}.test.ts',
  'tests/show/live-show.test.ts',
];

/**
 * Lines of each room that the unit tests must run through, in percent. What a screen looks like, and all that needs a
 * layout or a canvas, is tested in a browser; what it says and does is tested on a page without one.
 */
const COVERED = {
  facts: 97,
  deck: 95,
  script: 92,
  rehearsal: 95,
  document: 95,
  charts: 95,
  office: 92,
  show: 93,
  bundle: 89,
  ui: 70,
  cli: 60,
  views: 27,
} as const;

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'dist/coverage',
      // What was covered is of use where a test failed as well.
      reportOnFailure: true,
      thresholds: Object.fromEntries(
        Object.entries(COVERED).map(([room, lines]) => [`src/${room}/**/*.ts`, { lines }]),
      ),
    },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By itself a second: where other work waits for the same processors, a motion alone takes longer.
    expect: { poll: { timeout: 20_000 } },
    reporters: counts ? ['default', ['json', { outputFile: counts }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          setupFiles: 'tests/setup.ts',
          // By itself one fewer than there are processors: one of two.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          include: ['tests/**/*.test.ts'],
          exclude: [...BROWSER, ...FULL],
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER,
          exclude: FULL,
          // Files share pages that are opened once (see tests/browser/open-deck.ts).
          isolate: false,
          globalSetup: 'tests/browser/serve.ts',
          // One more than the two processors: a test waits for a good part of its time, for motions and for windows.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'full',
          include: [...FULL, ...TRIALS],
          exclude: ALONE,
          env: { DECK_TRIALS: '1' },
          isolate: false,
          setupFiles: 'tests/setup.ts',
          globalSetup: 'tests/browser/serve.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: ALONE,
          globalSetup: 'tests/browser/serve.ts',
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
