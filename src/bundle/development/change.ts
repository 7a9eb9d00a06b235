import type { RenderedDocument } from '../render.ts';

/** The event by which an open page is told of a change. */
export const CHANGED = 'deck:changed';

/** What of an open page is another since a file was saved, as HTML by ids. */
export interface PageChange {
  /** Slides that are another, each with where its numbers come from. */
  readonly slides?: Readonly<Record<string, string>>;
  /** What stands behind the slides. */
  readonly blocks?: Readonly<Record<string, string>>;
}

/** What of a page a change is told by. */
export interface PageParts {
  readonly document: Pick<RenderedDocument, 'head' | 'slides' | 'blocks'>;
  readonly faces: string;
}

type Texts = ReadonlyMap<string, string>;

/** Whether an open page can take over what is another; slides that came, went or moved only a page that is loaded anew shows. */
export function isOfSameSlides(before: PageParts, after: PageParts): boolean {
  const idsOf = ({ document }: PageParts) => [...document.slides.keys()].join(' ');
  return (
    before.faces === after.faces &&
    before.document.head === after.document.head &&
    idsOf(before) === idsOf(after)
  );
}

/** What is another in the second of two, by ids; undefined for nothing. */
export function othersOf(before: Texts, after: Texts): Readonly<Record<string, string>> | undefined {
  const others = [...after].filter(([id, html]) => before.get(id) !== html);
  return others.length === 0 ? undefined : Object.fromEntries(others);
}
