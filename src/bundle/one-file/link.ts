import { parseSync } from 'vite';

/** A piece of the bundle as the bundler made it: an ES module that imports others by their paths. */
export interface Chunk {
  /** `assets/stage-1a2b.js` */
  readonly file: string;
  readonly code: string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where the modules of the file are found once they have run: what loader.ts makes. */
const FILE = 'deckFile';

/** The bundler writes one list at the end of a chunk: `export { local, local as exported };` */
const EXPORTS = /\bexport\s*\{([^}]*)\};?\s*$/;
const NO_EXPORTS = { 0: '', 1: '', index: 0 };

/**
 * The same module as a script that needs no addresses: what it imports it takes from the loader by name, and what it
 * exports it leaves there. Only the lines that import and export are written anew.
 *
 * A browser gives inline modules no names to import each other by; `blob:` and `data:` addresses would do, but a policy
 * that allows them allows any script. Imports are taken once.
 * @throws Error for a chunk that gives what it exports another value later
 */
export function linkChunk({ file, code }: Chunk): string {
  const parsed = parseSync('chunk.js', code);
  const { module, errors } = parsed;
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file}: ${error.message}`);
  const { 0: exports, 1: list = '', index: exportsFrom } = EXPORTS.exec(code) ?? NO_EXPORTS;
  if (exports === '' && module.staticExports.length > 0) throw new Error(`${file} exports before its end`);
  const names = namesIn(list);
  const locals = names.map(([local]) => local);
  // The tree takes a tenth of a build to be read: mostly the text tells that there is no such place in it.
  const reassigned = mayAssign(code, locals)
    ? assignedIn(parsed.program).filter((name) => locals.includes(name))
    : [];
  if (reassigned.length > 0)
    throw new Error(`${file} assigns again what it exports: ${reassigned.join(', ')}`);
  const edits = [
    ...module.staticImports.map(({ start, end, moduleRequest, entries }) => ({
      start,
      end,
      text: takeImports(moduleRequest.value, entries),
    })),
    { start: exportsFrom, end: exportsFrom + exports.length, text: '' },
    ...module.dynamicImports.map(({ start, moduleRequest }) => ({
      start,
      end: moduleRequest.start,
      text: `${FILE}.load(`,
    })),
  ];
  return `(() => {
'use strict';
${FILE}.modules[${JSON.stringify(nameOf(file))}] = { ${names.map(([local, exported]) => `get ${exported}() { return ${local}; }`).join(', ')} };
${applyEdits(code, edits).trim()}
})();`;
}

function namesIn(list: string): readonly (readonly [local: string, exported: string])[] {
  const items = list.split(',').map((item) => item.trim());
  return items
    .filter((item) => item !== '')
    .map((item) => {
      const [local = '', exported = local] = item.split(/\s+as\s+/);
      return [local, exported];
    });
}

type Entries = ReturnType<typeof parseSync>['module']['staticImports'][number]['entries'];

function takeImports(path: string, entries: Entries): string {
  if (entries.length === 0) return `${need(path)};`;
  const whole = entries.find(({ importName }) => importName.kind === 'NamespaceObject');
  if (whole !== undefined) return `const ${whole.localName.value} = ${need(path)};`;
  const names = entries.map(({ importName, localName }) => {
    const name = importName.name ?? 'default';
    return name === localName.value ? name : `${name}: ${localName.value}`;
  });
  return `const { ${names.join(', ')} } = ${need(path)};`;
}

function need(path: string): string {
  return `${FILE}.need(${JSON.stringify(nameOf(path))})`;
}

/** `./stage-1a2b.js`, `assets/stage-1a2b.js` → `stage-1a2b.js`: as the loader's blocks are called. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function applyEdits(code: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((a, b) => a.start - b.start);
  const ends = [0, ...inOrder.map(({ end }) => end)];
  const pieces = inOrder.map(({ start, text }, i) => code.slice(ends[i], start) + text);
  return pieces.join('') + code.slice(ends.at(-1));
}

/** Whether one of the names occurs, other than in its declaration, where a value could be assigned to it. */
function mayAssign(code: string, names: readonly string[]): boolean {
  if (names.length === 0) return false;
  const one = `(?<![\\w$.])(?:${names.map((name) => name.replaceAll('$', '\\$')).join('|')})(?![\\w$])`;
  const given = `(?<!\\b(?:const|let|var) )${one}\\s*(?:[-+*/%&|^?<>]{0,3}=(?![=>])|\\+\\+|--)`;
  return new RegExp(`${given}|(?:\\+\\+|--)\\s*${one}`).test(code);
}

/** The names that are given a value after their declaration, anywhere in a program. */
function assignedIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(assignedIn);
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(assignedIn);
  const { type, left, argument } = node as { type?: string; left?: unknown; argument?: unknown };
  const target = type === 'AssignmentExpression' ? left : type === 'UpdateExpression' ? argument : undefined;
  const { name } = (target ?? {}) as { name?: string };
  return name === undefined ? inside : [...inside, name];
}
