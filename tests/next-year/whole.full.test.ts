import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRINT_IDS } from '../../src/document/paper/layouts.ts';
import { copyBody, type ProjectCopy } from './project.ts';

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
