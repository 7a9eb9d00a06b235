import { expect, test } from 'vitest';
import { earlierId, factId, factPath, idOfReference, partsOfId } from '../../src/facts/fact-id.ts';

test('an id comes apart as it was put together', () => {
  const id = factId('works', 'invest');
  expect(partsOfId(id)).toEqual({ group: 'works', key: 'invest' });
  expect(partsOfId(earlierId(id, 2022))).toEqual({ group: 'works', key: 'invest', year: 2022 });
});

test.each([
  ['works', { group: 'works', key: '' }],
  ['', { group: '', key: '' }],
])('of %j, which is no id, there is as much as it has', (id, expected) => {
  expect(partsOfId(id)).toEqual(expected);
});

test.each([
  ['works.invest', undefined, ['facts', 'works', 'invest']],
  ['works.invest', 'find', ['facts', 'works', 'invest', 'find']],
  // An earlier number stands in the file with the fact of this year.
  ['works.invest@2022', 'was', ['facts', 'works', 'invest', 'was']],
])('%s, field %s, is found by its path', (id, field, path) => {
  expect(factPath(id, field)).toEqual(path);
});

test('a name without a group belongs to the group of the formula', () => {
  expect(idOfReference('invest', 'works')).toBe('works.invest');
  expect(idOfReference('supply.users', 'works')).toBe('supply.users');
});
