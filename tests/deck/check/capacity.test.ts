import { expect, it } from 'vitest';
import { capacitiesOf } from '../../../src/deck/capacity.ts';
import { checkCapacity } from '../../../src/deck/check/capacity.ts';
import { placeSlides } from '../../../src/deck/index.ts';
import { formatPlace } from '../../../src/facts/index.ts';
import { figuresSource } from '../../fixtures/figures-deck.ts';
import { tinyDeck } from '../../fixtures/tiny-deck.ts';

const slides = [...tinyDeck.slides, ...placeSlides(figuresSource).slides];

it('every list of the small decks finds room', () => {
  expect(slides.flatMap(checkCapacity)).toEqual([]);
});

it.each([
  ['bars', ['figure', 'items'], 7, '这里写了 7 根条，bars 版式放不下', 'figure.items'],
  ['panels', ['panels'], 1, '这里写了 1 块面板，panels 版式放不下', 'panels'],
  ['pillars', ['pillars'], 6, '这里写了 6 根柱，pillars 版式放不下', 'pillars'],
])(
  '%s: a list out of bounds is one problem with its place, its bounds and a way out',
  (layout, path, count, what, at) => {
    const placed = slides.find(({ slide }) => slide.layout === layout);
    if (placed === undefined) throw new Error(`No slide of ${layout}`);
    const [problem, ...more] = checkCapacity({
      ...placed,
      slide: withList(placed.slide, path, count) as never,
    });
    expect(more).toEqual([]);
    expect(problem?.what).toBe(what);
    expect(formatPlace(problem?.where ?? { file: '' })).toContain(at);
    const bounds = capacitiesOf(layout).find((one) => one.path.join('.') === at);
    expect(problem?.expected).toContain(`${bounds?.least} 到 ${bounds?.most}`);
    expect(problem?.remedy).toMatch(count > 1 ? /少放 1|拆成两页|改用/ : /写到 2/);
  },
);

/** A copy whose list at the path has so many entries: its first one again and again. */
function withList(value: object, [key = '', ...rest]: readonly string[], count: number): object {
  const inner = (value as Readonly<Record<string, unknown>>)[key] as object;
  const list =
    rest.length > 0
      ? withList(inner, rest, count)
      : Array.from({ length: count }, () => (inner as unknown[])[0]);
  return { ...value, [key]: list };
}
