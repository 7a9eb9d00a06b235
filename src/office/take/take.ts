import {
  type Deck,
  formatFigure,
  fullHeading,
  type PlacedSlide,
  partHeading,
  type Span,
} from '../../deck/index.ts';
import { linesUnderTitle } from '../../document/paper/heads.ts';
import { type AnyFact, factsIn, normaliseText, partsOfId } from '../../facts/index.ts';
import { CUE } from '../../script/cue.ts';
import type { Draft, Paragraph } from '../read/draft.ts';
import { END_MARK, figureMark, partMark, slideMark, withCues, withoutPageCues } from '../word-bookmarks.ts';
import { cutAtMarks, type FoundParagraph, type KnownParagraph, placeParagraphs } from './place.ts';
import { type FigureChange, formatTemplate, rewriteNotes } from './rewrite.ts';

/** The notes of a slide in its module: the words between the expressions, and these as code. */
export interface NotesSource {
  readonly words: readonly string[];
  readonly expressions: readonly string[];
  /** Names of the groups of facts in the module. */
  readonly groups: ReadonlyMap<string, string>;
  /** Whether the module can name one group more. */
  readonly open: boolean;
}

/** What a draft asks to be changed in the notes of one slide. */
export interface NotesEdit {
  readonly slide: PlacedSlide;
  readonly old: string;
  readonly now: string;
  readonly authors: readonly string[];
  readonly changes: readonly FigureChange[];
  /** The template literal to be written; undefined where nothing may be written, with the reason. */
  readonly template: string | undefined;
  /** Groups of facts that the module has to import as well. */
  readonly groups: readonly string[];
  readonly refusal: string | undefined;
}

/** The edits of a manuscript that came back, slide by slide; `sourceOf` reads a slide's notes in its module. */
export function editsOf(
  draft: Draft,
  deck: Deck,
  sourceOf: (slide: PlacedSlide) => NotesSource | undefined,
): readonly NotesEdit[] {
  const known = deck.slides.flatMap(({ slide }, index): readonly KnownParagraph[] =>
    linesOf(slide.notes.spans).map((text) => ({ slide: index, text })),
  );
  const { within } = cutAtEnd(draft.paragraphs);
  const found = speechOf(within, deck)
    .flatMap((one) => cutAtMarks(one, markReader(deck)))
    .map((one) => ({ ...one, text: withCues(one.text) }));
  const labels = placeParagraphs(found, known);
  return deck.slides.flatMap((slide, index) => {
    const mine = found.filter((_, i) => labels[i] === index);
    const old = known
      .filter((one) => one.slide === index)
      .map((one) => one.text)
      .join('\n');
    const now = mine
      .map(({ text }) => tidy(text))
      .filter((text) => text !== '')
      .join('\n');
    return isSame(old, now) ? [] : [editOf({ slide, old, now, mine }, deck, sourceOf(slide))];
  });
}

interface Change {
  readonly slide: PlacedSlide;
  readonly old: string;
  readonly now: string;
  readonly mine: readonly FoundParagraph[];
}

function editOf({ slide, old, now, mine }: Change, deck: Deck, source: NotesSource | undefined): NotesEdit {
  const authors = [...new Set(mine.flatMap((one) => one.authors))];
  const common = { slide, old, now, authors };
  const { spans } = slide.slide.notes;
  const inserts = spans.filter((span) => span.kind !== 'literal');
  const refuse = (refusal: string) => ({
    ...common,
    changes: [],
    template: undefined,
    groups: [],
    refusal,
  });
  if (now === '') return refuse('稿子里这一页的讲稿没有了；确要空着，请在幻灯模块里改');
  if (source === undefined || source.expressions.length !== inserts.length)
    return refuse('这一页的讲稿写法特别，不能自动改写；请在幻灯模块里改');
  const template = {
    words: source.words,
    inserts: inserts.map((span, i) => ({
      code: source.expressions[i] ?? '',
      prints: printOf(span),
      kind: span.kind,
    })),
  };
  const names = new Names(deck, source);
  const { pieces, changes } = rewriteNotes(template, now, deck.book.terms, (printed) => names.find(printed));
  const refused = changes.filter(({ what }) => what === 'refused').map(({ draft }) => draft);
  if (refused.length > 0) return { ...refuse(names.refuse(refused)), changes };
  return { ...common, changes, template: formatTemplate(pieces), groups: names.groups, refusal: undefined };
}

/** What the facts of a deck are called in a module. */
class Names {
  readonly #facts: readonly AnyFact[];
  readonly #source: NotesSource;
  /** Groups that the module does not name yet. */
  readonly groups: string[] = [];

  constructor({ book }: Deck, source: NotesSource) {
    this.#facts = factsIn(book);
    this.#source = source;
  }

