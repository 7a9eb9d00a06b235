import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cropPhoto, regionOf } from '../../src/bundle/crop-photo.ts';
import { withNames } from '../../src/bundle/names.ts';
import { placeInFiles } from '../../src/bundle/place-in-files.ts';
import { formatPlace } from '../../src/facts/index.ts';
import { deck } from '../fixtures/union-report/deck.ts';

/** Green on the left, blue on the right, so that a crop shows where it was made. */
const halves = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#00a000' } }).composite([
    {
      input: { create: { width: Math.ceil(width / 2), height, channels: 3, background: '#0000c0' } },
      left: Math.floor(width / 2),
      top: 0,
    },
  ]);

/** A small drawing, which has no size in pixels that would matter. */
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 40"><circle cx="15" cy="20" r="12" fill="#a61b1f"/></svg>';

/** A head that says 16000 × 16000 pixels, with nothing behind it (WebP, lossy). */
const HUGE = Buffer.concat([
  Buffer.from('RIFF\x16\0\0\0WEBPVP8 \x0a\0\0\0', 'latin1'),
  Buffer.from('3001009d012a803e803e', 'hex'),
]);

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'deck-'));
  const photos = join(root, 'assets/photos');
  await mkdir(photos, { recursive: true });
  const good = halves(1200, 900);
  await good.clone().jpeg().toFile(join(photos, '吴.jpg'));
  await good.clone().webp().toFile(join(photos, 'wu.webp'));
  await good.clone().avif({ effort: 0 }).toFile(join(photos, 'wu.avif'));
  await writeFile(join(photos, 'drawn.jpg'), await good.clone().gif().toBuffer());
  const cutOut = good.clone().ensureAlpha(0.5);
  await cutOut.clone().png().toFile(join(photos, 'cut-out.png'));
  await cutOut.clone().png({ palette: true }).toFile(join(photos, 'palette.png'));
  await writeFile(join(photos, 'mark.svg'), SVG);
  const withInner = (inner: string) => SVG.replace('<circle', `${inner}<circle`);
  await writeFile(join(photos, 'outside.svg'), withInner('<image href="吴.jpg" width="30" height="40"/>'));
  await writeFile(join(photos, 'letters.svg'), withInner('<text x="1" y="9">工会</text>'));
  await writeFile(join(photos, 'cut.svg'), SVG.slice(0, 90));
  await halves(320, 240).jpeg().toFile(join(photos, 'small.jpg'));
  await writeFile(join(photos, 'half.jpg'), (await good.clone().jpeg().toBuffer()).subarray(0, 3000));
  await writeFile(join(photos, 'words.jpg'), '不是照片');
  await writeFile(join(photos, 'empty.jpg'), '');
  await writeFile(join(photos, 'paper.jpg'), '%PDF-1.7\n1 0 obj');
  const frames = [await good.clone().png().toBuffer(), await halves(1200, 900).negate().png().toBuffer()];
  await sharp(frames, { join: { animated: true } })
    .webp()
    .toFile(join(photos, 'moving.webp'));
  await writeFile(join(photos, 'huge.webp'), HUGE);
  await good.clone().toColourspace('cmyk').jpeg().toFile(join(photos, 'inks.jpg'));
  await writeFile(join(photos, 'large.jpg'), Buffer.alloc(1_000_001));
  // More than Node reads into one piece.
  await writeFile(join(photos, 'camera.jpg'), '');
  await truncate(join(photos, 'camera.jpg'), 4_000_000_000);
  await mkdir(join(photos, 'folder.jpg'));
});
afterAll(() => rm(root, { recursive: true }));

async function read(file: object) {
  await writeFile(join(root, 'assets/names.json'), JSON.stringify(file, undefined, 1));
  const { deck: named, problems } = await withNames(root, deck);
  const placed = await placeInFiles(problems, root);
  return {
    deck: named,
    problems: placed.map(({ where, what, remedy }) => ({ at: formatPlace(where), what, remedy })),
  };
}

