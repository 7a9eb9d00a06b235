import type { FactData } from '../../document/schema.ts';
import { normaliseText } from '../../facts/index.ts';
import {
  cutsOf,
  type DeckFact,
  type DeckSentence,
  type DeckText,
  labelOf,
  type PlacedFigure,
  type Where,
} from './deck-text.ts';
import { type PrintedAmount, readFigures } from './figures.ts';

/**
 * A deck's words as they stand in the built file: hundreds of sentences without the names of their fields, which would
 * be more than the sentences, and of its facts only what the file's own block of facts does not tell. What is spoken or
 * written as running text stands in the document: a sentence of it is an empty text here. Figures name their facts by their
 * places in the list.
 */
export interface PackedText extends Omit<DeckText, 'facts' | 'sentences'> {
  readonly facts: readonly (string | PackedFact)[];
  /** By where and page: each sentence with its figures. What the facts themselves say is put together again. */
  readonly sentences: readonly (readonly [Where, page: number, ...sentences: readonly PackedSentence[]])[];
}
type PackedSentence = string | readonly [text: string, ...figures: readonly PackedFigure[]];
type PackedFigure = readonly [
  start: number,
  end: number,
  fact?: number | null,
  /** Named, as the check of the finished document passes over what only the code reads by its name. */
  amount?: Pick<PlacedFigure, 'quantity'>,
];

/** A fact of which its id does not tell all. */
interface PackedFact extends Pick<DeckFact, 'id'> {
  readonly restates?: string;
  /** Where it is not what its words are read as; null for an honour without a count. */
  readonly quantity?: PrintedAmount | null;
  /** The figures of what it counts and says, where these are not just its own. */
  readonly label?: readonly PackedFigure[];
}

/** For the file. */
export function packDeckText({ facts, sentences, ...rest }: DeckText): PackedText {
  const places = new Map(facts.map(({ id }, place) => [id, place]));
  const groups: (readonly [Where, number, PackedSentence[]])[] = [];
  const labels = sentences.filter(({ where }) => where === 'facts');
  for (const { where, page, text, running, figures } of sentences) {
    if (where === 'facts') continue;
    const last = groups.at(-1);
    const group = last?.[0] === where && last[1] === page ? last[2] : [];
    if (group !== last?.[2]) groups.push([where, page, group]);
    const words = running ? '' : text;
    group.push(figures.length === 0 ? words : [words, ...figures.map((one) => packFigure(one, places))]);
  }
  return {
    ...rest,
    facts: facts.map((fact, place) => packFact(fact, { terms: rest.terms, label: labels[place], places })),
    sentences: groups.map(([where, page, group]) => [where, page, ...group] as const),
  };
}

type Places = ReadonlyMap<string, number>;

function packFigure({ start, end, fact, quantity }: PlacedFigure, places: Places): PackedFigure {
  const place = fact === undefined ? undefined : places.get(fact);
  if (quantity !== undefined) return [start, end, place ?? null, { quantity }];
  return place === undefined ? [start, end] : [start, end, place];
}

function packFact(
  fact: DeckFact,
  { terms, label, places }: { terms: DeckText['terms']; label: DeckSentence | undefined; places: Places },
): string | PackedFact {
  const { id, restates, quantity } = fact;
  const packed = {
    ...(restates !== undefined && { restates }),
    ...(!isSame(quantity, readAmount(fact.says, terms)) && { quantity: quantity ?? null }),
    ...(label !== undefined &&
      !isSame(label.figures, labelOf(fact).figures) && {
        label: label.figures.map((one) => packFigure(one, places)),
      }),
  };
  return Object.keys(packed).length === 0 ? id : { id, ...packed };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a fact's words are read as by themselves. */
function readAmount(says: string, terms: readonly string[]): PrintedAmount | undefined {
  const [figure, ...more] = readFigures(normaliseText(says), terms);
  return more.length === 0 ? figure?.quantity : undefined;
}

/** What of a deck's words stands elsewhere in its file. */
export interface Elsewhere {
  /** The file's facts by their ids. */
  readonly facts: ReadonlyMap<string, FactData>;
  /** The notes of a page, or what is written of it in the report, a line for each paragraph. */
  running(where: Where, page: number): string;
}

/** As it was before it was packed. @throws Error for a fact or a sentence that is not there */
export function unpackDeckText(
  { facts: packed, sentences, ...rest }: PackedText,
  elsewhere: Elsewhere,
): DeckText {
  const named = packed.map((one): PackedFact => (typeof one === 'string' ? { id: one } : one));
  const ids = named.map(({ id }) => id);
  const facts = named.map((fact) => unpackFact(fact, elsewhere.facts.get(fact.id), rest.terms));
  const labels = facts.map((fact, place): DeckSentence => {
    const label = labelOf(fact);
    const figures = named[place]?.label?.map((one) => unpackFigure(one, ids));
    return figures === undefined ? label : { ...label, figures };
  });
  const told = sentences.flatMap(([where, page, ...group]) => {
    const packedOnes = group.map((one) => (typeof one === 'string' ? ([one] as const) : one));
    const running = packedOnes.some(([text]) => text === '')
      ? sentencesOf(elsewhere.running(where, page))
      : [];
    if (packedOnes.filter(([text]) => text === '').length !== running.length)
      throw missing(`第${page}页的正文`);
    let next = 0;
    return packedOnes.map(
      ([text, ...figures]): DeckSentence => ({
        where,
        page,
        text: text || (running[next++] ?? ''),
        running: text === '',
        figures: figures.map((figure) => unpackFigure(figure, ids)),
      }),
    );
  });
  return { ...rest, facts, sentences: [...told, ...labels] };
}

function sentencesOf(text: string): readonly string[] {
  const words = text.split('\n').map(normaliseText).join('\n');
  return cutsOf(words).map(({ start, end }) => words.slice(start, end));
}

function missing(what: string): Error {
  return new Error(`文件里没有${what}；请重新生成文件：npm run build`);
}

function unpackFigure([start, end, place, amount]: PackedFigure, ids: readonly string[]): PlacedFigure {
  const fact = ids[place ?? -1];
  return { start, end, ...amount, ...(fact === undefined ? {} : { fact }) };
}

function unpackFact(
  { id, quantity, restates }: PackedFact,
  data: FactData | undefined,
  terms: readonly string[],
): DeckFact {
  if (data === undefined) throw missing(`${id}这个数`);
  const { says, counts, kind, prints, pages } = data;
  return {
    id,
    says,
    counts,
    restates,
    quantity: quantity === undefined ? readAmount(says, terms) : (quantity ?? undefined),
    derived: kind === 'derived',
    prints: prints === undefined ? undefined : normaliseText(prints),
    pages: { screen: pages.shown, notes: pages.said, report: pages.written },
  };
}
