import { readUsage, type Usage } from '../../deck/check/index.ts';
import {
  type Deck,
  formatFigure,
  type PlacedSlide,
  plainText,
  type Text,
  textsOf,
} from '../../deck/index.ts';
import { remarkWords } from '../../document/index.ts';
import { APPENDICES, APPENDIX_MARKS, linesUnderTitle } from '../../document/paper/heads.ts';
import { captionWords, drawnFigures } from '../../document/paper/report.ts';
import { normaliseText, sentenceEnds } from '../../facts/index.ts';
import { amountOf, type DraftFigure, type PrintedAmount, readFigures } from './figures.ts';

/** Where in the deck a sentence is. */
export type Where = 'screen' | 'notes' | 'report' | 'facts';

/** A figure of the deck in one of its sentences, and the fact that it is; none for what an author counted himself. */
export interface PlacedFigure extends Pick<DraftFigure, 'start' | 'end'> {
  /** Left out where it is the fact's own; null for a bare number. */
  readonly quantity?: PrintedAmount | null;
  /** Id of the fact. */
  readonly fact?: string;
}

export interface DeckSentence {
  readonly where: Where;
  /** Of the slide, from 1. */
  readonly page: number;
  /** Without spaces, digits and letters of ordinary width: as sentences are compared. */
  readonly text: string;
  /** Part of what is spoken or written as running text, which stands in the document sentence for sentence. */
  readonly running: boolean;
  /** Read when the deck is built, as reading takes most of the time. */
  readonly figures: readonly PlacedFigure[];
}

/** A fact as a draft is compared with it. */
export interface DeckFact {
  readonly id: string;
  readonly says: string;
  readonly counts: string;
  /** Undefined for an honour without a count. */
  readonly quantity: PrintedAmount | undefined;
  /** Worked out for the deck: a draft may well do without it. */
  readonly derived: boolean;
  /** Id of the fact that this one says in another unit. */
  readonly restates: string | undefined;
  /** As the report prints it, where a slip was mended. */
  readonly prints: string | undefined;
  readonly pages: Readonly<Record<Exclude<Where, 'facts'>, readonly number[]>>;
}

/** All that a draft is compared with; plain data, so that it can travel in the built file. */
export interface DeckText {
  readonly title: string;
  readonly organisation: string;
  readonly terms: readonly string[];
  readonly facts: readonly DeckFact[];
  readonly sentences: readonly DeckSentence[];
}

/** The words of a deck for comparison: screen, notes and written report. */
export function deckText(deck: Deck): DeckText {
  const { book, title, slides } = deck;
  const terms = book.terms.map(normaliseText);
  const usage = readUsage(deck);
  const facts = usage.map(factOf);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const passages = [
    ...slides.flatMap(sentencesOfSlide),
    ...headingsOf(deck).map(plainPassage),
    ...slides.flatMap(captionsOf),
    ...facts.map(passageOf),
  ];
  return {
    title,
    organisation: book.report.organisation,
    terms,
    facts,
    sentences: passages.map((one) => readIn(one, terms, byId)),
  };
}

function factOf({ fact, shown, said, written }: Usage): DeckFact {
  const { id, says, counts } = fact;
  return {
    id,
    says,
    counts,
    quantity: fact.kind === 'award' ? undefined : amountOf(fact.quantity),
    derived: fact.kind === 'derived',
    restates: fact.kind === 'derived' && fact.from.length === 1 ? fact.from[0] : undefined,
    prints: fact.kind === 'stated' && fact.prints !== undefined ? normaliseText(fact.prints) : undefined,
    pages: { screen: shown, notes: said, report: written },
  };
}

interface Passage extends Omit<DeckSentence, 'figures'> {
  readonly places: readonly { readonly start: number; readonly end: number; readonly fact: string }[];
}

/** The figures as the reader of drafts finds them, so that both sides are cut alike; each with its fact. */
function readIn(
  { places, ...sentence }: Passage,
  terms: readonly string[],
  facts: ReadonlyMap<string, DeckFact>,
): DeckSentence {
  const figures = readFigures(sentence.text, terms).map(({ start, end, quantity }): PlacedFigure => {
    const place = places.find((one) => one.start < end && one.end > start);
    const fact = facts.get(place?.fact ?? '');
    const same = JSON.stringify(quantity) === JSON.stringify(fact?.quantity);
    return {
      start,
      end,
      ...(same ? {} : { quantity: quantity ?? null }),
      ...(fact === undefined ? {} : { fact: fact.id }),
    };
  });
  return { ...sentence, figures };
}

