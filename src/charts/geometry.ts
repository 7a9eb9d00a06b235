/** Width and height of a canvas in stage px. */
export interface Size {
  readonly width: number;
  readonly height: number;
  /** How far the names of rows reach into them, where they are over their bars and not beside. */
  readonly names?: number;
}

/** A rectangle in stage px. */
export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}
