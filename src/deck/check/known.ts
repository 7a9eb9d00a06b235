import {
  type FactBook,
  factsIn,
  findFact,
  nearestName,
  type Problem,
  type ProblemPlace,
  whereOfSlide,
} from '../../facts/index.ts';
import type { PlacedSlide } from '../deck.ts';
import { factsOf } from '../text.ts';
import { factsShown, isFact, isText, walk } from '../walk.ts';

/** A slide that names a fact which the facts file has not: last year's, or a slip of the pen. */
export function checkKnown(placed: PlacedSlide, book: FactBook): readonly Problem[] {
  const told = new Set<string>();
  return factsShown(placed.slide).flatMap((fact) => {
    if (findFact(book, fact.id) === fact || told.has(fact.id)) return [];
    told.add(fact.id);
    const near = nearestFact(fact.id, idsOf(book));
    return [
      {
        where: whereNamed(placed, fact.id),
        what: `引用了 ${fact.id}，facts.json 里没有这条事实`,
        expected: '只引用 assets/facts.json 里有的事实',
        remedy: `${near === undefined ? '' : `改成 ${near}；`}没有这一项的，改写这一页，或先登记这条事实`,
      },
    ];
  });
}

/** The text or figure that names a fact, and its name as it is written there. */
function whereNamed({ id, slide }: PlacedSlide, fact: string): ProblemPlace {
  const key = fact.slice(fact.indexOf('.') + 1);
  let own: readonly PropertyKey[] | undefined;
  walk(slide, [], (node, path) => {
    const facts = isText(node) ? factsOf(node) : isFact(node) ? [node] : undefined;
    if (facts?.some((each) => each.id === fact)) own ??= path;
    return facts === undefined;
  });
  return { ...whereOfSlide(id, own), text: `.${key}` };
}

/** Whether a slide names a fact that is not in the book at all. */
export function namesUnknown({ slide }: PlacedSlide, book: FactBook): boolean {
  return factsShown(slide).some((fact) => findFact(book, fact.id) === undefined);
}

/** The same name in another group, else one that is like it in its own. */
function nearestFact(id: string, ids: readonly string[]): string | undefined {
  const [group = '', key = ''] = id.split('.');
  const moved = ids.find((each) => each.endsWith(`.${key}`));
  if (moved !== undefined) return moved;
  const own = ids.filter((each) => each.startsWith(`${group}.`)).map((each) => each.slice(group.length + 1));
  const near = nearestName(key, own);
  return near === undefined ? (own.length > 0 ? undefined : nearestName(id, ids)) : `${group}.${near}`;
}

function idsOf(book: FactBook): readonly string[] {
  return factsIn(book).map((fact) => fact.id);
}
