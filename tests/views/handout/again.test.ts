import { describe, expect, test } from 'vitest';
import { tellThings } from '../../../src/views/handout/again.ts';

const THINGS = [
  { name: ['甲'], said: [['一'], ['二']] },
  { name: ['乙'], said: [] },
  { name: [], said: [['三']] },
] as const;

describe('words beside the drawing of a slide', () => {
  test('each name with all that is said of it, where there is room for so many', () => {
    expect(tellThings(THINGS, { rows: 0, things: 3 })).toEqual([
      { name: ['甲'], said: [['一', '；', '二']] },
      { name: ['乙'], said: [[]] },
      { name: [], said: [['三']] },
    ]);
  });

  test('else the names alone, with no mark for what has none', () => {
    expect(tellThings(THINGS, { rows: 0, things: 2 })).toEqual([{ name: ['甲', '、', '乙'], said: [] }]);
  });
});
