import type { AnyFact, Fact } from '../facts/index.ts';
import { say, type Text } from './text.ts';

/** A labelled quantity: a bar, a segment, a card. */
export interface Item {
  readonly label: Text;
  readonly fact: Fact;
  /** The words of the fact's `counts` that the label replaces, where it must use others. */
  readonly as?: string;
  /** A second line under the label: whom it reached, what it is part of. */
  readonly detail?: Text;
}

/** An amount of a bar chart, and whom it reached: shown as dots beside the bar. */
export interface BarItem extends Item {
  readonly people?: Item;
  /** Over its name below a column: 三星级 has three. */
  readonly stars?: number;
}

/** What stands beside an amount in words: whom it reached, and its detail. */
export function detailOf({ people, detail }: BarItem): Text | undefined {
  if (people === undefined) return detail;
  const reached = say`${people.fact}${people.label}`;
  return detail ? say`${reached}，${detail}` : reached;
}

/** A number card; with a `mark` it is drawn as that many marks beside the number. */
export interface CardItem extends Item {
  readonly mark?: 'person' | 'group';
  /**
   * `message`: the one number that the slide is about, larger than the others and in the first colour. Ranks: the first one
   * darkest; `hollow` is no rank.
   */
  readonly tone?: 'message' | 'first' | 'second' | 'third' | 'hollow';
}

interface FigureBase {
  /** Statistical title: what is shown, its unit, its period. */
  readonly title: Text;
  /** What the report does not say, so that nobody reads it into the picture. */
  readonly caution?: Text;
}

/** Amounts of one unit on one scale from zero, longest first unless `ordinal`. */
export interface Bars extends FigureBase {
  readonly kind: 'bars';
  readonly items: readonly BarItem[];
  /** The items have an order of their own (一星、二星、三星) and keep it; drawn as columns. */
  readonly ordinal: boolean;
  /** Which end of an order is the high one, and darkest: the last (三星) unless said, the first for 一等奖、二等奖. */
  readonly highest?: 'first' | 'last';
  /** Index of the one bar that carries the message. */
  readonly message?: number;
}

/** Parts that sum to a stated whole: one stacked bar. */
export interface Composition extends FigureBase {
  readonly kind: 'composition';
  readonly whole: Item;
  readonly parts: readonly Item[];
}

/** One part of a stated whole and the remainder: a ring. */
export interface Share extends FigureBase {
  readonly kind: 'share';
  readonly whole: Item;
  readonly part: Item;
  readonly rest: Item;
}

/** A cell of a unit chart: as many marks as the fact counts, or words where an honour is named. */
export interface UnitCell {
  readonly column: number;
  readonly mark: 'person' | 'group';
  readonly fact: AnyFact;
  /** Words beside the count: 抗疫先进. */
  readonly detail?: Text;
}

export interface UnitRow {
  readonly level: string;
  readonly cells: readonly UnitCell[];
  /** Words across the row's free columns. */
  readonly remark?: Text;
}

/** Marks for persons and groups, in rows by level and columns by award. */
export interface Units extends FigureBase {
  readonly kind: 'units';
  readonly columns: readonly Text[];
  readonly rows: readonly UnitRow[];
}

/** What one mark of a field represents: 一点一人，一方一家，一格一天，一点一个岗位. */
export type FieldMark = 'person' | 'group' | 'day' | 'post';

/** A part of a field; the parts follow one another in the order of their marks. */
export interface FieldPart extends Item {
  /** `hollow` marks are outlined: those that the other part leaves over. */
  readonly look?: 'solid' | 'hollow';
}

/**
 * As many marks as the fact counts, from 1 to 15,000, each one there: what it is about is seen as a crowd and can
 * still be counted. A lower bound (多, 余, 以上) ends in an ellipsis, whose dots are no marks; of 近 the last mark is hollow.
 *
 * The marks are as large as the canvas allows, in rows from the top left; a large field with an open end is filled by
 * columns towards that end. Where the layout has put the number on the canvas (class `hole`), they flow around it.
 * Below 6 px from mark to mark the layout check refuses the slide and says how many would find a place.
 *
 * `renderField` (document/field.ts) sets one with its number; the layout `fields` has one to four beside each other.
 */
export interface Field extends FigureBase {
  readonly kind: 'field';
  /** A dot for a person, a square for a body (or a thing), a cell of a calendar for a day; an open post is a dot, as it is for a person. */
  readonly mark: FieldMark;
  readonly whole: Item;
  /** They sum to the whole, and the last one is hollow unless they say otherwise: 83家 solid, 26家 outlined. */
  readonly parts?: readonly FieldPart[];
  /** Marks in a row; unless said, as many as make the marks large. */
  readonly columns?: number;
  /**
   * Marks in a column: they go down, one column after another. Fields that say this are bands below each other, their marks
   * at one pitch, so that the eye compares how far each of them goes.
   */
  readonly rows?: number;
  /** `message`: the first colour, for the one field that the slide is about. `first` to `third`: ranks, the first one darkest. */
  readonly tone?: 'message' | 'rest' | 'first' | 'second' | 'third';
}

/** One thing over two to twelve periods, the earliest first; the label of an item is its period. */
export interface Trend extends FigureBase {
  readonly kind: 'trend';
  /** A line shows the course and may start its axis above zero, which it says; columns compare amounts, from zero. */
  readonly look: 'line' | 'columns';
  readonly items: readonly Item[];
  /** Index of the period that the slide is about; the last one unless said. */
  readonly message?: number;
}

