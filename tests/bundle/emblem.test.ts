import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import sharp from 'sharp';
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
  await writeFile(join(root, 'assets/empty.png'), '');
  await mkdir(join(root, 'assets/folder.png'));
  // More than Node reads into one piece.
  await writeFile(join(root, 'assets/camera.png'), '');
  await truncate(join(root, 'assets/camera.png'), 4_000_000_000);
  await writeFile(join(root, 'assets/paper.png'), '%PDF-1.7\n1 0 obj');
  await writeFile(join(root, 'assets/torn.png'), torn(picture.toBuffer('image/png')));
  const red = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#c00' } });
  await red(9, 9).toColourspace('cmyk').jpeg().toFile(join(root, 'assets/inks.jpg'));
  await red(9, 9).gif().toFile(join(root, 'assets/still.gif'));
  await red(9, 9).png({ palette: true }).toFile(join(root, 'assets/palette.png'));
  await red(9, 9).greyscale().jpeg().toFile(join(root, 'assets/grey.jpg'));
  await red(20_000, 20).png().toFile(join(root, 'assets/huge.png'));
  const frames = await Promise.all(
    ['#c00', '#00c'].map((background) =>
      sharp({ create: { width: 9, height: 9, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const moving = sharp(frames, { join: { animated: true } });
  await moving.clone().gif().toFile(join(root, 'assets/moving.gif'));
  await moving.clone().webp().toFile(join(root, 'assets/moving.webp'));
  await writeFile(join(root, 'assets/moving.png'), animated(picture.toBuffer('image/png')));
  for (const [name, inner] of Object.entries(DRAWINGS))
    await writeFile(join(root, `assets/${name}.svg`), SVG.replace('<circle', `${inner}<circle`));
  await writeFile(join(root, 'assets/unsized.svg'), SVG.replace(' viewBox="0 0 9 9"', ''));
});

const DRAWINGS = {
  script: '<script>alert(1)</script>',
  click: '<g onclick="alert(1)"/>',
  linked: '<image href="http://example.com/mark.png" width="9" height="9"/>',
  beside: '<image xlink:href="mark.png" width="9" height="9"/>',
  font: '<style>@font-face { font-family: a; src: url(a.woff2) }</style>',
  letters: '<text x="1" y="5">工会</text>',
  turning: '<animateTransform attributeName="transform" type="rotate" dur="9s"/>',
  own: '<defs><linearGradient id="a"/></defs><a href="https://example.com"><g fill="url(#a)"/></a><use href="#a"/>',
};

/** The same picture with a byte of its pixels changed. */
function torn(png: Buffer): Buffer {
  const at = png.indexOf('IDAT') + 6;
  return Buffer.concat([png.subarray(0, at), Buffer.from([~(png[at] ?? 0) & 255]), png.subarray(at + 1)]);
}

/** The same picture as the first of two frames: `acTL` before the pixels. */
function animated(png: Buffer): Buffer {
  const at = png.indexOf('IDAT') - 4;
  const chunk = Buffer.from(`00000008${Buffer.from('acTL').toString('hex')}0000000200000000f38d9370`, 'hex');
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}
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
    ['still.gif', /^data:image\/gif;base64,/],
    ['palette.png', /^data:image\/png;base64,/],
    ['grey.jpg', /^data:image\/jpeg;base64,/],
    ['own.svg', /^data:image\/svg\+xml;base64,/],
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
    ['empty.png', '图片文件是空的'],
    ['folder.png', '它是一个文件夹，不是图片'],
    ['camera.png', '图片有 4000 MB，太大了'],
    ['paper.png', '不是 PNG'],
    ['torn.png', '不完整'],
    ['inks.jpg', '四色（CMYK）'],
    ['huge.png', '图片有 20000×20 像素'],
    ['moving.gif', '会动的'],
    ['moving.webp', '会动的'],
    ['moving.png', '会动的'],
    ['turning.svg', '会动的'],
    ['letters.svg', 'SVG 里的文字没有转成曲线'],
    ['script.svg', 'SVG 里有脚本'],
    ['click.svg', 'SVG 里有脚本'],
    ['linked.svg', 'SVG 引用了外面的文件：http://example.com/mark.png'],
    ['beside.svg', 'SVG 引用了外面的文件：mark.png'],
    ['font.svg', 'SVG 引用了外面的文件：a.woff2'],
    ['unsized.svg', 'SVG 没有写大小'],
  ])('%s is told with its place', async (name, what) => {
    const { address, problems } = await readEmblem(root, name);
    expect(address).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain(what);
    expect(problems[0]?.where.words).toContain(`assets/${name}`);
  });
});
