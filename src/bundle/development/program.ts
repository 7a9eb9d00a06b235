import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openModules } from '../modules.mjs';
import { keepPage } from './kept-page.ts';
import type { State } from './renderer.ts';

type Renderer = typeof import('./renderer.ts');

const RENDERER = fileURLToPath(new URL('./renderer.ts', import.meta.url));
/** What of the program slides import: it stays as it is when a slide is read anew. */
const SHARED = ['src/deck/index.ts', 'src/facts/index.ts'];

/** The project as it was read; a fault in the program itself is told when the page is asked for. */
export type LiveReading = State | { readonly kind: 'broken'; readonly error: unknown };

/** The program that renders, bundled once and kept. */
export interface Program {
  /** Reads the project as its files are now. */
  read(): Promise<LiveReading>;
  /** The entry page with what was read. */
  pageOf(entry: string, reading: LiveReading): Promise<string>;
  /** Keeps what was read for the next session, from `since` (ms since 1970) on. */
  keep(entry: string, state: State, since: number): Promise<void>;
  /** Whether it is made of a file. */
  isMadeOf(file: string): Promise<boolean>;
  /** Its own files are read again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export function openProgram(root: string): Program {
  const open = () => {
    const beside = SHARED.map((path) => join(root, path));
    const opened = openModules<Renderer>(root, RENDERER, { beside, keep: true });
    opened.catch(() => undefined);
    return opened;
  };
  // Opened when it is needed: a page that was kept needs none.
  let opened: ReturnType<typeof open> | undefined;
  const renderer = () => {
    opened ??= open();
    return opened;
  };
  const close = async () => (await opened?.catch(() => undefined))?.close();
  return {
    read: async () => {
      try {
        const { module, shared } = await renderer();
        return await module.renderState(root, shared);
      } catch (error) {
        return { kind: 'broken', error };
      }
    },
    pageOf: async (entry, reading) => {
      if (reading.kind === 'broken') throw reading.error;
      return (await renderer()).module.pageOf(entry, reading);
    },
    keep: async (entry, state, since) => {
      if (state.kind !== 'sound') return;
      const { module, files } = await renderer();
      await keepPage(
        root,
        { entry, html: module.pageOf(entry, state), parts: state },
        { program: files, since },
      );
    },
    isMadeOf: async (file) => (await renderer().catch(() => undefined))?.files.includes(file) ?? true,
    restart: async () => {
      await close();
      opened = undefined;
    },
    close: async () => void (await close()),
  };
}
