import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  allIndexes,
  FACTS,
  MEETING,
  NAMES,
  type Problem,
  type ProblemPlace,
  SLIDES,
} from '../facts/index.ts';
import { constantInModule, type RangeFinder, rangesInModule, spotAt, spotInJson } from './spot.ts';

/** Problems with file, line and column of their slide, fact or field; everything else is unchanged. */
export async function placeInFiles(problems: readonly Problem[], root: string): Promise<readonly Problem[]> {
  const read = readerIn(root);
  return Promise.all(
    problems.map(async (problem) => ({
      ...problem,
      where: await placeOne(problem.where, read),
      ...(problem.also && { also: await Promise.all(problem.also.map((place) => placeOne(place, read))) }),
    })),
  ).then((placed) => placed.map(eachPlaceOnce));
}

/** Several slides may get their text from one place. */
function eachPlaceOnce(problem: Problem): Problem {
  if (problem.also === undefined) return problem;
  const told = new Set([keyOf(problem.where)]);
  const also = problem.also.filter((place) => !told.has(keyOf(place)) && told.add(keyOf(place)));
  return { ...problem, also };
}

const keyOf = (place: ProblemPlace) => JSON.stringify(place);

const DATA = [FACTS, MEETING, NAMES];

/** Where the characters themselves are written: on their slide if that is known, else wherever they occur first. */
async function placeText(place: ProblemPlace, text: string, read: Reader): Promise<ProblemPlace> {
  const { text: _, ...slide } = place;
  const own = slide.path === undefined ? undefined : await placeOne(slide, read);
  // Of one field of a slide: there or nowhere.
  if (own !== undefined && slide.file === SLIDES && (slide.path?.length ?? 0) > 2)
    return { ...own, ...(await spotWithin(own.file, slide.path ?? [], text, read)) };
  for (const file of [...(own ? [own.file] : []), ...DATA, ...(await read.modules())]) {
    const code = await read.text(file);
    const from = own?.file === file && own.line !== undefined ? offsetOf(code, own.line) : 0;
    const at = code.indexOf(text, from);
    if (at >= 0) return { ...(own?.file === file ? own : {}), file, ...spotAt(code, at) };
  }
  return own ?? slide;
}

/** Where in a field the words are written; undefined where a figure stands between them. */
async function spotWithin(module: string, path: readonly PropertyKey[], text: string, read: Reader) {
  const range = (await read.ranges(module))(path);
  const code = await read.text(module);
  const found = allIndexes(code, text).find(
    (at) =>
      range !== undefined &&
      at >= range.start &&
      at < range.end &&
      // A name is not the beginning of a longer one.
      !(/\w$/.test(text) && /\w/.test(code[at + text.length] ?? '')),
  );
  return found === undefined ? undefined : spotAt(code, found);
}

/** Where a line begins. */
function offsetOf(text: string, line: number): number {
  return text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length;
}

interface Reader {
  text(file: string): Promise<string>;
  modules(): Promise<readonly string[]>;
  ranges(module: string): Promise<RangeFinder>;
}

/** Each file is read once, and each module parsed once. */
function readerIn(root: string): Reader {
  const texts = new Map<string, Promise<string>>();
  const text = (file: string) => {
    const known = texts.get(file) ?? readFile(join(root, file), 'utf8').catch(() => '');
    texts.set(file, known);
    return known;
  };
  const finders = new Map<string, Promise<RangeFinder>>();
  const ranges = (module: string) => {
    const known = finders.get(module) ?? text(module).then(rangesInModule);
    finders.set(module, known);
    return known;
  };
  const list = async () => {
    const names = await readdir(join(root, SLIDES)).catch(() => []);
    return names.filter((name) => name.endsWith('.ts')).map((name) => `${SLIDES}/${name}`);
  };
  let modules: Promise<readonly string[]> | undefined;
  return {
    text,
    ranges,
    modules: () => {
      modules ??= list();
      return modules;
    },
  };
}

async function placeOne(place: ProblemPlace, read: Reader): Promise<ProblemPlace> {
  const { file, path, line, text } = place;
  if (text !== undefined) return placeText(place, text, read);
  if (path === undefined || line !== undefined) return place;
  if (file.endsWith('.json')) return { ...place, ...spotInJson(await read.text(file), path) };
  // The running order: what it lists is written in it.
  if (file.startsWith(`${SLIDES}/`)) {
    const code = await read.text(file);
    const range = constantInModule(code)(path);
    return range === undefined ? place : { ...place, ...spotAt(code, range.start) };
  }
  if (file !== SLIDES) return place;
  for (const module of await read.modules()) {
    const range = (await read.ranges(module))(path);
    if (range !== undefined)
      return { ...place, file: module, ...spotAt(await read.text(module), range.start) };
  }
  return place;
}
