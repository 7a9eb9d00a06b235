import type { CutTier } from '../deck/index.ts';
import type { AnyFact, FormulaPiece, Signed, Status } from '../facts/index.ts';

/**
 * What of the finished document anything but a style sheet reads: the contract between the document and its views. The
 * document may change in all else. `document/read/` reads it for the views; a test holds both sides to these names.
 */

/** Blocks of JSON by their ids (`<script type="application/json">`): what travels as data, not as words to be read back. */
export const BLOCKS = {
  /** What rehearsal needs: `PlanData` of the room `rehearsal`. */
  plan: 'plan',
  pages: 'pages',
  facts: 'facts',
  /** The deck's sentences, for comparing an edited draft: `PackedText` of the room `office`. */
  compare: 'compare',
} as const;

/** Ids of elements. */
export const IDS = ['slides', 'paper'] as const;

/** Classes of elements; `of-…` and `l-…` are followed by the kind of a figure or layout. */
export const CLASSES = [
  // The document
  'reveal',
  'slides',
  'slide',
  'present',
  'contents',
  'skip',
  // A slide: its curtain, head, body and foot; what is drawn, and the tables of the same
  'curtain',
  'leaf',
  'hd',
  'bd',
  'ft',
  'kicker',
  'fragment',
  'fade-out',
  'fig',
  'drawing',
  'data',
  'chart',
  'rows',
  'emblem',
  'genre',
  'code',
  'org',
  'of-cards',
  'of-units',
  'of-wall',
  'l-wall',
  'l-cards',
  'l-cover',
  // Words: a figure in a sentence, a large figure, what is kept in one piece
  'v',
  'n',
  'k',
  // The speaker's notes: a sentence, a place to click
  'notes',
  's',
  'cue',
  // Positions, whose digits count nothing in the report
  'pg',
  'pages',
  'at',
  // Where the numbers come from
  'origins',
  // For paper: the written report and what is to be known of the data
  'report',
  'head',
  'remarks',
  // What the written report redraws of a figure of marks
  'name-band',
  'level-row',
  'key',
  'legend',
  // Words of slides that are set in a face of their own: the build cuts each face to its words
  'cap',
  'src',
  'note',
  'pts',
  'lines',
  'stat-title',
  'session',
  'relay',
  'now',
  'full',
  'cols',
  'tiles',
  'awards',
  'names',
  'fact',
  'outlets',
  'leg',
  'total',
  'nm',
  'lv',
  'chip',
  'mx',
  'sum',
  'cnt',
  'tag',
  'panel',
  'copy',
  'each',
  'board',
  'words',
  'pillars',
  'stations',
  'under',
  'who',
  'name',
  'seal',
  'title',
  'sub',
  'no',
  'stops',
  'lead',
  'lintel',
  'plinth',
  'node',
  'term',
  'end',
  'remark',
  'whom',
  'series',
  'by',
  'did',
  'meta',
  'l-matrix',
  'l-poster',
  'l-sheets',
  'before',
  'terms',
  'name-band',
  'level',
  'plate',
  'top',
  'leaflet',
  'sheets',
  'works',
  'quotes',
  'name-page',
  'shaft',
  'fork',
  'front-page',
  'prizes',
  'ways',
  'honours',
  'roll',
  'photo',
  'portraits',
  // Marks of a field that make room for what comes next, and the room in a ring
  'passing',
  'turn',
  'few',
  'hole',
  // Fields beside each other
  'fields',
  // What moves when it makes room for its neighbour
  'hero',
  'strip',
  'tally',
  'row',
  'own',
  'column',
  'lay',
  'panels',
  'left',
  'right',
  'um',
  'marks',
  'caption',
  'field-parts',
  'rows',
] as const;
export type ClassName = (typeof CLASSES)[number];

/** Attributes with data. */
export const ATTRIBUTES = [
  'data-page',
  'data-part',
  'data-layout',
  'data-steps',
  'data-seconds',
  'data-slide',
  'data-fact',
  'data-of',
  'data-chart',
  // What the figure of a chart is called
  'data-title',
  'data-fragment-index',
  // What goes from a page that is taken away to its place on the slide below
  'data-fly',
  // The fact whose marks these are: those of a page that is removed move to the field of the same fact below
  'data-marks',
  // A field, and the words that its marks gather into
  'data-gather',
] as const;

