import type { Fact } from '../facts/index.ts';
import type { Claim } from './claim.ts';
import type {
  Bars,
  CardItem,
  Cards,
  Composition,
  Field,
  Item,
  Matrix,
  Pair,
  Plot,
  Share,
  Units,
  Wall,
} from './figure.ts';
import type { Text } from './text.ts';

/** Which slides go first when the time is short: C1 before C2; without a tier a slide is never cut. */
export type CutTier = 'C1' | 'C2';

interface SlideBase<Region extends string> {
  /** Stable name within the part; runs of a rehearsal are compared by it. */
  readonly id: string;
  /** A full-sentence claim that the figure proves; one line, at most 23 em. */
  readonly headline: Text;
  /** What the headline says in addition to its figures: a superlative, a count, a level; checked against the facts. */
  readonly claim?: Claim | readonly Claim[];
  /** The line above the headline, where it is not the part's own. */
  readonly kicker?: Text;
  /** The character in the seal, where it is not the part's numeral. */
  readonly seal?: string;
  /** The source line, where it is not the report's title. */
  readonly source?: Text;
  /**
   * What each click after entry brings up (before these, the first click of a part's first slide lifts its curtain).
   */
  readonly steps?: readonly (readonly Region[])[];
  /** What the speaker says; one `click` for every step, the curtain included; "\n" begins a new paragraph. */
  readonly notes: Text;
  /** The same matter as written text, for the printed report: a heading for the paragraph, and the paragraph. */
  readonly report?: { readonly head?: Text; readonly text: Text };
  /** The time planned for the slide, in seconds, where it is to be another than its notes take when they are read out. */
  readonly seconds?: number;
  readonly cut?: CutTier;
}

/** A panel of words: a head, what came of it (a body, a document, a fixed term or a figure) in display size, and lines of text. */
export interface Panel {
  readonly head: Text;
  /** The name of a body that was set up, as the plate at its door: up to three lines of 8 em. */
  readonly plate?: Text;
  /** The title of a document that was issued, as a sheet written downwards: up to three lines of 7 em, and none below it. */
  readonly sheet?: Text;
  readonly term?: Text;
  readonly item?: Item;
  readonly lines?: readonly Text[];
}

/**
 * Half of a twin layout: a ledger of numbers or a list of honours. Beside a crowd, one or two named honours of one level
 * are sheets, and those that are counted a row.
 */
export interface Half {
  readonly head: Text;
  readonly figure: Cards | Wall;
}

/** The first slide: the title of the report, and the fields that gather into it. */
export interface CoverSlide extends SlideBase<'words' | 'first' | 'second' | 'third' | 'title'> {
  readonly layout: 'cover';
  /** The kind of document: 工作报告. */
  readonly genre: Text;
  readonly opening?: Opening;
}
/**
 * What the stage shows between the cover's entry and its title, one line a click: words, then a field at a time, whose
 * last marks gather into the title (region `title`). Read, printed or still there is the title only.
 */