const photo = (file: string, more = {}) => ({ file, alt: '吴战宇在颁奖现场', ...more });
const model = (one: object) => ({
  names: { 'achievement.nationalModel': [{ name: '吴战宇', photo: one }] },
});

describe('a photograph', () => {
  it.each(['吴.jpg', 'wu.webp', 'wu.avif', 'inks.jpg', 'cut-out.png', 'palette.png', 'mark.svg'])(
    '%s travels in the page, cropped and scaled',
    async (file) => {
      const { deck: named, problems } = await read(model(photo(file)));
      expect(problems).toEqual([]);
      const portrait = named.portraits.get('achievement.nationalModel')?.[0];
      for (const [one, size] of [
        [portrait?.large, { width: 810, height: 1080 }],
        [portrait?.small, { width: 300, height: 400 }],
      ] as const) {
        const [, data = ''] = /^data:image\/webp;base64,(.*)$/.exec(one?.address ?? '') ?? [];
        expect(await sharp(Buffer.from(data, 'base64')).metadata()).toMatchObject({
          format: 'webp',
          ...size,
        });
        expect(one?.alt).toBe('吴战宇在颁奖现场');
      }
    },
  );

  it.each([
    [[0, 50], { r: 0, g: 160, b: 0 }],
    [[100, 50], { r: 0, g: 0, b: 192 }],
  ] as const)('shows what its focus %j says', async (focus, colour) => {
    const bytes = await halves(1200, 900).png().toBuffer();
    const jpeg = await sharp(bytes).jpeg({ quality: 95 }).toBuffer();
    const cut = await cropPhoto(jpeg, { focus, size: [15, 40], least: 10 });
    const { channels } = await sharp(cut).stats();
    const [r = 0, g = 0, b = 0] = channels.map(({ mean }) => mean);
    for (const [is, should] of [
      [r, colour.r],
      [g, colour.g],
      [b, colour.b],
    ] as const)
      expect(Math.abs(is - should)).toBeLessThan(20);
  });

  it('is white where it was transparent', async () => {
    const nothing = sharp({ create: { width: 900, height: 1200, channels: 4, background: '#0000' } });
    const cut = await cropPhoto(await nothing.png().toBuffer(), {
      focus: [50, 50],
      size: [30, 40],
      least: 10,
    });
    const { channels } = await sharp(cut).stats();
    expect(channels.map(({ mean }) => Math.round(mean))).toEqual([255, 255, 255]);
  });

  it('is turned as it was taken, and tells nothing of the camera', async () => {
    const taken = await halves(1200, 900)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Copyright: 'secret' } })
      .toBuffer();
    const cut = await cropPhoto(taken, { focus: [50, 50], size: [30, 40], least: 10 });
    expect((await sharp(cut).metadata()).exif).toBeUndefined();
    // Turned by a quarter the green half is above.
    const { data, info } = await sharp(cut).raw().toBuffer({ resolveWithObject: true });
    const pixel = (y: number) => data.subarray((y * info.width + 15) * info.channels).subarray(0, 3);
    expect(pixel(3)[1]).toBeGreaterThan(120);
    expect(pixel(36)[2]).toBeGreaterThan(120);
  });

  it.each([
    [{ width: 1200, height: 900 }, [50, 50], { left: 263, top: 0, width: 675, height: 900 }],
    [{ width: 1200, height: 900 }, [0, 0], { left: 0, top: 0, width: 675, height: 900 }],
    [{ width: 600, height: 1600 }, [50, 100], { left: 0, top: 800, width: 600, height: 800 }],
    [{ width: 600, height: 800 }, [90, 90], { left: 0, top: 0, width: 600, height: 800 }],
  ] as const)('of %j around %j', (size, focus, region) => {
    expect(regionOf(size, { focus, size: [3, 4] })).toEqual(region);
  });

  it('of a slide is where the layout has a place for it', async () => {
    const { deck: named, problems } = await read({
      names: {},
      photos: { 'pandemic.funds': photo('吴.jpg') },
    });
    expect(problems).toEqual([]);
    expect([...named.photos.keys()]).toEqual(['pandemic.funds']);
  });

  it('may be blank, and its words with it', async () => {
    const { deck: named, problems } = await read({
      ...model({ file: '', alt: '' }),
      photos: { 'pandemic.funds': { file: '', alt: '' } },
    });
    expect(problems).toEqual([]);
    expect([named.portraits.size, named.photos.size]).toEqual([0, 0]);
  });
});

