import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withBrowser } from '../../src/cli/browser/index.ts';
import { checkLayout, looks } from '../../src/cli/layout/check.ts';
import { PRINT_IDS } from '../../src/document/paper/layouts.ts';
import { formatProblems } from '../../src/facts/index.ts';
import { JOINED, joinedLook } from '../browser/joined-walls.ts';
import { copyBody, EMBLEM, type ProjectCopy, readBody } from './project.ts';

let project: ProjectCopy;
beforeAll(async () => {
  project = await copyBody();
});
afterAll(() => project?.remove());

describe('the deck of another body, as its office makes it', () => {
  test('passes the check in full, layout included', async () => {
    const { exit, printed } = await project.run('check');
    expect(printed.match(/^×.*\n.*$/gm) ?? []).toEqual([]);
    expect(exit).toBe(0);
  }, 600_000);

  test('has room beside an emblem on walls with joints, and with larger text on the others', async () => {
    const { meeting } = await readBody();
    await project.write('assets/mark.svg', EMBLEM);
    await project.write('assets/meeting.json', meeting.replace('"emblem": ""', '"emblem": "mark.svg"'));
    expect(await project.run('build', '--no-check')).toMatchObject({ exit: 0 });
    const larger = looks().filter(({ theme }) => theme === 'light');
    const wanted = [
      ...JOINED.map(joinedLook),
      ...larger.map((look) => ({ ...look, query: '&scale=lg' })),
      ...looks().filter(({ size }) => size.width === 1920),
    ];
    const deck = join(project.root, 'dist/deck.html');
    expect(formatProblems(await withBrowser((browser) => checkLayout(browser, deck, wanted)))).toBe('');
  }, 600_000);

  test('prints every handout, each checked by reading it back', async () => {
    const { exit, printed } = await project.run('handouts');
    expect(printed.match(/^×.*\n.*$/gm) ?? []).toEqual([]);
    expect(exit).toBe(0);
    const made = await readdir(join(project.root, 'dist/handouts'));
    expect(PRINT_IDS.filter((id) => !made.includes(`${id}.pdf`))).toEqual([]);
  }, 300_000);

  test.each(['proof', 'pptx', 'docx', 'forms'])(
    '%s is made',
    async (command) => {
      const { exit, printed } = await project.run(command);
      expect(printed).not.toMatch(/^×/m);
      expect(exit).toBe(0);
      expect(existsSync(join(project.root, 'dist'))).toBe(true);
    },
    120_000,
  );
});
