import { expect, test } from 'vitest';
import { constantInModule, rangesInModule, spotAt, spotInJson } from '../../src/bundle/spot.ts';

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

const CODE = `import { cards, part, say, slide } from '../src/deck/index.ts';
// id: 'funds' in a comment, and { id: "funds" } in a string: 'id: funds'
export const pandemic = part({
  id: 'pandemic',
  title: '防疫',
  slides: [
    slide({
      id: 'plain', headline: say\`id: 'funds'\` }),
    slide({
      headline: say\`两路\`,
      id: "funds",
      figure: cards({
        title: say\`数\`,
        items: [{ label: say\`甲\` }, { label: say\`乙\` }],
      }),
    }),
  ],
});
`;

test.each([
  [['pandemic'], { line: 4, column: 3 }],
  [['pandemic', 'funds'], { line: 11, column: 7 }],
  [['pandemic', 'funds', 'headline'], { line: 10, column: 7 }],
  [['pandemic', 'funds', 'figure', 'items', 1, 'label'], { line: 14, column: 38 }],
  [['pandemic', 'funds', 'figure', 'items', 7], { line: 14, column: 9 }],
  [['pandemic', 'funds', 'notes'], { line: 11, column: 7 }],
  [['pandemic', 'nowhere'], undefined],
  [['rights', 'funds'], undefined],
])('%s stands there', (path, spot) => {
  const found = rangesInModule(CODE)(path);
  expect(found && spotAt(CODE, found.start)).toEqual(spot);
});

test('what stands in a constant of the module is found there', () => {
  const code = `const items = [{ label: say\`甲\` },
  { label: say\`乙\` }];
const money = cards({
  title: say\`数\`, items });
export const one = part({ id: 'a', slides: [slide({ id: 'b', figure: money, notes: say\`讲稿\` })] });
`;
  const line = (...path: readonly PropertyKey[]) => {
    const found = rangesInModule(code)(['a', 'b', ...path]);
    return found && spotAt(code, found.start).line;
  };
  expect([line('figure'), line('figure', 'title'), line('figure', 'items', 1, 'label')]).toEqual([3, 4, 2]);
  expect(line('notes')).toBe(5);
});

test('a module that cannot be parsed has no places', () => {
  expect(rangesInModule('export const = {')(['a', 'b'])).toBeUndefined();
});

test('what the running order lists stands where it is listed', () => {
  const ORDER = `import { savingPart, worksPart } from './water.ts';
export const deck: DeckSource = {
  parts: [
    savingPart,
    worksPart, savingPart,
  ],
  finale: { slide: 'closing.close' },
};`;
  const order = constantInModule(ORDER);
  const at = (...path: PropertyKey[]) => spotAt(ORDER, order(path)?.start ?? -1);
  expect(at('deck', 'parts', 2)).toEqual({ line: 5, column: 16 });
  expect(at('deck', 'finale', 'slide')).toEqual({ line: 7, column: 13 });
  expect(at('deck', 'parts', 9)).toEqual({ line: 3, column: 3 });
  expect(order(['closing', 'close'])).toBeUndefined();
});