describe('what is wrong with a photograph', () => {
  it.each([
    [photo('wu2.webp'), 'assets/photos/ 里没有 wu2.webp', '改成 wu.webp'],
    [photo('large.jpg'), 'large.jpg：图片有 1 MB，太大了', '2000 像素'],
    [photo('camera.jpg'), 'camera.jpg：图片有 4000 MB，太大了', '2000 像素'],
    [photo('folder.jpg'), 'folder.jpg：它是一个文件夹，不是图片', '把文件夹移开'],
    [photo('drawn.jpg'), 'drawn.jpg 是 GIF 图片', '另存为 JPEG'],
    [photo('words.jpg'), 'words.jpg 不是照片', '另存为 JPEG'],
    [photo('half.jpg'), 'half.jpg 不完整', '另存为 JPEG'],
    [photo('empty.jpg'), 'empty.jpg：图片文件是空的', '重新导出'],
    [photo('paper.jpg'), 'paper.jpg 不是照片', '另存为 JPEG'],
    [photo('moving.webp'), 'moving.webp 是会动的图片', '另存为 JPEG'],
    [photo('huge.webp'), 'huge.webp 有 16000×16000 像素', '另存为 JPEG'],
    [photo('outside.svg'), 'outside.svg：SVG 引用了外面的文件：吴.jpg', '嵌入'],
    [photo('letters.svg'), 'letters.svg：SVG 里的文字没有转成曲线', '转成曲线'],
    [photo('cut.svg'), 'cut.svg：图片文件不完整', '重新导出'],
    [photo('small.jpg'), '只有 320×240 像素', '另存'],
    [{ file: '吴.jpg', alt: ' ' }, '照片没有文字说明', '补上 alt'],
  ])('%j: one message, at its line', async (one, what, remedy) => {
    const { problems } = await read(model(one));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain(what);
    expect(problems[0]?.remedy).toContain(remedy);
    expect(problems[0]?.at).toMatch(/^assets\/names\.json:[678]:\d+/);
  });

  it.each([
    [photo('../secret.jpg')],
    [photo('吴.gif')],
    [photo('吴.jpg', { focus: [50] })],
    [photo('吴.jpg', { size: 3 })],
    [{ file: '吴.jpg' }],
  ])('%j is told by its field', async (one) => {
    const { problems } = await read(model(one));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.at).toMatch(/^assets\/names\.json:\d+:\d+/);
  });

  it('a point of it that lies outside is too large, not too long', async () => {
    const { problems } = await read(model(photo('吴.jpg', { focus: [50, 101] })));
    expect(problems).toMatchObject([{ what: '101 太大', remedy: '改成不超过 100 的数' }]);
    expect(problems[0]?.at).toMatch(/^assets\/names\.json:\d+:\d+/);
  });

  it.each([
    ['pandemic.fund', '没有“pandemic.fund”这一页', 'pandemic.funds'],
    ['opening.cover', '版式 cover 没有放照片的地方', 'names'],
    ['achievement.models', '版式 units 没有放照片的地方', 'names'],
  ])('of %s', async (id, what, remedy) => {
    const { problems } = await read({ names: {}, photos: { [id]: photo('吴.jpg') } });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain(what);
    expect(problems[0]?.remedy).toContain(remedy);
  });

  it('the file may be missing altogether', async () => {
    await rm(join(root, 'assets/names.json'));
    expect(await withNames(root, deck)).toEqual({ deck, problems: [] });
  });
});