export interface Opening {
  /** Where a field has its number: the year that the words are about. */
  readonly year: Text;
  /** Up to 8 em. */
  readonly words: Text;
  readonly fields: readonly [Field] | readonly [Field, Field] | readonly [Field, Field, Field];
}
/** The last slide: that the report has ended. */
export interface CloseSlide extends SlideBase<never> {
  readonly layout: 'close';
  readonly genre: Text;
}
/** The parts of the deck as stations on one line. */
export interface RouteSlide extends SlideBase<never> {
  readonly layout: 'route';
}
/** Panels of words side by side. */
export interface PanelsSlide extends SlideBase<'panels' | 'points'> {
  readonly layout: 'panels';
  /** A sentence above the panels, in display size. */
  readonly lead?: Text;
  readonly panels: readonly Panel[];
  readonly points?: readonly Text[];
}
/** A sentence in display size and what follows from it: a list or paragraphs, for what has no figure. */
export interface TextSlide extends SlideBase<'lead' | 'lines'> {
  readonly layout: 'text';
  readonly lead?: Text;
  /** The fewer, the larger. */
  readonly lines: readonly Text[];
  /** Numbered where their order means something. */
  readonly ordered?: boolean;
}
/** Groups of number cards, one panel a group. */
export interface CardsSlide extends SlideBase<'first' | 'second'> {
  readonly layout: 'cards';
  /** The first half of the groups is the region `first`, the rest `second`. */
  readonly groups: readonly Half[];
}
/** One stacked bar; the text below a segment is as wide as the segment. */
export interface SumSlide extends SlideBase<'dots' | 'bar' | 'total' | 'cards' | 'points'> {
  readonly layout: 'sum';
  readonly figure: Composition;
  /** Beside the total, under the figure's title. */
  readonly remark?: Text;
  /** One for each part: its name, dots that count it (one mark a unit), the arithmetic. */
  readonly under: readonly { readonly head: Text; readonly dots?: Item; readonly sum?: Text }[];
  readonly cards?: Cards;
  readonly points?: readonly Text[];
}
/** Bars on the left, each row's own facts on the right: the row is the relation. */
export interface RowsSlide extends SlideBase<'facts'> {
  readonly layout: 'rows';
  readonly figure: Bars;
  readonly factsTitle: Text;
  /** One for each bar: a figure with its label, or words. */
  readonly facts: readonly (Item | Text)[];
}
/** Two panels: ledgers of numbers or lists of honours. */
export interface TwinSlide extends SlideBase<'left' | 'right' | 'points'> {
  readonly layout: 'twin';
  readonly left: TwinHalf;
  readonly right: TwinHalf;
  /** To both halves. */
  readonly points?: readonly Text[];
}
/** Sentences about a panel are placed below it and appear with it. */
export interface TwinHalf extends Half {
  /** The crowd that the half is about, its number over its marks; the other numbers, up to three, are in a row below. */
  readonly field?: Field;
  readonly points?: readonly Text[];
}
/** Marks for persons and groups by level and award. */
export interface UnitsSlide extends SlideBase<'first' | 'rest' | 'aside'> {
  readonly layout: 'units';
  /** Said before the name, where the first row is one honour by name: it has a page of its own then. */
  readonly lead?: Text;
  readonly figure: Units;
  readonly aside?: Text;
}
/**
 * One field of countable marks over the whole body, its number among them; two to four beside each other, of three the
 * largest with a column of its own; three that grow, the first two of one mark and up to 40, one upon the other; below each
 * other where their marks go down (`rows`); or, `inTurn`, one after the other, each over the whole body.
 */
export interface FieldsSlide
  extends SlideBase<'first' | 'second' | 'third' | 'fourth' | 'cards' | 'frontPage' | 'points'> {
  readonly layout: 'fields';
  readonly fields:
    | readonly [Field]
    | readonly [Field, Field]
    | readonly [Field, Field, Field]
    | readonly [Field, Field, Field, Field];
  readonly inTurn?: boolean;
  /**
   * Numbers without a field, and sentences: in rows below; beside three fields, in the column of those that they come
   * up with.
   */
  readonly cards?: Cards;
  /** Beside one field: who printed what was done. */
  readonly frontPage?: FrontPage;
  readonly points?: readonly Text[];
}
/** The first page of a paper: its name, its number and what it printed, each up to 8 em. */
export interface FrontPage {
  readonly masthead: Text;
  readonly issue: Text;
  readonly story: Text;
}
/** Words over the whole page first; then one term in the largest type, one on either side of it. */
export interface PosterSlide extends SlideBase<'term'> {
  readonly layout: 'poster';
  /** What the page says before the first step: a beginning of up to 8 em, and words of up to 8 em. */
  readonly before: Text;
  readonly words: Text;
  /** Under the words, then over the terms: two phrases of up to 16 em. */
  readonly under: readonly [Text, Text];
  /** Left, middle, right: a term, and what it is. */
  readonly terms: readonly [Term, Term, Term];
}
export interface Term {
  readonly term: Text;
  readonly head: Text;
}
/**
 * Documents as they are: sheets written downwards, and what was done beside them. As long as nothing stands beside them
 * they have a page of their own.
 */
