import { expect, test } from 'vitest';
import { spotInJson } from '../../src/bundle/spot-in-json.ts';

const FILE = `{
  "terms": ["2023年",
    "2024年"],
  "facts": {
    "care": {
      "fund": { "says": "88.6万元",
        "find": "慰问金88.6万元" },
      "homes": { "says": "506户" } } },
  "relations": [
    "care.homes > 1户",
    "care.fund > 1元" ]
}`;

test.each([
  [['facts', 'care', 'fund', 'says'], 6, 17],
  [['facts', 'care', 'fund', 'find'], 7, 9],
  [['facts', 'care', 'fund'], 6, 7],
  [['terms', 1], 3, 5],
  [['relations', 1], 11, 5],
])('%s stands in line %i', (path, line, column) => {
  expect(spotInJson(FILE, path)).toEqual({ line, column });
});

test('what is missing stands at the nearest thing around it', () => {
  expect(spotInJson(FILE, ['facts', 'care', 'homes', 'counts'])?.line).toBe(8);
  expect(spotInJson(FILE, ['relations', 2])?.line).toBe(9);
  expect(spotInJson(FILE, ['levels'])).toBeUndefined();
  expect(spotInJson('', ['levels'])).toBeUndefined();
});
