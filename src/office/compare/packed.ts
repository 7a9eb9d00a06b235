import type { DeckSentence, DeckText, PlacedFigure, Where } from './deck-text.ts';

/**
 * A deck's words as they stand in the built file: hundreds of sentences without the names of their fields, which would
 * be more than the sentences.
 */
export interface PackedText extends Omit<DeckText, 'sentences'> {
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
export function packDeckText({ sentences, ...rest }: DeckText): PackedText {
  const groups: (readonly [Where, number, PackedSentence[]])[] = [];
  for (const { where, page, text, figures } of sentences) {
    const last = groups.at(-1);
    const group = last?.[0] === where && last[1] === page ? last[2] : [];
    if (group !== last?.[2]) groups.push([where, page, group]);
    group.push(figures.length === 0 ? text : [text, ...figures.map(packFigure)]);
  }
  return { ...rest, sentences: groups.map(([where, page, group]) => [where, page, ...group] as const) };
}

function packFigure({ start, end, fact, quantity }: PlacedFigure): PackedFigure {
  if (quantity !== undefined) return [start, end, fact ?? null, { quantity }];
  return fact === undefined ? [start, end] : [start, end, fact];
}

/** As it was before it was packed. */
export function unpackDeckText({ sentences, ...rest }: PackedText): DeckText {
  return {
    ...rest,
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
