import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const texts = new Map<string, string>();

function textOf(path: string): string {
  const text = texts.get(path) ?? readFileSync(path, 'utf8');
  texts.set(path, text);
  return text;
}

/** All code that may take a name from `src`. */
const CODE = [
  ...['src', 'slides', 'tests'].flatMap((folder) => filesUnder(join(ROOT, folder))),
  ...['vite.config.ts', 'vitest.config.ts'].map((name) => join(ROOT, name)),
];

/** `src/deck/index.ts: Deck` for each name that the file at `path` takes from another. */
function namesTaken(path: string): readonly string[] {
  const pattern = /(?:import|export) (?:type )?\{([^}]*)\} from '(\.[^']+)'/g;
  return [...textOf(path).matchAll(pattern)].flatMap(([, names = '', from = '']) =>
    namesIn(names).map((name) => `${relative(ROOT, resolve(dirname(path), from))}: ${name}`),
  );
}

/** The same for `const { Deck } = await import('…')`. */
function namesLoaded(path: string): readonly string[] {
  const pattern = /\{([^{}]*)\} = await import\('(\.[^']+)'\)/g;
  return [...textOf(path).matchAll(pattern)].flatMap(([, names = '', from = '']) =>
    namesIn(names).map((name) => `${relative(ROOT, resolve(dirname(path), from))}: ${name}`),
  );
}

/** The names that an index hands on from the files beside it. */
function namesHandedOn(path: string): readonly string[] {
  const pattern = /^export (?:type )?\{([^}]*)\} from /gm;
  return [...textOf(path).matchAll(pattern)].flatMap(([, names = '']) => namesIn(names));
}

function namesIn(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim().replace(/^type /, ''));
  return names.flatMap((name) => name.split(' as ')[0] ?? []).filter((name) => name !== '');
}

interface Declared {
  readonly type: string;
  readonly id?: { readonly name: string };
  readonly declarations?: readonly { readonly id: { readonly name?: string } }[];
}

/** What a file exports of its own: functions, values, and types that stand nowhere but where they are declared. */
function namesDeclared(path: string): readonly string[] {
  const code = textOf(path);
  const { program } = parseSync(path, code);
  return (program.body as readonly { readonly declaration?: Declared | null }[]).flatMap(
    ({ declaration }) => {
      if (!declaration) return [];
      const { type, id, declarations = [] } = declaration;
      const names = [id?.name ?? [], declarations.map((each) => each.id.name ?? [])].flat(2);
      // The types of what is exported are exported too: whoever writes one down needs its name.
      const isUsed = (name: string) => (code.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
      return names.filter((name) => !(type.startsWith('TS') && isUsed(name)));
    },
  );
}

/** What the author of a slide may write: handed on whole, whether a slide of this year takes it or not. */
const VOCABULARY = CODE.filter((path) => path.endsWith('/index.ts')).flatMap((index) =>
  [...textOf(index).matchAll(/^export \* from '(\.[^']+)'/gm)].map(([, from = '']) =>
    join(dirname(index), from),
  ),
);

/** What reads a module by its address, with the name of its file: a thread, or what reads a part of the program late. */
const READERS = CODE.flatMap((path) => {
  const addresses = textOf(path)
    .replace(/ from '[^']*'/g, '')
    .matchAll(/\/([\w-]+\.ts)['`]/g);
  return [...addresses].map(([, file]) => ({ file, path }));
});

function isRead(path: string, name: string): boolean {
  const word = new RegExp(`\\b${name}\\b`);
  return READERS.some(
    (one) => one.file === basename(path) && one.path !== path && word.test(textOf(one.path)),
  );
}

/**
 * What looks at the deck of the project itself. Whatever the office writes next year passes there as well, or is held
 * to what is said of one year's report while that is the report (`tests/slides/this-year.ts`).
 */
const OF_THIS_YEAR: readonly string[] = [
  'tests/bench/budget.full.test.ts',
  'tests/bench/parts.test.ts',
  'tests/browser/built-file.test.ts',
  'tests/browser/early.test.ts',
  'tests/browser/hall.test.ts',
  'tests/browser/panels.test.ts',
  'tests/browser/start-page.test.ts',
  'tests/bundle/initials.test.ts',
  'tests/deck/check/deck.ts',
  'tests/facts/report.test.ts',
  'tests/slides/for-the-makers.test.ts',
  'tests/slides/kinds.test.ts',
  'tests/slides/this-year.ts',
  'tests/slides/words.test.ts',
];

describe('the architecture', () => {
  it('gives each name of a type one meaning: it is declared once', () => {
    const places = new Map<string, string[]>();
    for (const path of [...filesUnder(join(ROOT, 'src')), ...filesUnder(join(ROOT, 'slides'))]) {
      const declared = /^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm;
      for (const [, name = ''] of textOf(path).matchAll(declared)) {
        places.set(name, [...(places.get(name) ?? []), relative(ROOT, path)]);
      }
    }
    expect(places.size).toBeGreaterThan(300);
    expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
  });

  it('exports only what another file takes', () => {
    const taken = new Set(CODE.flatMap((path) => [...namesTaken(path), ...namesLoaded(path)]));
    const idle = filesUnder(join(ROOT, 'src'))
      .filter((path) => !VOCABULARY.includes(path))
      .flatMap((path) => {
        const names = [...namesDeclared(path), ...(path.endsWith('/index.ts') ? namesHandedOn(path) : [])];
        return names.map((name) => ({ path, name, at: `${relative(ROOT, path)}: ${name}` }));
      })
      .filter(({ path, name, at }) => !taken.has(at) && !isRead(path, name));
    expect(idle.map(({ at }) => at)).toEqual([]);
  });

  it('tests what the program does on decks of other bodies, and of this one only that it passes', () => {
    const bound = filesUnder(join(ROOT, 'tests'))
      .filter((path) => !path.includes('/fixtures/'))
      .filter((path) =>
        [...textOf(path).matchAll(/from '(\.[^']+)'/g)].some(([, from = '']) =>
          /^(?:slides|assets)\//.test(relative(ROOT, resolve(dirname(path), from))),
        ),
      )
      .map((path) => relative(ROOT, path));
    expect(bound.sort()).toEqual(OF_THIS_YEAR);
  });

  it("keeps this year's report out of src", () => {
    const report = JSON.parse(readFileSync(join(ROOT, 'assets/facts.json'), 'utf8')) as {
      terms: string[];
      report: { title: string; organisation: string };
      facts: Record<string, Record<string, { find?: string; award?: string; counts: string }>>;
    };
    const entries = Object.values(report.facts).flatMap((group) => Object.values(group));
    const words = [
      ...report.terms,
      ...Object.values(report.report),
      ...entries.flatMap(({ find, award, counts }) => [find ?? '', award ?? '', counts]),
    ];
    // A year and a generic word may stand anywhere; what names a place, a person, a campaign or a count may not.
    const names = [...new Set(words)].filter((word) => word.length >= 4 && !/^\d+年$/.test(word));
    const found = filesUnder(join(ROOT, 'src')).flatMap((path) => {
      const text = textOf(path);
      return names.filter((name) => text.includes(name)).map((name) => `${relative(ROOT, path)}: ${name}`);
    });
    expect(found).toEqual([]);
  });
});
