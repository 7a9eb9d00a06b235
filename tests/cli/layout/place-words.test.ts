import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { placeWords } from '../../../src/cli/layout/place-words.ts';
import { formatPlace } from '../../../src/facts/index.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'deck-'));
  await mkdir(join(root, 'assets'));
  await mkdir(join(root, 'slides'));
  await writeFile(
    join(root, 'assets/names.json'),
    '{ "names": {\n  "a.many": ["甲公司", "某市第一实验小学"]\n} }',
  );
  await writeFile(
    join(root, 'assets/meeting.json'),
    '{\n  "session": "某市总工会第十三届委员会第五次全体会议"\n}',
  );
  await writeFile(
    join(root, 'slides/closing.ts'),
    "\nslide({\n  id: 'honours',\n  headline: '全年荣誉',\n});\n",
  );
});
afterAll(() => rm(root, { recursive: true }));

it.each([
  ['全年荣誉', 'slides/closing.ts:4', '写短'],
  ['某市第一实验小学', 'assets/names.json:2:21', '规范的简称'],
  ['某市总工会第十三届委员会第五次…', 'assets/meeting.json:2:14', '规范的简称'],
  ['那一句别处都没有的话', 'slides/closing.ts:2', '写短'],
])('“%s” without room is told at %s', async (seen, place, remedy) => {
  const where = { file: 'slides/closing.ts', line: 2, words: '第 24 页' };
  const [placed] = await placeWords(
    [{ seen, where, what: `超出它的框：“${seen}”`, expected: '排得下', remedy: '写短一些' }],
    root,
  );
  expect(placed && formatPlace(placed.where)).toBe(`${place} · 第 24 页`);
  expect(placed?.remedy).toContain(remedy);
});
