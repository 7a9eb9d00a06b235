import type { FactData } from '../../document/schema.ts';
import { normaliseText } from '../../facts/index.ts';
import type { DeckFact, DeckSentence, DeckText, PlacedFigure, Where } from './deck-text.ts';

/**
 * A deck's words as they stand in the built file: hundreds of sentences without the names of their fields, which would
 * be more than the sentences, and of its facts only what the file's own block of facts does not tell.
 */
export interface PackedText extends Omit<DeckText, 'facts' | 'sentences'> {
  readonly facts: readonly Pick<DeckFact, 'id' | 'quantity' | 'restates'>[];
  /** By where and page: each sentence with its figures. */
  readonly sentences: readonly (readonly [Where, page: number, ...sentences: readonly PackedSentence[]])[];
}
type PackedSentence = string | readonly [text: string, ...figures: readonly PackedFigure[]];
type PackedFigure = readonly [
  start: number,
  end: number,
  fact?: string | null,
  /** Named, as the check of the finished document passes over what only the code reads by its name. */
  amount?: Pick<PlacedFigure, 'quantity'>,
];

/** For the file. */
export function packDeckText({ facts, sentences, ...rest }: DeckText): PackedText {
  const groups: (readonly [Where, number, PackedSentence[]])[] = [];
  for (const { where, page, text, figures } of sentences) {
    const last = groups.at(-1);
    const group = last?.[0] === where && last[1] === page ? last[2] : [];
    if (group !== last?.[2]) groups.push([where, page, group]);
    group.push(figures.length === 0 ? text : [text, ...figures.map(packFigure)]);
  }
  return {
    ...rest,
    facts: facts.map(({ id, quantity, restates }) => ({ id, quantity, restates })),
    sentences: groups.map(([where, page, group]) => [where, page, ...group] as const),
  };
}

function packFigure({ start, end, fact, quantity }: PlacedFigure): PackedFigure {
  if (quantity !== undefined) return [start, end, fact ?? null, { quantity }];
  return fact === undefined ? [start, end] : [start, end, fact];
}

/** As it was before it was packed; `data` are the file's facts by their ids. @throws Error for a fact that is not there */
export function unpackDeckText(
  { facts, sentences, ...rest }: PackedText,
  data: ReadonlyMap<string, FactData>,
): DeckText {
  return {
    ...rest,
    facts: facts.map((fact) => unpackFact(fact, data.get(fact.id))),
    sentences: sentences.flatMap(([where, page, ...group]) =>
      group.map((one): DeckSentence => {
        const [text, ...figures] = typeof one === 'string' ? [one] : one;
        return { where, page, text, figures: figures.map(unpackFigure) };
      }),
    ),
  };
}

function unpackFigure([start, end, fact, amount]: PackedFigure): PlacedFigure {
  return { start, end, ...amount, ...(fact ? { fact } : {}) };
}

function unpackFact(
  { id, quantity, restates }: PackedText['facts'][number],
  data: FactData | undefined,
): DeckFact {
  if (data === undefined) throw new Error(`文件里没有${id}这个数；请重新生成文件：npm run build`);
  const { says, counts, kind, prints, pages } = data;
  return {
    ...{ id, says, counts, quantity, restates },
    derived: kind === 'derived',
    prints: prints === undefined ? undefined : normaliseText(prints),
    pages: { screen: pages.shown, notes: pages.said, report: pages.written },
  };
}
