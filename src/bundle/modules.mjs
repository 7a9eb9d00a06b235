// Written in JavaScript: with it the commands themselves are read, which Node 20 cannot do in TypeScript.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Runs a module and all that it imports as their files are now, bundled for Node: a tenth of the processor time that
 * it takes to read them one by one. What it imports on demand can be read until `close`; packages are left to Node.
 *
 * `beside` names modules that are bundled together with it; where they stand is told as `shared`. Given to a later call,
 * what imports them takes the same ones, and only the rest is read anew. With `keep` the bundle stays, and is taken again
 * as long as none of its files was saved: for the program itself.
 */
export async function openModules(root, path, { beside = [], shared = new Map(), keep = false } = {}) {
  const input = [path, ...beside];
  if (keep) return run(path, await keepBundle(root, input, () => bundle(input, new Map(), true)));
  const bundled = await writeBundle(join(root, CACHE, 'deck-modules-'), await bundle(input, shared));
  const close = () => rm(bundled.folder, { recursive: true, force: true });
  try {
    return { ...(await run(path, bundled)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const CACHE = 'node_modules/.cache';
/** Of the project's folder: what is kept from one run to the next. */
export const KEPT = `${CACHE}/deck-program`;

async function run(path, { folder, entries, files }) {
  const shared = new Map(entries.map(([module, name]) => [module, pathToFileURL(join(folder, name)).href]));
  return { module: await import(shared.get(resolve(path))), files, shared, close: async () => {} };
}

/** Writes the chunks into a new folder whose name begins so. */
async function writeBundle(begins, { chunks, files }) {
  await mkdir(dirname(begins), { recursive: true });
  const folder = await mkdtemp(begins);
  try {
    for (const { fileName, code } of chunks) {
      await mkdir(dirname(join(folder, fileName)), { recursive: true });
      await writeFile(join(folder, fileName), code);
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const entries = chunks
    .filter(({ isEntry }) => isEntry)
    .map(({ facadeModuleId, fileName }) => [facadeModuleId, fileName]);
  return { folder, entries, files };
}

/** The program may be at work with what was bundled before: only what is older than a day is taken away. */
const KEPT_MS = 86_400_000;

/**
 * The bundle of modules that `make` made last, or a new one where a file of theirs was saved since: the folder it stands in,
 * the names of the entries by their paths, and the files it was made of.
 */
export async function keepBundle(root, input, make) {
  const folder = join(root, KEPT);
  const name = createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 16);
  const list = join(folder, `${name}.json`);
  const known = await readFile(list, 'utf8').then(JSON.parse, () => undefined);
  if (known !== undefined && (await isReadable(known.folder)) && known.of === (await stateOf(known.files)))
    return known;
  const start = Date.now();
  const made = await writeBundle(join(folder, `${name}-`), await make());
  const of = await stateOf(made.files, start);
  if (of !== undefined) {
    await writeFile(`${list}.${process.pid}`, JSON.stringify({ ...made, of }));
    await rename(`${list}.${process.pid}`, list);
  }
  await removeOlder(folder);
  return made;
}

/** Another user's bundle is as good as none. */
async function isReadable(folder) {
  return access(folder, constants.R_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** By what the files are known to be as they were; undefined where one is away, or was saved after `before`. */
export async function stateOf(files, before = Number.POSITIVE_INFINITY) {
  const own = fileURLToPath(import.meta.url);
  const stats = await Promise.all([...files, own].map((file) => stat(file).catch(() => undefined)));
  // File times are as coarse as the system's clock ticks.
  if (stats.some((one) => one === undefined || one.mtimeMs > before - 20)) return undefined;
  return stats.map(({ mtimeMs, size }) => `${mtimeMs} ${size}`).join();
}

async function removeOlder(folder) {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs = Number.POSITIVE_INFINITY } = await stat(path).catch(() => ({}));
    // Another user's stays.
    if (Date.now() - mtimeMs > KEPT_MS)
      await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function bundle(input, shared, keep = false) {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input,
    platform: 'node',
    // What is kept is worth the time: what no command uses brings libraries along that each run would read.
    treeshake: keep,
    tsconfig: false,
    logLevel: 'silent',
    transform: { target: 'node20' },
    external: (id) => isPackage(id) || id.startsWith('file:'),
    plugins: [OWN_ADDRESS, sharedAddress(shared)],
  });
  try {
    const { output } = await build.generate({
      format: 'esm',
      entryFileNames: '[name]-[hash].mjs',
      chunkFileNames: '[name]-[hash].mjs',
    });
    const chunks = output.filter((file) => file.type === 'chunk');
    // The chunks do not name a module of which only a constant is left.
    return { chunks, files: await build.watchFiles };
  } finally {
    await build.close();
  }
}

/** A module knows itself by its address, which in a bundle would be the bundle's. */
const OWN_ADDRESS = {
  name: 'own-address',
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null;
    return code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
  },
};

/** What has been bundled before is taken from there. */
function sharedAddress(shared) {
  return {
    name: 'shared-address',
    resolveId(id, importer) {
      const address = importer && id.startsWith('.') && shared.get(resolve(dirname(importer), id));
      return address ? { id: address, external: true } : null;
    },
  };
}

/** What Node finds by itself; the compiler's own helpers it would not. */
function isPackage(id) {
  return !id.startsWith('.') && !isAbsolute(id) && !id.startsWith('@oxc-project/');
}