  /** A figure moved here from another slide is named as this module names its group: `f.fund`. */
  find(printed: string): string | undefined {
    const facts = this.#known(printed);
    const { group, key } = partsOfId(facts[0]?.id ?? '');
    // Two facts that print the same: only the author can say which is meant.
    if (facts.length !== 1) return undefined;
    const name = this.#source.groups.get(group);
    if (name !== undefined) return `${name}.${key}`;
    const free = this.#source.open && ![...this.#source.groups.values()].includes(group);
    if (!free) return undefined;
    if (!this.groups.includes(group)) this.groups.push(group);
    return `${group}.${key}`;
  }

  /** Why figures of a draft cannot be taken, and what to do. */
  refuse(figures: readonly (string | undefined)[]): string {
    const [known, unknown] = [true, false].map((is) =>
      figures.filter((figure) => this.#known(figure ?? '').length > 0 === is),
    );
    const shared = known?.map(
      (figure) =>
        `${figure}（${this.#known(figure ?? '')
          .map(({ counts }) => counts)
          .join('、')}）`,
    );
    return [
      ...(unknown?.length
        ? [
            `稿子里有演示文稿不认识的数：${unknown.join('、')}；先登记进 assets/facts.json 或 terms，或从稿子里去掉，再收一次`,
          ]
        : []),
      ...(shared?.length ? [`说不准是哪一条事实：${shared.join('；')}；请在幻灯模块里写明`] : []),
    ].join('。');
  }

  #known(printed: string): readonly AnyFact[] {
    return this.#facts.filter(({ says }) => says === printed);
  }
}

function printOf(span: Span): string {
  if (span.kind === 'click') return CUE;
  return span.kind === 'figure' ? formatFigure(span) : span.text;
}

function linesOf(spans: readonly Span[]): readonly string[] {
  return spans
    .map(printOf)
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Spaces that typing leaves beside digits, and digits of full width, are no edits. */
function tidy(text: string): string {
  return withoutPageCues(text)
    .replace(/[０-９．％]/g, (char) => char.normalize('NFKC'))
    .replace(/[^\S\n]+(?=\d)|(?<=\d)[^\S\n]+/gu, '')
    .trim();
}

/** Two texts that differ in their spaces only are the same. */
const isSame = (one: string, other: string) => normaliseText(one) === normaliseText(other);

/**
 * A manuscript cut at its end mark: text before it belongs to a slide, text after it to none. Without the mark,
 * everything is before it.
 */
export function cutAtEnd(paragraphs: readonly Paragraph[]): {
  readonly within: readonly Paragraph[];
  /** Texts that are not blank. */
  readonly behind: readonly string[];
} {
  const last = paragraphs.findIndex(({ anchors }) => anchors.some(({ name }) => name === END_MARK));
  const ending = paragraphs[last];
  if (ending === undefined) return { within: paragraphs, behind: [] };
  const at = ending.anchors.find(({ name }) => name === END_MARK)?.start ?? 0;
  const behind = [
    ending.text.slice(at),
    ...paragraphs
      .slice(last + 1)
      .filter(isBody)
      .map(({ text }) => text),
  ];
  return {
    within: [...paragraphs.slice(0, last), { ...ending, text: ending.text.slice(0, at) }],
    behind: behind.map((text) => text.trim()).filter((text) => text !== ''),
  };
}

/** In the text of the document, and not beside it: no table, no head or foot of the page. */
function isBody({ place }: Paragraph): boolean {
  return place.kind === 'text';
}

/** The paragraphs of the speech itself: no title, no headings, no tables, no foot of the page. */
function speechOf(paragraphs: readonly Paragraph[], deck: Deck): readonly Paragraph[] {
  const parts = new Set(deck.parts.map(({ id }) => partMark(id)));
  const known = [
    ...deck.parts.flatMap((part) => [fullHeading(part), partHeading(part)]),
    ...[deck.book.report.title, ...linesUnderTitle(deck.meeting)],
    // As earlier documents have them
    ...[deck.title, deck.meeting.session, deck.meeting.date, deck.meeting.speaker],
  ];
  const headings = new Set(known.map(tidy));
  return paragraphs
    .filter(isBody)
    .filter(({ text, anchors }) => !anchors.some(({ name }) => parts.has(name)) && !headings.has(tidy(text)))
    .filter(({ text }) => tidy(text) !== '');
}

function markReader(deck: Deck) {
  const marks = new Map<string, { readonly slide: number; readonly begins: boolean }>();
  for (const [index, { id, slide }] of deck.slides.entries()) {
    marks.set(slideMark(id), { slide: index, begins: true });
    const figures = slide.notes.spans.filter(({ kind }) => kind === 'figure');
    for (const number of figures.keys()) marks.set(figureMark(id, number), { slide: index, begins: false });
  }
  return (name: string) => marks.get(name);
}
