import { isOfSameSlides, othersOf, type PageChange, type PageParts } from './change.ts';
import { type KeptPage, readKeptPage } from './kept-page.ts';
import { type LiveReading, openProgram } from './program.ts';

/** What open pages are sent after a file has changed. */
export type News = { readonly kind: 'change'; readonly change: PageChange } | { readonly kind: 'anew' };

const ANEW: News = { kind: 'anew' };

/** The project in development: the program that renders it is kept, its files are read as they are. */
export interface LiveProject {
  /** The entry page with the document as it is now. */
  page(entry: string): Promise<string>;
  /** Reads the files again and reports what has changed. */
  renew(): Promise<void>;
  /** Whether the program that renders depends on a file. */
  isMadeOf(file: string): Promise<boolean>;
  /** Reads that program again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** What was read last, in this session or the one before. */
type Last = LiveReading | { readonly kind: 'kept'; readonly page: KeptPage };

/** By then the browser has what it paints; nobody saves a file so soon. */
const AFTER_PAGE_MS = 600;

/** Opens the project in `root`; `tell` receives what changes from one reading to the next. */
export function openProject(root: string, tell: (news: News) => void): LiveProject {
  const program = openProgram(root);
  let last = readKeptPage(root).then((page): Promise<Last> | Last =>
    page === undefined ? program.read() : { kind: 'kept', page },
  );
  // The first page is asked for in a moment: it takes what is being read already.
  let isAsked = false;
  let entryOf = '';
  const renew = () => {
    const renewed = last.then(async (old) => {
      const since = Date.now();
      const now = await program.read();
      for (const news of newsOf(old, now)) tell(news);
      if (now.kind === 'sound' && entryOf !== '')
        await program.keep(entryOf, now, since).catch(() => undefined);
      return now;
    });
    last = renewed;
    return renewed;
  };
  return {
    page: async (entry) => {
      const reading = await (isAsked ? renew() : last);
      const isFirst = !isAsked;
      isAsked = true;
      entryOf = entry;
      // Read in quiet: a file that is saved is then shown sooner, and the page is kept for the next time.
      if (isFirst) setTimeout(() => void renew(), AFTER_PAGE_MS).unref();
      if (reading.kind === 'kept' && reading.page.entry === entry) return reading.page.html;
      return program.pageOf(entry, reading.kind === 'kept' ? await renew() : reading);
    },
    renew: async () => void (await renew()),
    isMadeOf: program.isMadeOf,
    restart: async () => {
      await program.restart();
      last = program.read();
      tell(ANEW);
    },
    close: program.close,
  };
}

/** The slides first: nobody is looking at the blocks after them. */
function* newsOf(before: Last, now: LiveReading): Generator<News> {
  const [old, other] = [partsOf(before), partsOf(now)];
  if (old === undefined || other === undefined) {
    if (before.kind !== 'wrong' || now.kind !== 'wrong' || before.page !== now.page) yield ANEW;
  } else if (isOfSameSlides(old, other)) {
    const slides = othersOf(old.document.slides, other.document.slides);
    if (slides !== undefined) yield { kind: 'change', change: { slides } };
    const blocks = othersOf(old.document.blocks, other.document.blocks);
    if (blocks !== undefined) yield { kind: 'change', change: { blocks } };
  } else yield ANEW;
}

function partsOf(reading: Last): PageParts | undefined {
  if (reading.kind === 'kept') return reading.page.parts;
  return reading.kind === 'sound' ? reading : undefined;
}
