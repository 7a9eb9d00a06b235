import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyBody, type ProjectCopy } from '../next-year/project.ts';

export const MODULE = 'slides/rights.ts';

/** A copy of the project for all tests of a file, and its module of slides as it was. */
interface WrongSlides {
  readonly project: ProjectCopy;
  readonly before: string;
}

export function copyToBreak(): () => WrongSlides {
  let copy: WrongSlides | undefined;
  beforeAll(async () => {
    const project = await copyBody('union-report');
    copy = { project, before: await readFile(join(project.root, MODULE), 'utf8') };
  });
  afterAll(() => copy?.project.remove());
  return () => {
    if (copy === undefined) throw new Error('The project was not copied');
    return copy;
  };
}

/** What the check says of a module that was changed, and nothing but that. */
export async function toldOf(
  { project, before }: WrongSlides,
  from: string | RegExp,
  to: string,
): Promise<readonly string[]> {
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  await project.write(MODULE, after);
  const { exit, printed } = await project.run('check', '--numbers');
  expect(exit).toBe(1);
  return printed.split('\n').filter((line) => line.startsWith('× ') || line.startsWith('  → '));
}

/** The tests of a slide that cannot be read: what is done to it, and what is said. */
export function askUnread(
  copy: () => WrongSlides,
  cases: readonly (readonly [string, string | RegExp, string, string])[],
): void {
  it.each(cases)('%s', { timeout: 240_000 }, async (_, from, to, said) => {
    const told = await toldOf(copy(), from, to);
    expect(told[0]).toContain(said);
    expect(told[1]).toMatch(/→ slides\/rights\.ts:\d+/);
    expect(told.length).toBeLessThanOrEqual(6);
  });
}

/** The tests of what is wrong in notes: what is done to them. */
export function askNotesLine(
  copy: () => WrongSlides,
  cases: readonly (readonly [string, RegExp, string])[],
): void {
  it.each(cases)('%s in notes is told in the line of its sentence', async (_, from, to) => {
    const { before } = copy();
    const at =
      (from.exec(before)?.index ?? 0) + (before.replace(from, '$1').length - before.replace(from, '').length);
    const [, where = ''] = await toldOf(copy(), from, to);
    expect(where).toContain(`→ slides/rights.ts:${before.slice(0, at).split('\n').length}:`);
  });
}
