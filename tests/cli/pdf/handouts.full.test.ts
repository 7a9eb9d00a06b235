import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyBody, type ProjectCopy, readBody } from '../../next-year/project.ts';

let project: ProjectCopy;
beforeAll(async () => {
  project = await copyBody();
});
afterAll(() => project?.remove());

const MEETING = { session: '', date: '', place: '', speaker: '' };

/** A disc on nothing. */
function disc() {
  const canvas = createCanvas(120, 120);
  const g = canvas.getContext('2d');
  g.fillStyle = '#a61b1f';
  g.arc(60, 60, 55, 0, 7);
  g.fill();
  return canvas;
}

/** A PNG of a byte a pixel: the colours stand in a palette, one of them transparent. */
function palettePng(size: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 3], 8);
  const row = Buffer.from([0, ...Array.from({ length: size }, (_, x) => (x < size / 2 ? 0 : 1))]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from([166, 27, 31, 255, 255, 255])),
    chunk('tRNS', Buffer.from([255, 0])),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: size }, () => row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="#a61b1f" fill-opacity=".6"/></svg>';

const EMBLEMS: readonly (readonly [name: string, make: () => Promise<Buffer> | Buffer | string])[] = [
  ['mark.png', () => disc().encode('png')],
  ['palette.png', () => palettePng(120)],
  ['mark.jpg', () => disc().encode('jpeg')],
  ['mark.webp', () => disc().encode('webp', 20)],
  ['mark.svg', () => SVG],
];

describe('an emblem of every usual kind is printed', () => {
  test.each(EMBLEMS)(
    '%s',
    async (name, make) => {
      await project.write(`assets/${name}`, await make());
      await project.write('assets/meeting.json', JSON.stringify({ ...MEETING, emblem: name }));
      const { exit, printed } = await project.run('handouts', 'cover', 'slides');
      expect(printed.match(/^×.*\n.*$/gm) ?? []).toEqual([]);
      expect(exit).toBe(0);
    },
    180_000,
  );
});

test('the code of the address is printed with the others', async () => {
  const address = 'https://water.example.org/2024';
  await project.write('assets/meeting.json', JSON.stringify({ ...MEETING, emblem: '', address }));
  const { exit, printed } = await project.run('handouts', 'cover', 'slides', 'report', 'phone');
  expect(printed.match(/^×.*\n.*$/gm) ?? []).toEqual([]);
  expect(exit).toBe(0);
}, 240_000);

test('a place that is taken stops no other print, and is told by name at the end', async () => {
  const out = join(project.root, 'taken');
  await mkdir(join(out, 'cover.pdf'), { recursive: true });
  await mkdir(join(out, 'script-booklet.pdf'));
  const asked = ['cover', 'script', '--booklet', '--out', out, '--no-check'];
  const { exit, printed } = await project.run('handouts', ...asked);
  expect(exit).toBe(4);
  expect(printed).toContain('没有存成的 2 份：script-booklet.pdf、cover.pdf');
  expect(printed).toContain('2 份讲义存好');
  expect(await readdir(out)).toHaveLength(4);
  expect((await readFile(join(out, 'script.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
}, 180_000);

test('a report without passages says that it has none; a booklet, that its single pages were read back', async () => {
  const { exit, printed } = await project.run('handouts', 'report', 'script', '--booklet');
  expect(exit).toBe(0);
  expect(printed.match(/提示：.*没有正文/g)).toHaveLength(1);
  expect(printed).toMatch(/script\.pdf {2}.*，检查通过/);
  expect(printed.match(/-booklet\.pdf {2}.*，单页检查通过，拼版没有回读/g)).toHaveLength(2);
}, 240_000);

test('a picture whose place is taken stops no other, and is told by name at the end', async () => {
  const out = join(project.root, 'pictures');
  const ask = () => project.run('pictures', '--only', '1-3', '--out', out, '--size', '320x180');
  expect((await ask()).exit).toBe(0);
  const [, second = ''] = (await readdir(out)).sort();
  await rm(join(out, second));
  await mkdir(join(out, second));
  const { exit, printed } = await ask();
  expect(exit).toBe(4);
  expect(printed).toContain('2 张图片，');
  expect(printed).toContain(`没有存成的 1 张：${second}`);
  expect(printed).toMatch(/× 不能写入/);
}, 120_000);

test('a folder that takes nothing is refused before anything is printed', async () => {
  const { exit, printed } = await project.run('handouts', 'cover', '--out', '/proc/none');
  expect(exit).toBe(4);
  expect(printed).toMatch(/× 文件夹不能写入/);
}, 60_000);

const FRAME = 'slides/frame.ts';

test('notes of more than 1,500 characters go on to further pages, every sentence of them', async () => {
  const frame = (await readBody()).slides.get('frame.ts') ?? '';
  const who = [...'甲乙丙丁戊己庚辛壬癸'];
  const sentences = who.flatMap((one) => who.map((other) => `请${one}组和${other}组的同志接着说说意见。`));
  const long = sentences.join('');
  expect(long.length).toBeGreaterThan(1500);
  await project.write(
    FRAME,
    frame.replace('报告分十个部分，最后讲2024年的工作打算。', (said) => said + long),
  );
  try {
    const { exit, printed } = await project.run('handouts', 'notes');
    expect(printed.match(/^×.*\n.*$/gm) ?? []).toEqual([]);
    expect(exit).toBe(0);
    const [, pages = 0] = /notes\.pdf {2}备注页，(\d+) 页/.exec(printed) ?? [];
    const slides = [...(await readBody()).slides.values()].join('').split(' slide({').length - 1;
    expect(Number(pages)).toBeGreaterThan(slides);
  } finally {
    await project.write(FRAME, frame);
  }
}, 240_000);

test('a deck without a cover has one on paper, its title within the page however long it is', async () => {
  const { slides, facts } = await readBody();
  const frame = slides.get('frame.ts') ?? '';
  const title = '全市水务系统深入推进节水供水防洪排涝改革发展各项重点任务情况的工作总结';
  await project.write(FRAME, frame.replace(/^( +)slide\(\{\s+id: 'cover'[\s\S]*?\n\1\}\),\n/m, ''));
  await project.write('assets/facts.json', facts.replace(/("title": )"[^"]*"/, `$1"${title}"`));
  try {
    const { exit, printed } = await project.run('handouts', 'cover');
    expect(printed.match(/^×.*\n.*$/gm) ?? []).toEqual([]);
    expect(exit).toBe(0);
  } finally {
    await project.write(FRAME, frame);
    await project.write('assets/facts.json', facts);
  }
}, 240_000);
