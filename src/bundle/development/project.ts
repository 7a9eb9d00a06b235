import { isOfSameSlides, othersOf, type PageChange, type PageParts } from './change.ts';
import { type KeptPage, readKeptPage } from './kept-page.ts';
import { type LiveReading, openProgram } from './program.ts';

/** The message to open pages after a file has changed. */
export type News = { readonly kind: 'change'; readonly change: PageChange } | { readonly kind: 'anew' };

const ANEW: News = { kind: 'anew' };

/** The project in development: the rendering program is kept, the files are read on every change. */
export interface LiveProject {
  /** The entry page with the current document. */
  page(entry: string): Promise<string>;
  /** Re-reads the files and reports what has changed. */
  renew(): Promise<void>;
  /** Whether the rendering program depends on a file. */
  isMadeOf(file: string): Promise<boolean>;
  /** Reloads the rendering program. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The last reading, from this session or the one before. */
type Last = LiveReading | { readonly kind: 'kept'; readonly page: KeptPage };

/** Delay before background work: by then the browser has its first paint, and nobody saves a file so soon. */
const AFTER_PAGE_MS = 600;

/** Opens the project in `root`; `tell` receives the changes between one reading and the next. */
export function openProject(root: string, tell: (news: News) => void): LiveProject {
  const program = openProgram(root);
  let last = readKeptPage(root).then((page): Promise<Last> | Last =>
    page === undefined ? program.read() : { kind: 'kept', page },
  );
  // The first page is requested in a moment and shares this reading.
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
      // Read in the background: the next saved file shows sooner, and the page is stored for the next session.
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

/** Sends the slides first, as nobody is looking at the blocks after them. */
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
