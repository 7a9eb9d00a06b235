import { describe, expect, test } from 'vitest';
import { groupsOf } from '../../src/cli/long-picture.ts';

describe('a long picture', () => {
  test.each([
    ['fits into one', [400, 300, 300], 1000, [[0, 3]]],
    [
      'is cut between two pieces',
      [400, 400, 400],
      1000,
      [
        [0, 2],
        [2, 3],
      ],
    ],
    [
      'has a piece alone that is too high for any',
      [400, 1200, 400],
      1000,
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    ],
    ['of nothing is none', [], 1000, []],
  ] as const)('%s', (_, heights, highest, groups) => {
    expect(groupsOf(heights, highest)).toEqual(groups);
  });
});
