import { readUsage, type Usage } from '../../deck/check/index.ts';
import { type Deck, rollOf } from '../../deck/index.ts';
import { type AnyFact, formulaPieces } from '../../facts/index.ts';
import { joinRoll } from '../roll.ts';
import type { FactData, FactsData } from '../schema.ts';

/** Every fact of the deck by the parts of the report; `found` has the ids of those that the report's text was seen to hold. */
export function factsData(deck: Deck, found: { has(id: string): boolean } | undefined): FactsData {
  const usage = new Map(readUsage(deck).map((each) => [each.fact.id, each]));
  const groups = Object.entries(deck.book.groups).map(([group, members]) => ({
    title: titleOf(
      group,
      Object.values(members).flatMap(({ id }) => usage.get(id) ?? []),
      deck,
    ),
    facts: Object.values(members).map((fact) => {
      const data = factData(fact, (id) => usage.get(id));
      const roll = rollOf(fact, deck.rolls);
      return {
        ...data,
        ...(roll && { names: joinRoll(roll) }),
        ...(found?.has(fact.id) && { found: true as const }),
      };
    }),
  }));
  return { checked: found !== undefined, groups };
}

/** The part that a group is named after, else the part of the first slide that shows or says one of its facts. */
function titleOf(group: string, usage: readonly Usage[], { parts, slides }: Deck): string {
  const named = parts.find((part) => part.id === group);
  if (named !== undefined) return named.title;
  const pages = usage.flatMap(({ shown, said, written }) => [...shown, ...said, ...written]);
  return slides.find(({ page }) => page === Math.min(...pages))?.part.title ?? '其他';
}

/** `usageOf` says where a fact appears. */
function factData(fact: AnyFact, usageOf: (id: string) => Usage | undefined): FactData {
  const { shown = [], said = [], written = [] } = usageOf(fact.id) ?? {};
  const derived = fact.kind === 'derived';
  return {
    id: fact.id,
    ...(fact.kind !== 'stated' && { kind: fact.kind }),
    says: fact.says,
    counts: fact.counts,
    find: derived ? '' : fact.find,
    place: derived ? '' : (fact.at ?? ''),
    ...(fact.kind === 'stated' && fact.prints !== undefined && { prints: fact.prints }),
    ...(fact.kind === 'stated' && fact.per !== undefined && { per: fact.per }),
    ...(fact.level !== undefined && { level: fact.level }),
    ...(fact.status !== undefined && { status: fact.status }),
    ...(fact.note !== undefined && { note: fact.note }),
    ...(fact.remark !== undefined && { remark: fact.remark }),
    ...(fact.offSlide !== undefined && { offSlide: fact.offSlide }),
    ...(fact.kind === 'stated' && fact.department !== undefined && { department: fact.department }),
    ...(fact.kind === 'stated' && fact.signed !== undefined && { signed: fact.signed }),
    ...(derived && { formula: formulaPieces(fact) }),
    ...(fact.kind === 'stated' && fact.was !== undefined && { was: factData(fact.was, usageOf) }),
    pages: { shown, said, written },
  };
}