export interface SheetsSlide extends SlideBase<'quotes' | 'fork' | 'rows'> {
  readonly layout: 'sheets';
  /** 8 em a line; of three each has one line, of fewer two. */
  readonly sheets: readonly Text[];
  /** Below the sheets: one for all of them, or one for each. */
  readonly captions: readonly Text[];
  /** Over the quotations; where there are none, over the rows. */
  readonly title?: Text;
  /** Titles of works, each a quotation; who had part in them, or in the sheets, below. */
  readonly quotes?: readonly Text[];
  readonly remark?: Text;
  /** From one place, or from those who went, to two others; it shows neither direction nor order. */
  readonly fork?: {
    readonly title: Text;
    readonly from: Text;
    /** Who went, below the place. */
    readonly who?: Text;
    readonly to: readonly [Place, Place];
    /** What the drawing does not say. */
    readonly remark?: Text;
  };
  readonly rows?: readonly Text[];
}
export interface Place {
  readonly name: Text;
  readonly text: Text;
}
/** Two lists of numbers, each number as so many marks where it can be counted. */
export interface TallySlide extends SlideBase<'left' | 'right' | 'points'> {
  readonly layout: 'tally';
  /** What the left list adds up to, over it in the place of its title. */
  readonly total?: Item;
  readonly left: Cards;
  readonly right?: Cards;
  readonly points?: readonly Text[];
}
/** A course over time, a change, a target, two series, a rate or an order: alone, or beside a ledger of numbers. */
export interface PlotSlide extends SlideBase<'figure' | 'side' | 'points'> {
  readonly layout: 'plot';
  readonly figure: Plot;
  readonly side?: Cards;
  readonly points?: readonly Text[];
}
/** A chart on the left, a ledger of numbers on the right. */
export interface SplitSlide extends SlideBase<'side' | 'points'> {
  readonly layout: 'split';
  readonly figure: Share | Bars;
  readonly side: Cards;
  readonly points?: readonly Text[];
}
/** Large numbers and a matrix. */
export interface MatrixSlide extends SlideBase<'matrix' | 'points'> {
  readonly layout: 'matrix';
  /** Numbers, or fields of marks where the hall is to see the crowd. */
  readonly heroes: Cards | readonly Field[];
  readonly figure: Matrix;
  readonly points?: readonly Text[];
}
/** Long bars over the whole width; where they say whom they reached, people beside money, the message in a row of its own. */
export interface BarsSlide extends SlideBase<'bars' | 'message' | 'inset'> {
  readonly layout: 'bars';
  readonly figure: Bars;
  /** Below the closing rule, for it is no bar. */
  readonly inset?: { readonly item: CardItem; readonly remark?: Text };
}
/** A pair of sheets under a brace, and ordinal columns. */
export interface PairSlide extends SlideBase<'columns' | 'points'> {
  readonly layout: 'pair';
  readonly pair: Pair;
  readonly figure: Bars;
  readonly points?: readonly Text[];
}
/** Stations of a process, and where word of it went. */
export interface ProcessSlide extends SlideBase<'outlets' | 'points'> {
  readonly layout: 'process';
  /** What was done, how much of it where that is a figure (drawn as so many marks where it can be counted), and to whom. */
  readonly stations: readonly {
    readonly head: Text;
    readonly fact?: Fact;
    readonly mark?: 'person' | 'group';
    readonly text: Text;
  }[];
  /** What they told of: up to two lines of 4 em. */
  readonly outletsTitle: Text;
  readonly outlets: readonly Text[];
  readonly points?: readonly Text[];
}
/** Honours by level: a page for each level, one after the other, then all of them on one wall. */
export interface WallSlide extends SlideBase<'band1' | 'band2' | 'band3' | 'band4' | 'wall'> {
  readonly layout: 'wall';
  readonly figure: Wall;
}
/** Lintel, pillars, plinth, closing line. */
export interface PillarsSlide extends SlideBase<'pillars' | 'plinth' | 'end'> {
  readonly layout: 'pillars';
  readonly lintel: Text;
  /** A second line of the lintel, in smaller type. */
  readonly frieze?: Text;
  readonly pillars: readonly { readonly head: Text; readonly term: Text }[];
  readonly plinth: readonly Text[];
  readonly end: Text;
}

export type Slide =
  | CoverSlide
  | CloseSlide
  | RouteSlide
  | PanelsSlide
  | TextSlide
  | CardsSlide
  | SumSlide
  | RowsSlide
  | TwinSlide
  | UnitsSlide
  | FieldsSlide
  | PlotSlide
  | PosterSlide
  | SheetsSlide
  | TallySlide
  | SplitSlide
  | MatrixSlide
  | BarsSlide
  | PairSlide
  | ProcessSlide
  | WallSlide
  | PillarsSlide;

/** The headline of the slide that a new project has in each part, until the office has written its own. */
export const SAMPLE_HEADLINE = '这一页要说明的一句话';

/** What a drafted fact counts, until somebody has filled it in. */
export const OPEN_COUNTS = '（请填：这个数是什么）';

/** One slide of a part; only holds it to its layout's fields, so that a slide module reads as data and a misspelt field does not compile. */
export const slide = (data: Slide): Slide => data;

/** A part of the report: one module in `slides/`. */
export interface Part {
  /** Stable name, the first half of a slide's id. */
  readonly id: string;
  /** The report's own title and subtitle, carried over exactly. */
  readonly title: string;
  readonly subtitle?: string;
  /** Name of its station on the relay line, four characters or so. */
  readonly short: string;
  /** Numbered parts (第一部分 …) open with a curtain and are stations; opening and closing are not. */
  readonly numbered: boolean;
  /** The character in the seal of its slides, where the part has no numeral. */
  readonly seal?: string;
  /** What the part's curtain shows beside the title: its one figure, each mark of it there. */
  readonly figure?: Field;
  readonly slides: readonly Slide[];
}

/** A module of `slides/`; only holds it to its fields. */
export const part = (data: Part): Part => data;
