import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenBrowser } from '../../src/cli/browser/index.ts';
import { COMPOSITIONS, checkLayout, looks } from '../../src/cli/layout/check.ts';
import { formatProblems } from '../../src/facts/index.ts';
import { JOINED, joinedLook } from './joined-walls.ts';
import { DECK, sharedBrowser } from './open-deck.ts';

let shared: OpenBrowser;
beforeAll(async () => {
  shared = await sharedBrowser();
});
afterAll(() => shared?.close());

describe('the layout of every slide', () => {
  it.each(COMPOSITIONS)(
    'is right on a $stage wall of $size.width px, in every theme',
    { timeout: 120_000 },
    async ({ size }) => {
      const wanted = looks().filter((look) => look.size.width === size.width);
      expect(formatProblems(await checkLayout(shared, DECK, wanted))).toBe('');
    },
  );

  it.each(looks().filter(({ theme }) => theme === 'light'))(
    'is right with larger text on a $stage wall of $size.width px',
    { timeout: 120_000 },
    async (look) => {
      expect(formatProblems(await checkLayout(shared, DECK, [{ ...look, query: '&scale=lg' }]))).toBe('');
    },
  );

  it.each(JOINED)(
    'leaves the joints of a wall of $width × $height px at $seam free',
    { timeout: 120_000 },
    async (wall) => {
      expect(formatProblems(await checkLayout(shared, DECK, [joinedLook(wall)]))).toBe('');
    },
  );
});
