import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../facts/index.ts';

/** `slides · pandemic.funds` */
const ON_SLIDE = /slides · ([^.\s]+)\.([^.\s、]+)/g;

/** Problems on slides with the file and line where the slide begins; where none is found they stay as they are. */
export function placeInFiles(problems: readonly Problem[], root: string): Promise<readonly Problem[]> {
  return Promise.all(
    problems.map(async (problem) => {
      let { where } = problem;
      for (const [told, part = '', slide = ''] of problem.where.matchAll(ON_SLIDE)) {
        const place = await findSlide(root, part, slide);
        if (place !== undefined) where = where.replace(told, () => `${place} · ${part}.${slide}`);
      }
      return { ...problem, where };
    }),
  );
}

/** `slides/pandemic.ts:46`: a part has a module of its name, a slide a line with its id. */
async function findSlide(root: string, part: string, slide: string): Promise<string | undefined> {
  const file = `slides/${part}.ts`;
  const text = await readFile(join(root, file), 'utf8').catch(() => '');
  const line = text.split('\n').findIndex((one) => one.includes(`id: '${slide}'`));
  return line < 0 ? undefined : `${file}:${line + 1}`;
}
