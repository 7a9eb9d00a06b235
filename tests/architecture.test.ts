import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Who may import whom. Data flows one way: facts → deck → document, charts, rehearsal → show → views → bundle, cli.
 * Views never import each other, so that one can be read, changed or thrown away alone.
 */
const PURE = ['src/facts', 'src/deck', 'src/script'];
const IN_A_VIEW = [
  'src/deck',
  'src/script',
  'src/rehearsal',
  'src/charts',
  'src/document',
  'src/ui',
  'src/show',
];
const MAY_IMPORT: Record<string, readonly string[]> = {
  assets: [],
  'src/facts': [],
  'src/deck': ['src/facts'],
  'src/script': ['src/deck', 'src/facts'],
  'src/charts': ['src/deck', 'src/facts'],
  'src/rehearsal': PURE,
  'src/document': [...PURE, 'src/rehearsal'],
  // Reading and comparing run in the browser and in Node alike; writing is for the commands.
  'src/office': [...PURE, 'src/rehearsal', 'src/document', 'src/charts'],
  'src/ui': ['src/document', 'src/deck', 'src/charts'],
  'src/show': [...PURE, 'src/rehearsal', 'src/document', 'src/ui'],
  'src/views/start': [...IN_A_VIEW, 'src/views/test-card'],
  'src/views/stage': [...IN_A_VIEW, 'src/views/source-panel', 'src/views/test-card'],
  'src/views/speaker': [...IN_A_VIEW, 'src/views/rehearsal-report'],
  'src/views/rehearsal-report': [...IN_A_VIEW, 'src/views/speaker'],
  'src/views/handout': IN_A_VIEW,
  'src/views/proof': IN_A_VIEW,
  'src/views/compare': [...IN_A_VIEW, 'src/office'],
  'src/views/source-panel': IN_A_VIEW,
  'src/views/test-card': IN_A_VIEW,
  'src/head.ts': ['src/document'],
  'src/main.ts': ['src/main.css', 'src/screens.css', 'src/document', 'src/views', 'src/show', 'src/ui'],
  'src/develop.ts': ['src/bundle', 'src/views'],
  'src/bundle': [...PURE, 'src/document', 'src/rehearsal', 'src/office'],
  'src/cli': [
    ...PURE,
    'src/document',
    'src/rehearsal',
    'src/charts',
    'src/office',
    'src/bundle',
    'src/ui',
    'src/views/handout',
  ],
  slides: ['src/facts', 'src/deck', 'assets'],
};

/** Packages with one home; everything else from npm is free to use where a folder needs it. */
const ONE_HOME: Record<string, readonly string[]> = {
  'chart.js': ['src/charts'],
  'reveal.js': ['src/views/stage'],
  'node:': ['src/bundle', 'src/cli'],
  docx: ['src/office'],
  fflate: ['src/office'],
  vite: ['src/bundle', 'src/cli'],
  'playwright-core': ['src/cli'],
};

interface Import {
  readonly file: string;
  readonly from: string;
}

const imports = ['src', 'slides'].flatMap((folder) => filesUnder(join(ROOT, folder)).flatMap(importsOf));

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(path: string): readonly Import[] {
  const file = relative(ROOT, path);
  const pattern = /(?:from|import)\s*\(?\s*'([^']+)'/g;
  return [...readFileSync(path, 'utf8').matchAll(pattern)].map((match) => ({ file, from: match[1] ?? '' }));
}

/** `src/deck/index.ts: Deck` for each name that the file at `path` takes from another. */
function namesTaken(path: string): readonly string[] {
  const pattern = /(?:import|export) (?:type )?\{([^}]*)\} from '(\.[^']+)'/g;
  return [...readFileSync(path, 'utf8').matchAll(pattern)].flatMap(([, names = '', from = '']) =>
    namesIn(names).map((name) => `${relative(ROOT, resolve(dirname(path), from))}: ${name}`),
  );
}

