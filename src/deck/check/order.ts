import { type AnyFact, type Problem, whereOfSlide } from '../../facts/index.ts';
import type { PlacedSlide } from '../deck.ts';
import type { Figure, Item } from '../figure.ts';
import { factsBelow, factsOnScreen, figurePlaces } from '../walk.ts';
import { regionsOf } from './layout.ts';

/** The notes say what the slide shows: nothing before the click that uncovers it, and in the order of each figure. */
export function checkOrder(placed: PlacedSlide): readonly Problem[] {
  return [...checkClicks(placed), ...checkFigureOrder(placed)];
}

/** Of each fact of the notes, how many clicks come before it is said first. */
function clicksBefore({ slide }: PlacedSlide): ReadonlyMap<AnyFact, number> {
  const said = new Map<AnyFact, number>();
  let clicks = 0;
  for (const span of slide.notes.spans) {
    if (span.kind === 'click') clicks += 1;
    else if (span.kind === 'figure' && !said.has(span.fact)) said.set(span.fact, clicks);
  }
  return said;
}

function checkClicks(placed: PlacedSlide): readonly Problem[] {
  const { id, slide, opener } = placed;
  // A click too few or too many has its own problem.
  if (slide.notes.spans.filter((span) => span.kind === 'click').length !== placed.steps) return [];
  const regions = regionsOf(slide);
  const curtain = opener ? 1 : 0;
  const steps = slide.steps ?? [];
  const stepped = new Set<string>(steps.flat());
  const stepping = new Set([...stepped].flatMap((name) => factsBelow(regions.get(name))));
  // No step brings them up: they are there with the slide.
  const atOnce = [...regions].flatMap(([name, content]) => (stepped.has(name) ? [] : factsBelow(content)));
  const open = new Set([
    ...factsOnScreen({ ...slide, headline: NOTHING }).filter((fact) => !stepping.has(fact)),
    ...atOnce,
  ]);
  const early = [...clicksBefore(placed)].flatMap(([fact, clicks]) => {
    // Anything in the headline, or in two regions, is visible from the first of them on.
    const step = steps.findIndex((names) =>
      names.some((name) => factsBelow(regions.get(name)).includes(fact)),
    );
    const due = open.has(fact) || step < 0 ? curtain : curtain + step + 1;
    return clicks >= due || !factsOnScreen(slide).includes(fact) ? [] : [{ fact, clicks, due }];
  });
  // Where the click comes after them, all the figures before it are early together.
  const moments = [...new Set(early.map(({ clicks, due }) => `${clicks} ${due}`))];
  return moments.map((moment) => {
    const facts = early.filter(({ clicks, due }) => `${clicks} ${due}` === moment);
    const [clicks, due] = moment.split(' ');
    return {
      where: whereOfSlide(id, ['notes']),
      what: `讲稿第${clicks}次点击以前说到${facts.map(({ fact }) => `“${fact.counts}”（${fact.says}）`).join('、')}，屏幕上要到第${due}次点击才出现`,
      expected: '点出来，再说到',
      remedy: `把 \${click} 移到说${facts.length === 1 ? '这个数' : '这些数'}的句子前面，或改 steps`,
    };
  });
}

const NOTHING = { spans: [] };

/** From the first item to the last, or from the last to the first; a figure is not jumped about in. */
function checkFigureOrder({ id, slide }: PlacedSlide): readonly Problem[] {
  const said = slide.notes.spans.flatMap((span) => (span.kind === 'figure' ? [span.fact] : []));
  return figurePlaces(slide).flatMap(({ figure }) => {
    const shown = orderOf(figure);
    const placeOf = (fact: AnyFact) => shown.findIndex((facts) => facts.includes(fact));
    const told = [...new Set(said)].filter((fact) => placeOf(fact) >= 0);
    const places = told.map(placeOf);
    const rises = places.every((at, i) => i === 0 || at >= (places[i - 1] ?? -1));
    const falls = places.every((at, i) => i === 0 || at <= (places[i - 1] ?? shown.length));
    if (rises || falls) return [];
    const listed = (facts: readonly AnyFact[]) => facts.map(({ says }) => says).join('、');
    return [
      {
        where: whereOfSlide(id, ['notes']),
        what: `讲稿的先后是 ${listed(told)}，图上的先后是 ${listed(shown.flat().filter((fact) => told.includes(fact)))}`,
        expected: '照图上的先后说，从头到尾或从尾到头',
        remedy: '调整讲稿里的先后，或调整图里 items 的先后',
      },
    ];
  });
}

/** As they have to stand; where they do not, that is told. */
function falling(items: readonly Item[]): readonly Item[] {
  const amountIn = ({ fact }: Item) => Number(fact.quantity.value);
  return items.toSorted((a, b) => amountIn(b) - amountIn(a));
}

/** The facts of a figure in its order; those of one place may be said in any. */
function orderOf(figure: Figure): readonly (readonly AnyFact[])[] {
  switch (figure.kind) {
    case 'bars':
      return (figure.ordinal ? figure.items : falling(figure.items)).map(({ fact }) => [fact]);
    case 'rank':
      return falling(figure.items).map(({ fact }) => [fact]);
    case 'cards':
    case 'pair':
    case 'trend':
      return figure.items.map(({ fact }) => [fact]);
    case 'composition':
      return figure.parts.map(({ fact }) => [fact]);
    case 'matrix':
      return figure.rows.flatMap(({ cells }) => cells.map((fact) => [fact]));
    case 'units':
      return figure.rows.flatMap(({ cells }) => cells.map(({ fact }) => [fact]));
    case 'wall':
      return figure.bands.flatMap(({ tiles }) => tiles.flatMap(({ facts }) => facts.map((fact) => [fact])));
    case 'field':
      return figure.parts?.map(({ fact }) => [fact]) ?? [];
    case 'grouped':
      return figure.items.map(({ facts }) => facts);
    case 'target':
      return figure.items.map(({ done, goal, rate }) => [done, goal, ...(rate ? [rate] : [])]);
    case 'share':
    case 'change':
    case 'rate':
      return [];
    default:
      return figure satisfies never;
  }
}
