import type { Slide } from './slide.ts';

/** A photograph as the page takes it: cropped and scaled. */
export interface Photo {
  /** The picture itself, a `data:` address. */
  readonly address: string;
  /** What is to be seen on it, for those who do not see it. */
  readonly alt: string;
}

/** A photograph of a person or a body: large for a page of its own, small for rows and for paper. */
export interface Portrait {
  readonly large: Photo;
  readonly small: Photo;
}

/** By the id of the fact, then in the order of its names; a name without a photograph has none. */
export type Portraits = ReadonlyMap<string, readonly (Portrait | undefined)[]>;

export const NO_PORTRAITS: Portraits = new Map();

/**
 * The layouts without a place for a photograph of the slide: they fill the page, or show portraits themselves, or have
 * words too small for the hall in the columns of a narrow wall.
 */
const WITHOUT: readonly Slide['layout'][] = [
  ...(['cover', 'close', 'route', 'units', 'wall'] as const),
  ...(['panels', 'process', 'fields'] as const),
];

/** Whether a layout has a place for a photograph of the slide. */
export function holdsPhoto(layout: Slide['layout']): boolean {
  return !WITHOUT.includes(layout);
}