/** The same for `const { Deck } = await import('…')`. */
function namesLoaded(path: string): readonly string[] {
  const pattern = /\{([^{}]*)\} = await import\('(\.[^']+)'\)/g;
  return [...readFileSync(path, 'utf8').matchAll(pattern)].flatMap(([, names = '', from = '']) =>
    namesIn(names).map((name) => `${relative(ROOT, resolve(dirname(path), from))}: ${name}`),
  );
}

/** The names that an index hands on from the files beside it. */
function namesHandedOn(path: string): readonly string[] {
  const pattern = /^export (?:type )?\{([^}]*)\} from /gm;
  return [...readFileSync(path, 'utf8').matchAll(pattern)].flatMap(([, names = '']) => namesIn(names));
}

function namesIn(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim().replace(/^type /, ''));
  return names.flatMap((name) => name.split(' as ')[0] ?? []).filter((name) => name !== '');
}

/** `src/deck/text.ts` → `src/deck`; each view is a room of its own, and so is `src/main.ts`. */
function roomOf(file: string): string {
  const parts = file.split('/');
  if (parts[0] !== 'src') return parts[0] ?? '';
  return parts.slice(0, parts[1] === 'views' ? 3 : 2).join('/');
}

function targetOf({ file, from }: Import): string | undefined {
  return from.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), from)) : undefined;
}

describe('the architecture', () => {
  it('has files to look at', () => {
    expect(imports.length).toBeGreaterThan(50);
  });

  it('imports only in the direction of the flow', () => {
    const wrong = imports.filter((one) => {
      const target = targetOf(one);
      if (target === undefined) return false;
      const [room, other] = [roomOf(one.file), roomOf(target)];
      return room !== other && !MAY_IMPORT[room]?.some((may) => `${other}/`.startsWith(`${may}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('enters another room by the index of the folder, where it has one, or by its schema', () => {
    const wrong = imports.filter((one) => {
      const target = targetOf(one);
      if (target === undefined || !target.startsWith('src/') || roomOf(one.file) === roomOf(target))
        return false;
      return (
        target.endsWith('.ts') &&
        !/\/(?:index|schema)\.ts$/.test(target) &&
        existsSync(join(ROOT, dirname(target), 'index.ts'))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('hands on in an index only what another file takes', () => {
    const taken = new Set(
      ['src', 'slides', 'tests'].flatMap((folder) =>
        filesUnder(join(ROOT, folder)).flatMap((path) => [...namesTaken(path), ...namesLoaded(path)]),
      ),
    );
    const idle = filesUnder(join(ROOT, 'src'))
      .filter((path) => path.endsWith('/index.ts'))
      .flatMap((path) => namesHandedOn(path).map((name) => `${relative(ROOT, path)}: ${name}`))
      .filter((name) => !taken.has(name));
    expect(idle).toEqual([]);
  });

  it('keeps each platform package in its one home', () => {
    const wrong = imports.filter(({ file, from }) =>
      Object.entries(ONE_HOME).some(
        ([name, homes]) =>
          (from === name || from.startsWith(name.endsWith(':') ? name : `${name}/`)) &&
          !homes.includes(roomOf(file)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('has no import cycle', () => {
    const graph = new Map<string, Set<string>>();
    for (const one of imports) {
      const target = targetOf(one);
      if (target?.endsWith('.ts')) graph.set(one.file, (graph.get(one.file) ?? new Set()).add(target));
    }
    expect([...graph.keys()].map((file) => cycleFrom(file, graph)).filter(Boolean)).toEqual([]);
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
    const names = [...new Set(words)].filter((word) => word.length >= 4);
    const found = filesUnder(join(ROOT, 'src')).flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      return names.filter((name) => text.includes(name)).map((name) => `${relative(ROOT, path)}: ${name}`);
    });
    expect(found).toEqual([]);
  });
});

function cycleFrom(start: string, graph: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const seen = new Set<string>();
  const open = [...(graph.get(start) ?? [])];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (file === start) return start;
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...(graph.get(file) ?? []));
  }
  return undefined;
}
