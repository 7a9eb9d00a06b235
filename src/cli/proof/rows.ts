import { formatFormula, readUsage, type Usage } from '../../check/index.ts';
import type { Deck } from '../../deck/index.ts';
import type { AnyFact } from '../../facts/index.ts';

/** One fact as the departments sign it off; every field is text as it is to be read. */
export interface ProofRow {
  /** From 1, in the order of the facts file. */
  readonly number: string;
  /** As printed. */
  readonly says: string;
  readonly counts: string;
  /** 屏讲6、7；书6: screen, notes, printed report. */
  readonly pages: string;
  /** Part and sentence of the report. */
  readonly at: string;
  /** The report's words that hold it. */
  readonly phrase: string;
  /** √ where the report was at hand and holds it. */
  readonly found: string;
  readonly level: string;
  readonly status: string;
  /** Mended slips, other units, arithmetic, cautions. */
  readonly note: string;
}

/** The facts of a part, under its title. */
export interface ProofGroup {
  readonly title: string;
  readonly rows: readonly ProofRow[];
}

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
    found: derived ? '推算' : found?.has(fact.id) ? '√' : '',
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
  const restated = facts
    .filter((each) => each.kind === 'derived' && each.from.length === 1 && each.from[0] === fact.id)
    .map((each) => `屏幕上写作${each.says}`);
  return [
    ...(fact.kind === 'derived' ? [formatFormula(fact, facts)] : []),
    ...restated,
    ...(fact.kind === 'stated' && fact.prints !== undefined ? [`原文印作“${fact.prints}”`] : []),
    ...(fact.kind === 'stated' && fact.per !== undefined ? [`每${fact.per}`] : []),
    ...(fact.note === undefined ? [] : [fact.note]),
    ...(fact.offSlide === undefined ? [] : [`不上幻灯片：${fact.offSlide}`]),
  ];
}
