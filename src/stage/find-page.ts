/** A page as one may look for it. */
export interface FindablePage {
  readonly page: number;
  readonly title: string;
  /** The part it stands in. */
  readonly part: string;
  /** First letters of the title's syllables, one a character: 技能竞赛 is `jnjs`. */
  readonly initials: string;
}

/** How a query may be meant, the surest first. */
const WAYS: readonly ((page: FindablePage, query: string) => boolean)[] = [
  (page, query) => String(page.page) === query,
  (page, query) => page.initials.startsWith(query),
  (page, query) => page.title.includes(query),
  (page, query) => page.initials.includes(query),
  (page, query) => page.part.includes(query),
  (page, query) => String(page.page).startsWith(query),
];

/** The pages that a query may mean, the surest first, then in their order; all pages for an empty one. */
export function findPages<P extends FindablePage>(pages: readonly P[], typed: string): readonly P[] {
  const query = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]/g, '');
  if (query === '') return pages;
  const found = WAYS.flatMap((isMeant) => pages.filter((page) => isMeant(lowered(page), query)));
  return [...new Set(found)];
}

function lowered<P extends FindablePage>(page: P): FindablePage {
  return { ...page, title: page.title.toLowerCase().replace(/\s/g, '') };
}
