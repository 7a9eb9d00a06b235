import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openModules } from '../modules.mjs';
import { keepPage } from './kept-page.ts';
import type { State } from './renderer.ts';

type Renderer = typeof import('./renderer.ts');

const RENDERER = fileURLToPath(new URL('./renderer.ts', import.meta.url));
/** The modules that slides import from the program; they are kept when a slide is re-read. */
const SHARED = ['src/deck/index.ts', 'src/facts/index.ts'];

/** The project as read; an error in the program itself is reported when the page is requested. */
export type LiveReading = State | { readonly kind: 'broken'; readonly error: unknown };

/** The rendering program, bundled once and kept. */
export interface Program {
  /** Reads the project from its current files. */
  read(): Promise<LiveReading>;
  /** The entry page with the document inserted. */
  pageOf(entry: string, reading: LiveReading): Promise<string>;
  /** Stores what was read, starting at `since` (ms since 1970), for the next session. */
  keep(entry: string, state: State, since: number): Promise<void>;
  /** Whether a file is part of it. */
  isMadeOf(file: string): Promise<boolean>;
  /** Re-reads its own sources. */
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
  // Opened lazily: a kept page does not need it.
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
