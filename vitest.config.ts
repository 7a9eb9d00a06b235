import { defineConfig } from 'vitest/config';

/** The CI asks for the counts as JSON besides what a person reads. */
const counts = process.env.DECK_TEST_JSON;
/** Tests that start a browser of their own, for minutes some of them. */
const BROWSER = ['tests/browser/**/*.test.ts', 'tests/bench/budget.test.ts', 'tests/next-year/**/*.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: counts ? ['default', ['json', { outputFile: counts }]] : ['default'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: BROWSER,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER,
          // One browser at a time, so that a test waits for its own page only; on a machine that is busy with
          // something else a page may still come late once, while a fault comes twice.
          maxWorkers: 1,
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
