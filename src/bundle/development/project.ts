import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openModules } from '../modules.mjs';
import { isOfSameSlides, othersOf, type PageChange } from './change.ts';
import type { State } from './renderer.ts';

type Renderer = typeof import('./renderer.ts');

const RENDERER = fileURLToPath(new URL('./renderer.ts', import.meta.url));
/** What of the program slides import: it stays as it is when a slide is read anew. */
const SHARED = ['src/deck/index.ts', 'src/facts/index.ts'];

/** What open pages are told after a file has changed. */
export type News = { readonly kind: 'change'; readonly change: PageChange } | { readonly kind: 'anew' };

const ANEW: News = { kind: 'anew' };

/** The project in development: the program that renders it is kept, its files are read as they are. */
export interface LiveProject {
  /** The entry page with the document as it is now. */
  page(entry: string): Promise<string>;
  /** Reads the files again and tells what is another. */
  renew(): Promise<void>;
  /** Whether the program that renders is made of a file. */
  isMadeOf(file: string): Promise<boolean>;
  /** Reads that program again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** What was read last; a fault in the program itself is told when the page is asked for. */
type Reading = State | { readonly kind: 'broken'; readonly error: unknown };

/** Opens the project in `root`; what changes from one reading to the next is told by `tell`. */
export function openProject(root: string, tell: (news: News) => void): LiveProject {
  const open = () => {
    const beside = SHARED.map((path) => join(root, path));
    const opened = openModules<Renderer>(root, RENDERER, { beside, keep: true });
    opened.catch(() => undefined);
    return opened;
  };
  let renderer = open();
  const read = async (): Promise<Reading> => {
    try {
      const { module, shared } = await renderer;
      return await module.renderState(root, shared);
    } catch (error) {
      return { kind: 'broken', error };
    }
  };
  let last = read();
  // The first page is asked for in a moment: it takes what is being read already.
  let isAsked = false;
  const renew = () => {
    const before = last;
    last = before.then(async (old) => {
      const now = await read();
      for (const news of newsOf(old, now)) tell(news);
      return now;
    });
    return last;
  };
  const close = async () => (await renderer.catch(() => undefined))?.close();
  return {
    page: async (entry) => {
      const reading = await (isAsked ? renew() : last);
      isAsked = true;
      if (reading.kind === 'broken') throw reading.error;
      return (await renderer).module.pageOf(entry, reading);
    },
    renew: async () => void (await renew()),
    isMadeOf: async (file) => (await renderer.catch(() => undefined))?.files.includes(file) ?? true,
    restart: async () => {
      await close();
      renderer = open();
      last = read();
      tell(ANEW);
    },
    close: async () => void (await close()),
  };
}

/** The slides first: what stands behind them nobody is looking at. */
function* newsOf(before: Reading, now: Reading): Generator<News> {
  if (before.kind !== 'sound' || now.kind !== 'sound') {
    if (before.kind !== 'wrong' || now.kind !== 'wrong' || before.page !== now.page) yield ANEW;
  } else if (before.faces === now.faces && isOfSameSlides(before.document, now.document)) {
    const slides = othersOf(before.document.slides, now.document.slides);
    if (slides !== undefined) yield { kind: 'change', change: { slides } };
    const blocks = othersOf(before.document.blocks, now.document.blocks);
    if (blocks !== undefined) yield { kind: 'change', change: { blocks } };
  } else yield ANEW;
}
