import type { RenderedDocument } from '../render.ts';

/** The event that informs an open page of a change. */
export const CHANGED = 'deck:changed';

/** What has changed on an open page since a file was saved, as HTML by ids. */
export interface PageChange {
  /** The changed slides, each with the origins of its numbers. */
  readonly slides?: Readonly<Record<string, string>>;
  /** The blocks after the slides. */
  readonly blocks?: Readonly<Record<string, string>>;
}

/** The parts of a page that changes are found in. */
export interface PageParts {
  readonly document: Pick<RenderedDocument, 'head' | 'slides' | 'blocks'>;
  readonly faces: string;
}

type Texts = ReadonlyMap<string, string>;

/** Whether an open page can take over the changes; only a reload shows slides that were added, removed or moved. */
export function isOfSameSlides(before: PageParts, after: PageParts): boolean {
  const idsOf = ({ document }: PageParts) => [...document.slides.keys()].join(' ');
  return (
    before.faces === after.faces &&
    before.document.head === after.document.head &&
    idsOf(before) === idsOf(after)
  );
}

/** What differs in the second of two, by ids; undefined if nothing does. */
export function othersOf(before: Texts, after: Texts): Readonly<Record<string, string>> | undefined {
  const others = [...after].filter(([id, html]) => before.get(id) !== html);
  return others.length === 0 ? undefined : Object.fromEntries(others);
}