/** Words with figures in them: a text, or a fact as it is printed. */
export type Phrase = readonly (string | PhraseFigure)[];
export interface PhraseFigure {
  readonly fact: string;
  readonly text: string;
}

/** What is known of the meeting; blank where the office has not said. */
export interface MeetingData {
  readonly session: string;
  readonly date: string;
  readonly place: string;
  readonly speaker: string;
  /** What the code of cover and close leads to. */
  readonly address: string;
}

/** The block `pages`: the deck as a table of its contents. */
export interface PagesData {
  readonly title: string;
  /** Whose report it is, and the title that the figures are cited from. */
  readonly report: { readonly organisation: string; readonly title: string };
  readonly meeting: MeetingData;
  readonly parts: readonly PartData[];
  readonly pages: readonly PageData[];
}

export interface PartData {
  readonly id: string;
  /** 第一部分　…, or the title of a part without a number. */
  readonly title: string;
}

export interface PageData {
  /** `part.slide`, and the id of the slide's section. */
  readonly id: string;
  /** From 1. */
  readonly page: number;
  readonly part: string;
  readonly title: string;
  /** First letters of the syllables of the title, for finding it. */
  readonly initials: string;
  /** The author's time. */
  readonly seconds: number;
  /** Clicks after entry. */
  readonly steps: number;
  readonly cut?: CutTier;
  /** Facts that the hall sees, then those that derived ones of them come from. */
  readonly shown: readonly string[];
  /** Facts of the screen and of the notes, in order, where these are not the ones `shown`. */
  readonly told?: readonly string[];
  readonly again: AgainData;
}

/** What a slide says, to be set again beside a drawing too small to be read. */
export interface AgainData {
  readonly figures: readonly KeyFigure[];
  /** Of a slide without figures of its own: each thing named, and all that is said of it. */
  readonly things: readonly KeyThing[];
  /** Of a wall: its honours by level, the highest first. */
  readonly honours: readonly HonourLevel[];
}

/** A label and its value as printed. */
export interface KeyFigure {
  readonly label: Phrase;
  readonly value: Phrase;
}

export interface KeyThing {
  readonly name: Phrase;
  readonly said: readonly Phrase[];
}

export interface HonourLevel {
  readonly level: string;
  readonly honours: readonly { readonly name: Phrase; readonly holder: Phrase }[];
}

/** The block `facts`: every fact, by the parts of the report. */
export interface FactsData {
  /** The facts were looked up in the report's own text when the file was built. */
  readonly checked: boolean;
  readonly groups: readonly { readonly title: string; readonly facts: readonly FactData[] }[];
}

export interface FactData {
  readonly id: string;
  /** Left out of what the report states. */
  readonly kind?: Exclude<AnyFact['kind'], 'stated'>;
  readonly says: string;
  readonly counts: string;
  /** The report's words that hold it; blank for what was worked out. */
  readonly find: string;
  /** What the report prints where a slip was mended. */
  readonly prints?: string;
  /** Part and sentence of the report; blank where not recorded. */
  readonly place: string;
  readonly level?: string;
  readonly status?: Status;
  readonly per?: string;
  /** What it was in an earlier year, a fact of its own. */
  readonly was?: FactData;
  /** For those who check, on the proof sheet only. */
  readonly note?: string;
  /** For the hall and the readers. */
  readonly remark?: string;
  readonly offSlide?: string;
  readonly department?: string;
  readonly signed?: Signed;
  /** Who or what it counts, where the office has given the names. */
  readonly names?: string;
  /** How it was worked out; only of what is derived. */
  readonly formula?: readonly FormulaPiece[];
  /** The report's own text was seen to hold it when the file was built. */
  readonly found?: true;
  /** Pages of the screen, of the notes and of the slides whose written passage has it. */
  readonly pages: {
    readonly shown: readonly number[];
    readonly said: readonly number[];
    readonly written: readonly number[];
  };
}
