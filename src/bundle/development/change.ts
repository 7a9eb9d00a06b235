import type { RenderedDocument } from '../render.ts';

/** Name of the event that informs open pages of a change. */
export const CHANGED = 'deck:changed';

/** What changed on a page since a file was saved: HTML by element id. */
export interface PageChange {
  /** The changed slides, each with the sources of its numbers. */
  readonly slides?: Readonly<Record<string, string>>;
  /** The blocks after the slides. */
  readonly blocks?: Readonly<Record<string, string>>;
}

/** The parts of a page that are compared. */
export interface PageParts {
  readonly document: Pick<RenderedDocument, 'head' | 'slides' | 'blocks'>;
  readonly faces: string;
}

type Texts = ReadonlyMap<string, string>;

/** Whether an open page can apply the changes; added, removed or moved slides need a reload. */
export function isOfSameSlides(before: PageParts, after: PageParts): boolean {
  const idsOf = ({ document }: PageParts) => [...document.slides.keys()].join(' ');
  return (
    before.faces === after.faces &&
    before.document.head === after.document.head &&
    idsOf(before) === idsOf(after)
  );
}

/** The entries of the second that differ from the first, by id; undefined if none do. */
export function othersOf(before: Texts, after: Texts): Readonly<Record<string, string>> | undefined {
  const others = [...after].filter(([id, html]) => before.get(id) !== html);
  return others.length === 0 ? undefined : Object.fromEntries(others);
}
