import { describe, expect, it } from 'vitest';
import { checkMeasures } from '../../../src/deck/check/measures.ts';
import { checkWords } from '../../../src/deck/check/words.ts';
import { placeSlides, say, short, type Text, textsOf } from '../../../src/deck/index.ts';
import { deck as water } from '../../fixtures/other-body/slides/index.ts';
import { deck as union } from '../../fixtures/union-report/deck.ts';
import { grassroots, pandemic } from '../../fixtures/union-report/slides/facts.ts';

const { book } = union;
const told = (text: Text) => checkMeasures(text, { file: 'slides' }, book).map(({ what }) => what);

describe('the noun behind a figure', () => {
  it.each([
    [
      'another measure word',
      say`新建${grassroots.newUnions}名会员。`,
      '“109家”后面又写了量词：“109家名会员”',
    ],
    [
      'the same one again',
      say`为${pandemic.smallFirms}个小微企业`,
      '“881个”后面又写了量词：“881个个小微企业”',
    ],
    ['a noun counted otherwise', say`全年${grassroots.newUnions}会员，`, '“109家”后面的“会员”不是按“家”数的'],
  ])('%s is told', (_, text, what) => {
    expect(told(text)).toEqual([what]);
  });

  it('a figure without its unit takes no other one', () => {
    const placed = union.slides[3];
    if (placed === undefined) throw new Error('The deck has no fourth slide');
    const slide4 = {
      ...placed,
      slide: { ...placed.slide, notes: say`新建${short(grassroots.newUnions)}名。` },
    };
    const found = checkWords({ ...union, slides: [slide4] }).map(({ what }) => what);
    expect(found.join('\n')).toContain('“109”前后的字改变了它');
  });

  it.each([
    ['its own', say`新建${grassroots.newUnions}独立工会，`],
    ['none', say`独立工会${grassroots.newUnions}。`],
    ['one of more words', say`新建${grassroots.newUnions}会员单位，`],
    ['a verb', say`${grassroots.newMembers}加入。`],
    ['a word that begins as a measure word', say`${grassroots.newMembers}家属。`],
  ])('%s is none of this', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['union', union],
    ['water', placeSlides(water)],
  ])('has no fault in the deck of the %s', (_, { slides, book: own }) => {
    const texts = slides.flatMap(({ slide }) => textsOf(slide));
    expect(texts.flatMap(({ text }) => checkMeasures(text, { file: 'slides' }, own))).toEqual([]);
  });
});
