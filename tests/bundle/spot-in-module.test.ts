import { expect, test } from 'vitest';
import { spotInModule } from '../../src/bundle/spot-in-module.ts';

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
  expect(spotInModule(CODE, path)).toEqual(spot);
});

test('a module that cannot be parsed has no places', () => {
  expect(spotInModule('export const = {', ['a', 'b'])).toBeUndefined();
});
