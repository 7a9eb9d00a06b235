/** A place on a slide, in stage px from its left upper corner. */
export interface SlideRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of a text as the browser broke it. */
export interface TextLine {
  readonly text: string;
  readonly rect: SlideRect;
}

/** The computed styles that are read of every box, by their CSS names. */
export const STYLES = [
  'display',
  'visibility',
  'opacity',
  'color',
  'font-size',
  'font-weight',
  'font-family',
  'letter-spacing',
  'text-align',
  'writing-mode',
  'background-color',
  'background-image',
  'border-top-width',
  'border-top-style',
  'border-top-color',
  'border-right-width',
  'border-right-style',
  'border-right-color',
  'border-bottom-width',
  'border-bottom-style',
  'border-bottom-color',
  'border-left-width',
  'border-left-style',
  'border-left-color',
  'border-top-left-radius',
  'outline-width',
  'outline-style',
  'outline-color',
  'outline-offset',
  'clip-path',
] as const;
export type StyleName = (typeof STYLES)[number];

/** A box that the browser laid out: an element, the text within one, or what a style sheet puts before or after it. */
export interface PageBox {
  /** Lower-case name of the element; `#text`, `::before`, `::after`. */
  readonly name: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Index of the box around it; -1 for the slide itself. */
  readonly parent: number;
  readonly rect: SlideRect;
  readonly style: Readonly<Record<StyleName, string>>;
  /** Of a text only. */
  readonly lines: readonly TextLine[];
  /** Boxes that are painted later lie over those before. */
  readonly order: number;
  /** Of a canvas or an image: what it shows, as a PNG. */
  readonly png?: Uint8Array;
}

/** A slide as it is laid out in its end state. `boxes[0]` is the slide itself. */
export interface Page {
  /** Id of its section. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PageBox[];
}
