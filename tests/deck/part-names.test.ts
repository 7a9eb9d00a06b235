import { expect, test } from 'vitest';
import { fullHeading, type PlacedPart, partHeading, partTitle, passageMark } from '../../src/deck/index.ts';
import { tinyDeck } from '../fixtures/tiny-deck.ts';

const [first] = tinyDeck.parts;
if (first === undefined) throw new Error('The small deck has no part');
const third: PlacedPart = { ...first, numeral: '三', title: '书香满城', subtitle: '读者多了' };
const bare: PlacedPart = { ...third, numeral: undefined, subtitle: undefined };

test.each([
  ['of a slide', partTitle, '第三部分　书香满城', '书香满城'],
  ['of a chapter', partHeading, '三、书香满城', '书香满城'],
  ['in full', fullHeading, '三、书香满城，读者多了', '书香满城'],
  ['of its eleventh passage', (part: PlacedPart) => passageMark(part, 10), '（十一）', ''],
] as const)('the name of a part as the heading %s, with and without a number', (_, name, numbered, plain) => {
  expect(name(third)).toBe(numbered);
  expect(name(bare)).toBe(plain);
});
