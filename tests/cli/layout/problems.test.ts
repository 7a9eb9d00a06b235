import { expect, test } from 'vitest';
import { looks } from '../../../src/cli/layout/check.ts';
import { problemsOf } from '../../../src/cli/layout/problems.ts';

test('a problem says with which step of its page it comes, of several steps the first', () => {
  const [look] = looks();
  if (look === undefined) throw new Error('no look');
  const fault = {
    kind: 'empty',
    words: '外借',
    measure: 'panel',
    page: 7,
    slide: 'works.loans',
    layout: 'twin',
    look,
  } as const;
  const at = (...steps: number[]) => problemsOf(steps.map((step) => ({ ...fault, step })))[0]?.where;
  expect(at(0, 1)).toMatchObject({ words: '第 7 页', path: ['works', 'loans'] });
  expect(at(1, 2)?.words).toBe('第 7 页第 1 步');
});
