/** The colours and the type family of a chart, as CSS writes them. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly redText: string;
  readonly goldText: string;
  /** First series: the message. */
  readonly c1: string;
  readonly c1On: string;
  /** Second series: all the rest. */
  readonly c2: string;
  readonly c2On: string;
  readonly c2Stripe: string;
  /** What a rate has not filled. */
  readonly track: string;
  /** Days. */
  readonly time: string;
  /** What lies under the chart, where that is not the paper of the page; else empty. */
  readonly ground: string;
  /** Low, middle and high rank of ordered columns. */
  readonly ordinal: readonly [string, string, string];
  /** A CSS font-family list. */
  readonly sans: string;
}

/** The palette in force at `element`; a property that no style sheet sets falls back to black, white or grey. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  return paletteOf((name) => style.getPropertyValue(name).trim());
}

/** The palette of custom properties that `property` gives by their names; an empty one falls back. */
export function paletteOf(property: (name: string) => string): Palette {
  const read = (name: string, fallback: string) => property(name) || fallback;
  return {
    paper: read('--paper', '#ffffff'),
    ink: read('--ink', '#000000'),
    redText: read('--red-text', '#000000'),
    goldText: read('--gold-text', '#000000'),
    c1: read('--c1', '#000000'),
    c1On: read('--c1-on', '#ffffff'),
    c2: read('--c2', '#666666'),
    c2On: read('--c2-on', '#ffffff'),
    c2Stripe: read('--c2-stripe', '#999999'),
    track: read('--line', '#cccccc'),
    time: read('--time', '#888888'),
    ground: read('--ground', ''),
    ordinal: [read('--o1', '#aaaaaa'), read('--o2', '#777777'), read('--o3', '#444444')],
    sans: read('--sans', 'sans-serif'),
  };
}
