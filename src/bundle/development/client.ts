import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import type { Connect } from 'vite';
import { keepBundle } from '../modules.mjs';
import { revealParts } from '../reveal-parts.ts';

/** Serves the page's own code in development. */
export interface Client {
  /** Whether a file is part of it. */
  isMadeOf(file: string): Promise<boolean>;
  /** Rebuilds it after one of its files was saved. */
  renew(): void;
  readonly answer: Connect.NextHandleFunction;
}

/** URL prefix of its files. */
const ADDRESS = '/@deck/';
/** The module that the entry page loads. */
export const CLIENT_ENTRY = `${ADDRESS}main.js`;

/**
 * Bundles the code of the views into a few files, kept until one of their sources is saved. Served one by one there would
 * be 240 modules, which take longer to transform and request than the first slide takes to show. Styles stay with Vite,
 * which replaces a saved one in the open page.
 */
export function openClient(root: string): Client {
  const site = join(root, 'src');
  const input = [join(site, 'main.ts')];
  const make = () => {
    const made = keepBundle(root, input, () => bundle(site, input));
    made.catch(() => undefined);
    return made;
  };
  let kept = make();
  return {
    isMadeOf: async (file) => (await kept.catch(() => undefined))?.files.includes(file) ?? true,
    renew: () => {
      kept = make();
    },
    answer: async ({ url = '' }, response, next) => {
      if (!url.startsWith(ADDRESS)) return next();
      const [name = ''] = basename(url).split('?');
      try {
        const code = await readFile(join((await kept).folder, name));
        const type = name.endsWith('.js') ? 'text/javascript' : 'application/json';
        response.setHeader('Content-Type', type).setHeader('Cache-Control', 'no-cache').end(code);
      } catch (error) {
        next(error);
      }
    },
  };
}

async function bundle(site: string, input: string[]) {
  const build = await rolldown({
    input,
    platform: 'browser',
    tsconfig: false,
    logLevel: 'silent',
    transform: { target: 'chrome109' },
    plugins: [revealParts(), stylesApart(site)],
  });
  try {
    const { output } = await build.generate({
      format: 'esm',
      sourcemap: true,
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
    });
    const chunks = output.filter((file) => file.type === 'chunk');
    const maps = output.filter((file) => file.type === 'asset');
    return {
      chunks: [
        ...chunks,
        ...maps.map(({ fileName, source }) => ({ ...NO_ENTRY, fileName, code: String(source) })),
      ],
      files: [...(await build.watchFiles), OWN],
    };
  } finally {
    await build.close();
  }
}

const NO_ENTRY = { isEntry: false, facadeModuleId: null };
const OWN = fileURLToPath(import.meta.url);

/** The main style is a link in the page; the others are requested when imported. */
const LINKED = './main.css';

function stylesApart(site: string): Plugin {
  return {
    name: 'styles-apart',
    resolveId(id, importer) {
      if (!/\.css(?:\?|$)/.test(id) || importer === undefined) return null;
      if (id === LINKED) return `\0${id}`;
      return { id: `/${relative(site, join(importer, '..', id))}`, external: true };
    },
    load: (id) => (id === `\0${LINKED}` ? { code: '', moduleType: 'js' } : null),
  };
}
