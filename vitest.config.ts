import { defineConfig } from 'vitest/config';

/** The CI asks for the counts as JSON besides what a person reads. */
const counts = process.env.DECK_TEST_JSON;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: counts ? ['default', ['json', { outputFile: counts }]] : ['default'],
  },
});