/** The headings of the parts in the documents made of a deck, and their remarks on the data. */
function headingsOf(deck: Deck): readonly string[] {
  const parts = deck.parts.map(({ title, subtitle }) =>
    subtitle === undefined ? title : `${title}，${subtitle}`,
  );
  const behind = [...APPENDIX_MARKS, ...Object.values(APPENDICES), ...remarkWords(deck)];
  return [deck.title, deck.book.report.title, ...linesUnderTitle(deck.meeting), ...parts, ...behind];
}

function plainPassage(words: string): Passage {
  return { where: 'screen', page: 1, text: normaliseText(words), running: false, places: [] };
}

/** What the written report has under marks. */
function captionsOf({ slide }: PlacedSlide): readonly Passage[] {
  const figures = slide.report === undefined ? [] : drawnFigures(slide);
  return figures.flatMap((figure) => {
    if (figure.kind !== 'field') return [];
    const { fact } = figure.whole;
    const start = normaliseText(`${plainText(figure.title)}：`).length;
    const end = start + normaliseText(fact.quantity.runs.map(({ text }) => text).join('')).length;
    return [{ ...plainPassage(captionWords(figure)), places: [{ start, end, fact: fact.id }] }];
  });
}

function passageOf(fact: DeckFact): Passage {
  const { figures: _, ...label } = labelOf(fact);
  const end = label.text.length;
  return { ...label, places: [{ start: end - normaliseText(fact.says).length, end, fact: fact.id }] };
}

function sentencesOfSlide({ slide, page }: PlacedSlide): readonly Passage[] {
  return textsOf(slide).flatMap(({ path: [field, part], text }) => {
    const where = field === 'notes' || field === 'report' ? field : 'screen';
    const running = where === 'notes' || (where === 'report' && part === 'text');
    const words = where === 'screen' ? joinLines(text) : text;
    return cutSentences(words).map((sentence) => ({ where, page, running, ...sentence }));
  });
}

/** A text cut where its sentences and paragraphs end, each with its facts in place. */
function cutSentences(text: Text): readonly Pick<Passage, 'text' | 'places'>[] {
  const { words, places } = joinSpans(text);
  return cutsOf(words).map((cut) => ({
    text: words.slice(cut.start, cut.end),
    places: places
      .filter((place) => place.start >= cut.start && place.end <= cut.end)
      .map((place) => ({ ...place, start: place.start - cut.start, end: place.end - cut.start })),
  }));
}

/** Where the sentences of a text stand, whose paragraphs are lines. */
export function cutsOf(words: string): readonly { readonly start: number; readonly end: number }[] {
  let start = 0;
  return words
    .split('\n')
    .flatMap((paragraph) => {
      const from = start;
      start += paragraph.length + 1;
      const ends = sentenceEnds(paragraph);
      return ends.map((end, i) => ({ start: from + (ends[i - 1] ?? 0), end: from + end }));
    })
    .filter((cut) => cut.end > cut.start);
}

function joinSpans(text: Text): Pick<Passage, 'places'> & { readonly words: string } {
  let words = '';
  const places = text.spans.flatMap((span) => {
    const start = words.length;
    words += spanText(span);
    return span.kind === 'figure' ? [{ start, end: words.length, fact: span.fact.id }] : [];
  });
  return { words, places };
}

/** On the screen a line is broken where it looks well; only in running text does a break end a paragraph. */
function joinLines(text: Text): Text {
  return {
    spans: text.spans.map((span) =>
      span.kind === 'literal' ? { ...span, text: span.text.replaceAll('\n', '') } : span,
    ),
  };
}

function spanText(span: Text['spans'][number]): string {
  if (span.kind === 'click') return '';
  if (span.kind === 'figure') return normaliseText(formatFigure(span));
  return span.text.split('\n').map(normaliseText).join('\n');
}

/** What a fact counts and what it says, side by side: as a table has it, where no sentence is around. */
export function labelOf({ id, counts, says, quantity, pages }: DeckFact): DeckSentence {
  const label = normaliseText(counts);
  const text = label + normaliseText(says);
  const [page = 0] = [...pages.screen, ...pages.notes, ...pages.report];
  const figure = { start: label.length, end: text.length, fact: id };
  return { where: 'facts', page, text, running: false, figures: quantity === undefined ? [] : [figure] };
}
