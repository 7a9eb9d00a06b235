import { formatFormula, readUsage, type Usage } from '../../deck/check/index.ts';
import type { Deck } from '../../deck/index.ts';
import type { AnyFact } from '../../facts/index.ts';
import { derivedName } from '../arithmetic.ts';
import { FOUND, type ProofGroup, type ProofRow } from './proof-row.ts';

/** The rows of the proof sheet; `found` has the ids that the report was seen to hold, nothing where it was not at hand. */
export function proofGroups(deck: Deck, found: ReadonlySet<string> | undefined): readonly ProofGroup[] {
  const usage = new Map(readUsage(deck).map((each) => [each.fact.id, each]));
  const facts = [...usage.values()].map(({ fact }) => fact);
  return Object.entries(deck.book.groups).map(([group, members]) => ({
    title: deck.parts.find((part) => part.id === group)?.title ?? group,
    rows: Object.values(members).map((fact) => proofRow(fact, facts, usage.get(fact.id), found)),
  }));
}

function proofRow(
  fact: AnyFact,
  facts: readonly AnyFact[],
  usage: Usage | undefined,
  found: ReadonlySet<string> | undefined,
): ProofRow {
  const derived = fact.kind === 'derived';
  return {
    number: String(facts.indexOf(fact) + 1),
    says: fact.says,
    counts: fact.counts,
    pages: formatPages(usage),
    at: derived ? '' : (fact.at ?? ''),
    phrase: derived ? '' : fact.find,
    found: derived ? derivedName(fact) : found?.has(fact.id) ? FOUND : '',
    level: fact.level ?? '',
    status: fact.status ?? '',
    note: notesOf(fact, facts).join('；'),
  };
}

/** 屏讲6；书8: on the screen, in the notes, in the printed report; the same pages are told once. */
function formatPages(usage: Usage | undefined): string {
  const places = [
    ['屏', usage?.shown],
    ['讲', usage?.said],
    ['书', usage?.written],
  ] as const;
  const names = new Map<string, string>();
  for (const [name, pages = []] of places) {
    if (pages.length > 0) names.set(pages.join('、'), `${names.get(pages.join('、')) ?? ''}${name}`);
  }
  return [...names].map(([pages, name]) => `${name}${pages}`).join('；');
}

/** What the signer must know besides the number: how it was worked out or restated, what was mended, why it is left out. */
function notesOf(fact: AnyFact, facts: readonly AnyFact[]): readonly string[] {
  const restated = restatementsOf(fact, facts).map((each) => `屏幕上写作${each.says}`);
  return [
    ...(fact.kind === 'derived' ? [formatFormula(fact, facts)] : []),
    ...restated,
    ...(fact.kind === 'stated' && fact.prints !== undefined ? [`原文印作“${fact.prints}”`] : []),
    ...(fact.kind === 'stated' && fact.per !== undefined ? [`每${fact.per}`] : []),
    ...(fact.note === undefined ? [] : [fact.note]),
    ...(fact.remark === undefined ? [] : [`附注：${fact.remark}`]),
    ...(fact.offSlide === undefined ? [] : [`不上幻灯片：${fact.offSlide}`]),
  ];
}

/** The facts that say the same in another unit. */
export function restatementsOf(fact: AnyFact, facts: readonly AnyFact[]): readonly AnyFact[] {
  return facts.filter(
    (each) => each.kind === 'derived' && each.from.length === 1 && each.from[0] === fact.id,
  );
}
