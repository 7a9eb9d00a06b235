import { expect, it } from 'vitest';
import { click, type Part, part, placeSlides, say, slide } from '../../src/deck/index.ts';

const BOOK = {
  report: { title: '总结', organisation: '某馆' },
  levels: [],
  terms: [],
  phrases: [],
  groups: {},
  relations: [],
};
const MEETING = { session: '', date: '', place: '', speaker: '', emblem: '' };

const plain = (id: string) =>
  slide({
    id,
    layout: 'panels',
    headline: say`页`,
    panels: [],
    steps: [['panels'], ['points']],
    notes: say`看${click}。`,
    seconds: 10,
  });
const partOf = (id: string, numbered: boolean, ...slides: readonly string[]): Part =>
  part({ id, title: `${id}篇`, short: id, numbered, slides: slides.map(plain) });

const place = (finale?: string) =>
  placeSlides({
    title: '总结',
    book: BOOK,
    meeting: MEETING,
    parts: [partOf('序', false, 'a'), partOf('甲', true, 'a', 'b'), partOf('乙', true, 'a')],
    ...(finale && { finale: { slide: finale, seal: '望', short: '望', title: '展望' } }),
  });

it('counts pages through the deck, and numerals and curtains over the numbered parts only', () => {
  const { slides } = place();
  expect(slides.map(({ id, page, part, opener, steps }) => [id, page, part.numeral, opener, steps])).toEqual([
    ['序.a', 1, undefined, false, 2],
    ['甲.a', 2, '一', true, 3],
    ['甲.b', 3, '一', false, 2],
    ['乙.a', 4, '二', true, 3],
  ]);
});

it('knows where each part begins and ends, and what its seal says', () => {
  expect(place().parts.map((one) => [one.firstPage, one.lastPage, one.seal])).toEqual([
    [1, 1, '序'],
    [2, 3, '一'],
    [4, 4, '二'],
  ]);
});

it('gives the last station its page, and leaves out one that is nowhere', () => {
  expect(place('乙.a').finale?.page).toBe(4);
  expect(place('乙.z').finale).toBeUndefined();
});

it('holds a slide to the fields of its layout', () => {
  const written = { id: 'a', headline: say`页`, notes: say`讲。`, seconds: 10 };
  // @ts-expect-error a misspelt field does not compile
  slide({ ...written, layout: 'route', kiker: say`眉题` });
  // @ts-expect-error a region of another layout does not compile
  slide({ ...written, layout: 'panels', panels: [], steps: [['bars']] });
});
