import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, rolldown } from 'rolldown';
import type { Connect } from 'vite';
import { keepBundle } from '../modules.mjs';

/** The page's own code as a browser asks for it in development. */
export interface Client {
  /** Whether it is made of a file. */
  isMadeOf(file: string): Promise<boolean>;
  /** Made anew after one of its files was saved. */
  renew(): void;
  readonly answer: Connect.NextHandleFunction;
}

/** Where its files are asked for. */
const ADDRESS = '/@deck/';
/** What the entry page names. */
export const CLIENT_ENTRY = `${ADDRESS}main.js`;

/**
 * The code of the views in a few files, kept until one of theirs is saved: as one module a request they are two hundred and
 * forty, which a server takes longer to make, and a browser to ask for, than the first slide takes to stand. Styles
 * stay with Vite, which puts a saved one into the page as it is.
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
    plugins: [stylesApart(site)],
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

/** The main style stands in the page as a link; the others are asked for as they are imported. */
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
