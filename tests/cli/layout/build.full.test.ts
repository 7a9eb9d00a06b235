import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyBody, type ProjectCopy } from '../../next-year/project.ts';

/** A sheet that every slide takes its styles from. */
const SHEET = 'src/document/styles/slide.css';

describe('a deck whose slides do not hold their words', () => {
  let project: ProjectCopy;
  beforeAll(async () => {
    project = await copyBody();
    const sheet = await readFile(join(project.root, SHEET), 'utf8');
    await project.write(SHEET, `${sheet}\n.slide h2 { font-size: 400px !important; }\n`);
    await project.write('dist/deck.html', 'the last one');
  });
  afterAll(() => project?.remove());
  const built = () => readFile(join(project.root, 'dist/deck.html'), 'utf8');

  test('is not built, and the last file stays', { timeout: 240_000 }, async () => {
    const { exit, printed } = await project.run('build');
    expect(printed).toMatch(/slides\/\S+\.ts:\d+/);
    expect(exit).toBe(1);
    expect(await built()).toBe('the last one');
    // What was refused has not been remembered as right.
    expect((await project.run('build')).exit).toBe(1);
  });

  test('is built where that is asked for', { timeout: 240_000 }, async () => {
    expect((await project.run('build', '--force')).exit).toBe(0);
    expect(await built()).toContain('<section class="slide');
  });
});