/** Before and after on one scale, an arrow between them, and by how much where the facts say it. */
export interface Change extends FigureBase {
  readonly kind: 'change';
  readonly before: Item;
  readonly after: Item;
  /** 增长12.6%，增加3个百分点: a fact, stated or derived. */
  readonly by?: Item;
}

/** What was done against what was to be done; what is over the goal is seen as such. */
export interface Target extends FigureBase {
  readonly kind: 'target';
  /** All of one unit, on one scale from zero. */
  readonly items: readonly {
    readonly label: Text;
    readonly done: Fact;
    readonly goal: Fact;
    /** 完成率 as a fact of its own. */
    readonly rate?: Fact;
  }[];
}

/** Two series beside each other, one pair an item: last year and this year, plan and result. */
export interface Grouped extends FigureBase {
  readonly kind: 'grouped';
  readonly series: readonly [Text, Text];
  readonly items: readonly { readonly label: Text; readonly facts: readonly [Fact, Fact] }[];
}

/** A percentage whose whole the report does not state: a ring, or a bar to 100 %. */
export interface Rate extends FigureBase {
  readonly kind: 'rate';
  readonly look: 'ring' | 'bar';
  readonly item: Item;
}

/** Bodies in the order of a count, each with its place. */
export interface Rank extends FigureBase {
  readonly kind: 'rank';
  /** The largest first. */
  readonly items: readonly Item[];
  /** Index of the one that the slide is about. */
  readonly message?: number;
}

/** Figures that set values against each other: over time, against a goal, in an order. */
export type Plot = Trend | Change | Target | Grouped | Rate | Rank;

/** Numbers that share a heading and nothing more: never a common scale. */
export interface Cards extends FigureBase {
  readonly kind: 'cards';
  readonly items: readonly CardItem[];
}

/** Two counts of one act, side by side. */
export interface Pair extends FigureBase {
  readonly kind: 'pair';
  readonly items: readonly [Item, Item];
}

/** Counts in rows and columns; those of a row with a `mark` are drawn as so many marks before the number. */
export interface Matrix extends FigureBase {
  readonly kind: 'matrix';
  readonly columns: readonly { readonly label: Text; readonly stars?: number }[];
  readonly rows: readonly {
    readonly label: Text;
    readonly mark?: 'person' | 'group';
    readonly cells: readonly Fact[];
  }[];
}

/** What hangs on the wall: the honour and either its holder or its count. */
export interface Tile {
  readonly honour: Text;
  readonly holder?: Text;
  /** Who conferred it, where the name does not say; shown in the tables. */
  readonly by?: Text;
  readonly facts: readonly AnyFact[];
  /** The words in full, where a place has room for them and the wall has not. */
  readonly full?: { readonly honour?: Text; readonly holder?: Text };
}

/** An honour in the words that it has where there is room for them. */
export function inFull(tile: Tile): Tile {
  return { ...tile, ...tile.full };
}

/** Honours by level, the highest band first. */
export interface Wall extends FigureBase {
  readonly kind: 'wall';
  readonly bands: readonly { readonly level: string; readonly tiles: readonly Tile[] }[];
}

export type Figure = Bars | Composition | Share | Units | Field | Plot | Cards | Pair | Matrix | Wall;
/** The figures that Chart.js draws. */
export type ChartFigure = Bars | Composition | Share | Field | Plot;

/** The constructors only set the kind, so that a slide reads as what it shows. */
export const bars = (data: Omit<Bars, 'kind' | 'ordinal'> & { ordinal?: boolean }): Bars => ({
  ordinal: false,
  ...data,
  kind: 'bars',
});
export const composition = (data: Omit<Composition, 'kind'>): Composition => ({
  ...data,
  kind: 'composition',
});
export const share = (data: Omit<Share, 'kind'>): Share => ({ ...data, kind: 'share' });
export const units = (data: Omit<Units, 'kind'>): Units => ({ ...data, kind: 'units' });
export const field = (data: Omit<Field, 'kind'>): Field => ({ ...data, kind: 'field' });
export const trend = (data: Omit<Trend, 'kind'>): Trend => ({ ...data, kind: 'trend' });
export const change = (data: Omit<Change, 'kind'>): Change => ({ ...data, kind: 'change' });
export const target = (data: Omit<Target, 'kind'>): Target => ({ ...data, kind: 'target' });
export const grouped = (data: Omit<Grouped, 'kind'>): Grouped => ({ ...data, kind: 'grouped' });
export const rate = (data: Omit<Rate, 'kind'>): Rate => ({ ...data, kind: 'rate' });
export const rank = (data: Omit<Rank, 'kind'>): Rank => ({ ...data, kind: 'rank' });
export const cards = (data: Omit<Cards, 'kind'>): Cards => ({ ...data, kind: 'cards' });
export const pair = (data: Omit<Pair, 'kind'>): Pair => ({ ...data, kind: 'pair' });
export const matrix = (data: Omit<Matrix, 'kind'>): Matrix => ({ ...data, kind: 'matrix' });
export const wall = (data: Omit<Wall, 'kind'>): Wall => ({ ...data, kind: 'wall' });
