import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../facts/index.ts';
import { lineInJson } from './line-in-json.ts';

/** `slides · pandemic.funds` or `assets/facts.json · pandemic.fund.says` */
const UNPLACED = /(slides|assets\/\w+\.json) · ([^\s、]+(?: 第\d+条)?)/g;

/**
 * Problems with the file and line where their slide, fact or meeting field stands; where none is found, and where a
 * line is told already, they stay as they are.
 */
export async function placeInFiles(problems: readonly Problem[], root: string): Promise<readonly Problem[]> {
  const texts = new Map<string, Promise<string>>();
  const textOf = (file: string) => {
    const text = texts.get(file) ?? readFile(join(root, file), 'utf8').catch(() => '');
    texts.set(file, text);
    return text;
  };
  return Promise.all(
    problems.map(async (problem) => {
      let { where } = problem;
      for (const [told, file = '', place = ''] of problem.where.matchAll(UNPLACED)) {
        const line = await (file === 'slides' ? lineOfSlide(place, textOf) : lineInFile(file, place, textOf));
        if (line !== undefined) where = where.replace(told, () => `${line} · ${place}`);
      }
      return { ...problem, where };
    }),
  );
}

type TextOf = (file: string) => Promise<string>;

/** `slides/pandemic.ts:46`: a part has a module of its name, a slide a line with its id. */
async function lineOfSlide(place: string, textOf: TextOf): Promise<string | undefined> {
  const [part = '', slide = ''] = place.split('.');
  const file = `slides/${part}.ts`;
  const line = (await textOf(file)).split('\n').findIndex((one) => one.includes(`id: '${slide}'`));
  return line < 0 ? undefined : `${file}:${line + 1}`;
}

/** `assets/facts.json:12` */
async function lineInFile(file: string, place: string, textOf: TextOf): Promise<string | undefined> {
  const line = lineInJson(await textOf(file), place);
  return line === undefined ? undefined : `${file}:${line}`;
}
