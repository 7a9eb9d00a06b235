import { expect, test } from 'vitest';
import { lineInJson } from '../../src/bundle/line-in-json.ts';

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
  ['care.fund.says', 6],
  ['care.fund.find', 7],
  ['care.fund', 6],
  ['terms 第2条', 3],
  ['relations 第2条', 11],
])('%s stands in line %i', (place, line) => {
  expect(lineInJson(FILE, place)).toBe(line);
});

test('what is missing stands at the nearest thing around it', () => {
  expect(lineInJson(FILE, 'care.homes.counts')).toBe(8);
  expect(lineInJson(FILE, 'relations 第3条')).toBe(9);
  expect(lineInJson(FILE, 'levels')).toBeUndefined();
});
