import { type Deck, formatFigure, type PlacedSlide, type Span } from '../../deck/index.ts';
import { factsIn, normaliseText } from '../../facts/index.ts';
import { CUE, figureMark, partMark, slideMark, withoutPageCues } from '../marks.ts';
import type { Draft, Paragraph } from '../read/draft.ts';
import { cutAtMarks, type FoundParagraph, type KnownParagraph, placeParagraphs } from './place.ts';
import { type FigureChange, formatTemplate, type NameOf, rewriteNotes } from './rewrite.ts';

/** The notes of a slide in its module: the words between the expressions, and these as code. */
export interface NotesSource {
  readonly words: readonly string[];
  readonly expressions: readonly string[];
  /** Names of the groups of facts in the module. */
  readonly groups: ReadonlyMap<string, string>;
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
  const found = speechOf(draft.paragraphs, deck).flatMap((one) => cutAtMarks(one, markReader(deck)));
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
  const refuse = (refusal: string) => ({ ...common, changes: [], template: undefined, refusal });
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
  const { pieces, changes } = rewriteNotes(template, now, deck.book.terms, nameReader(deck, source));
  const refused = changes.filter(({ what }) => what === 'refused').map(({ draft }) => draft);
  if (refused.length > 0) {
    const remedy = '先登记进 assets/facts.json 或 terms，或从稿子里去掉，再收一次';
    return { ...refuse(`稿子里有演示文稿不认识的数：${refused.join('、')}；${remedy}`), changes };
  }
  return { ...common, changes, template: formatTemplate(pieces), refusal: undefined };
}

/** A figure moved here from another slide is named as this module names its group: `f.fund`. */
function nameReader(deck: Deck, { groups }: NotesSource): NameOf {
  return (printed) => {
    const facts = factsIn(deck.book).filter(({ says }) => says === printed);
    const names = facts.flatMap(({ id }) => {
      const [group = '', key = ''] = id.split('.');
      const name = groups.get(group);
      return name === undefined ? [] : [`${name}.${key}`];
    });
    // Two facts that print the same: which of them is meant nobody can tell but the author.
    return facts.length === 1 ? names[0] : undefined;
  };
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

/** The paragraphs of the speech itself: no title, no headings, no tables, no foot of the page. */
function speechOf(paragraphs: readonly Paragraph[], deck: Deck): readonly Paragraph[] {
  const parts = new Set(deck.parts.map(({ id }) => partMark(id)));
  const headings = new Set([
    ...deck.parts.flatMap(({ numeral = '', title, subtitle }) => [
      `${numeral}、${title}${subtitle === undefined ? '' : `，${subtitle}`}`,
      `${numeral}、${title}`,
    ]),
    deck.title,
    ...[deck.meeting.session, deck.meeting.date, deck.meeting.speaker],
  ]);
  return paragraphs
    .filter(({ place }) => /^第\d+[段行页]$/.test(place))
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
