import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

import { proof } from '../../src/cli/proof.ts';
import { factsIn } from '../../src/facts/index.ts';
import { deck as project } from '../deck/check/deck.ts';
import { readBack } from './pdf/read.ts';

test('the command writes both files whole', async () => {
  const own = factsIn(project.book);
  const lines: string[] = [];
  await proof.main([], { root: process.cwd(), env: {}, print: (line) => lines.push(line) });
  expect(lines.join('\n')).toMatch(new RegExp(`${own.length} 条.*proof\\.pdf（\\d+ 页）`));
  const [pdf, csv] = await Promise.all([readFile('dist/proof.pdf'), readFile('dist/proof.csv', 'utf8')]);
  const { text, pages, fonts, info, tagged } = await readBack(new Uint8Array(pdf));
  for (const { says } of own) expect(text).toContain(says.replace(/\s/g, ''));
  expect(text).toContain('送审稿');
  for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
  expect(fonts.filter((font) => font !== 'TrueType' && !/CIDFontType2|Type0/.test(font))).toEqual([]);
  expect([tagged, info.Title?.startsWith('数据核对表')]).toEqual([true, true]);
  for (const { says } of own) expect(csv).toContain(`"${says}"`);
});
