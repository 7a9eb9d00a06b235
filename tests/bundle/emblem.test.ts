import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEmblem } from '../../src/bundle/emblem.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'deck-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'assets/mark.svg'), SVG);
  const picture = createCanvas(9, 9);
  await writeFile(join(root, 'assets/mark.png'), picture.toBuffer('image/png'));
  await writeFile(join(root, 'assets/mark.jpg'), picture.toBuffer('image/jpeg'));
  await writeFile(join(root, 'assets/mark.webp'), picture.toBuffer('image/webp'));
  // By its content, not by its name
  await writeFile(join(root, 'assets/photo.png'), picture.toBuffer('image/jpeg'));
  await writeFile(join(root, 'assets/half.png'), picture.toBuffer('image/png').subarray(0, 40));
  await writeFile(join(root, 'assets/page.svg'), '<!doctype html><html><svg></svg></html>');
  await writeFile(join(root, 'assets/broken.svg'), SVG.replace('/></svg>', '></svg>'));
  await writeFile(join(root, 'assets/words.png'), '这不是图片');
  await writeFile(join(root, 'assets/large.svg'), `${SVG}${' '.repeat(100_000)}`);
});
afterAll(() => rm(root, { recursive: true }));

describe('the emblem', () => {
  it('may be missing', async () => {
    expect(await readEmblem(root, '')).toEqual({ address: undefined, problems: [] });
  });

  it.each([
    ['mark.svg', /^data:image\/svg\+xml;base64,PHN2Zy/],
    ['mark.png', /^data:image\/png;base64,iVBORw0KGgo/],
    ['mark.jpg', /^data:image\/jpeg;base64,/],
    ['mark.webp', /^data:image\/webp;base64,/],
    ['photo.png', /^data:image\/jpeg;base64,/],
  ])('%s travels in the page', async (name, address) => {
    expect((await readEmblem(root, name)).address).toMatch(address);
  });

  it.each([
    ['none.png', '没有这个图片文件'],
    ['words.png', '不是 PNG'],
    ['page.svg', '不是 PNG'],
    ['half.png', '不完整'],
    ['broken.svg', '不完整'],
    ['large.svg', '图片有 100 kB'],
  ])('%s is told with its place', async (name, what) => {
    const { address, problems } = await readEmblem(root, name);
    expect(address).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain(what);
    expect(problems[0]?.where.words).toContain(`assets/${name}`);
  });
});
