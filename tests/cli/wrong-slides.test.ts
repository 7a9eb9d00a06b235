import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askNotesLine, askUnread, copyToBreak, MODULE } from './wrong-slides.ts';

const copy = copyToBreak();

// One of each kind; the others in wrong-slides.full.test.ts.
describe('a slide that cannot be read is one message with its line, and nothing that follows from it', () => {
  // The whole project goes through the type check where a value has the wrong type: that takes seconds.
  askUnread(copy, [['a forgotten say', /headline: say`([^`$]*)`/, "headline: '$1'", '普通文字']]);
  askNotesLine(copy, [['a misspelt fact', /(notes: say`[^`]*\n[^`\n]*\$\{f\.\w+)\}/, '$1x}']]);

  it('and the places of facts are not recorded while it lasts', async () => {
    const { project, before } = copy();
    await project.write('assets/source.txt', '报告');
    await project.write(MODULE, before.replace(/headline: say`[^`]*`/, 'headline: say`'));
    const facts = await readFile(join(project.root, 'assets/facts.json'), 'utf8');
    expect((await project.run('check', '--numbers', '--record')).exit).toBe(1);
    expect(await readFile(join(project.root, 'assets/facts.json'), 'utf8')).toBe(facts);
  });
});
