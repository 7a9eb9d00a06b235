/** Where something stands on a slide, in stage px. */
export interface RenderedBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
