/** Width and height of a canvas in stage px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in stage px. */
export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}
