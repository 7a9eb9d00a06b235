import type { BarData, FieldData } from '../../../deck/index.ts';
import type { SlideRect } from './page.ts';

/** `RRGGBB` and how much of what lies below it covers, from 0 to 1. */
export interface FileColour {
  readonly hex: string;
  readonly alpha: number;
}

export type Fill =
  | { readonly kind: 'solid'; readonly colour: FileColour }
  | { readonly kind: 'hatch'; readonly stripe: FileColour; readonly ground: FileColour };

/** A stretch of one line in one look. */
export interface TextRun {
  readonly text: string;
  readonly px: number;
  readonly bold: boolean;
  readonly serif: boolean;
  readonly colour: FileColour;
  /** Letter-spacing in px. */
  readonly spacing: number;
  /** Written by the program that shows the file: the number of the slide. */
  readonly field?: 'slidenum';
}

/** Lines of text in a box of its own; they are not broken again. */
export interface TextBlock {
  readonly lines: readonly (readonly TextRun[])[];
  readonly align: 'l' | 'ctr' | 'r';
  /** From one line to the next, in px; of a single line its own height. */
  readonly pitch: number;
  readonly vertical: boolean;
}

interface ShapeBase {
  readonly rect: SlideRect;
  /** The click that brings it up, from 0; undefined where it is there from the beginning. */
  readonly step?: number;
  /** The alternative text; undefined for ornament. */
  readonly alt?: string;
}

/** A plain area: a ground, a rule, a mark. */
export interface Area extends ShapeBase {
  readonly kind: 'area';
  readonly outline: 'rect' | 'ellipse' | { readonly radius: number } | { readonly points: readonly Point[] };
  readonly fill?: Fill;
  readonly stroke?: { readonly colour: FileColour; readonly px: number };
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Marks that count something, as one object. */
export interface MarksShape extends ShapeBase {
  readonly kind: 'marks';
  readonly areas: readonly Area[];
}
export interface WordsShape extends ShapeBase {
  readonly kind: 'words';
  readonly block: TextBlock;
  /** The title of the slide and its number go into the placeholders that the program knows. */
  readonly role?: 'title' | 'number';
}
export interface NativeChart extends ShapeBase {
  readonly kind: 'chart';
  readonly data: BarData;
  readonly title: string;
}
/** Marks that can be counted, up to some ten thousand: a few objects, however many marks there are. */
export interface NativeField extends ShapeBase {
  readonly kind: 'field';
  readonly data: FieldData;
  /** The position of the number among the marks, in px from the corner of the field. */
  readonly hole?: SlideRect;
}
export interface NativeTable extends ShapeBase {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly TableCell[] }[];
}
export interface TableCell {
  readonly column: number;
  readonly columns: number;
  readonly rect: SlideRect;
  readonly block?: TextBlock;
  /** Of the text from the left and the upper edge, in px. */
  readonly inset: Point;
  readonly fill?: Fill;
  readonly borders: Readonly<Record<'top' | 'right' | 'bottom' | 'left', Border | undefined>>;
}
export interface Border {
  readonly colour: FileColour;
  readonly px: number;
}
export interface Picture extends ShapeBase {
  readonly kind: 'picture';
  readonly png: Uint8Array;
}

/** The shapes of a slide, the lowest first. */
export type Shape = Area | MarksShape | WordsShape | NativeChart | NativeField | NativeTable | Picture;
