import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Font, Blob as FontBlob, Face as FontFace, Buffer as HbBuffer, shape } from 'harfbuzzjs';
import { afterAll, describe, expect, it } from 'vitest';
import type { FontFile } from '../../src/bundle/fonts/make.ts';
import { publishedFile, slicesWith } from '../../src/bundle/fonts/published.ts';
import { repackFont } from '../../src/bundle/fonts/repack.ts';
import { readName, renameFont } from '../../src/bundle/fonts/sfnt.ts';
import { readSource } from '../../src/bundle/fonts/source.ts';
import {
  type FaceUse,
  type FontTools,
  folderCache,
  formatFaces,
  makeFaces,
  projectFaces,
  SAFE_CHARACTERS,
  SAFE_SYMBOLS,
  usageOf,
} from '../../src/bundle/fonts.ts';
import { formatPlaces, ProblemsError, problemsOf } from '../../src/facts/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'deck-fonts-'));
const tools: FontTools = { cache: folderCache(folder), format: 'woff2' };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sans = (weight: FaceUse['weight'], text: string, where?: string): FaceUse => ({
  family: 'sans',
  weight,
  text,
  ...(where !== undefined && { where }),
});

async function charactersOf(woff2: Buffer): Promise<string> {
  const face = new FontFace(new FontBlob(await repackFont(woff2, 'sfnt')), 0);
  return String.fromCodePoint(...[...face.collectUnicodes()].sort((a, b) => a - b));
}

const pointOf = (char: string) => char.codePointAt(0) ?? 0;

async function fontOf(file: FontFile | undefined): Promise<Font> {
  return new Font(new FontFace(new FontBlob(await repackFont(file?.bytes ?? Buffer.alloc(0), 'sfnt')), 0));
}

/** What a character looks like, and the room it takes, set across and down. */
function glyphOf(font: Font, char: string) {
  const glyph = font.nominalGlyph(pointOf(char)) ?? 0;
  return [glyph > 0, font.glyphToPath(glyph), font.glyphHAdvance(glyph), font.glyphVAdvance(glyph)];
}

async function failure(usage: readonly FaceUse[]): Promise<ProblemsError> {
  const error = await makeFaces(usage, tools).catch((thrown: unknown) => thrown);
  if (error instanceof ProblemsError) return error;
  throw new Error(`no ProblemsError but ${String(error)}`);
}

describe('a face', () => {
  it('has exactly the characters that its uses ask for, once each', async () => {
    const [file, ...others] = await makeFaces([sans(400, '工会工会\n12'), sans(400, '会员')], tools);
    expect(others).toEqual([]);
    expect(await charactersOf(file?.bytes ?? Buffer.alloc(0))).toBe('12会员工');
  });

  it('keeps what one weight needs out of the others', async () => {
    const files = await makeFaces([sans(400, '讲稿'), sans(700, '标题')], tools);
    expect(files.map(({ weight, points }) => [weight, String.fromCodePoint(...points)])).toEqual([
      [400, '稿讲'],
      [700, '标题'],
    ]);
  });

  it('draws the dash of two em dashes in one stroke', async () => {
    const [face] = await makeFaces([sans(400, '劳动——让')], tools);
    const font = new Font(
      new FontFace(new FontBlob(await repackFont(face?.bytes ?? Buffer.alloc(0), 'sfnt')), 0),
    );
    const text = new HbBuffer();
    text.addText('动——让');
    text.guessSegmentProperties();
    shape(font, text);
    expect(text.getGlyphInfos().map(({ cluster }) => cluster)).toEqual([0, 1, 3]);
  });

  it('has symbols that the Chinese file lacks, drawn as the further files of the same face draw them', async () => {
    const files = await makeFaces([sans(700, '工→★●会')], tools);
    expect(files.map(({ main, points }) => [main, String.fromCodePoint(...points)])).toEqual([
      [true, '→●★会工'],
    ]);
    const joined = await fontOf(files[0]);
    for (const symbol of '→★●') {
      const slice = (await slicesWith({ published: 'noto-sans-sc', weight: 700 }, [pointOf(symbol)]))[0];
      const path = publishedFile({ published: 'noto-sans-sc', weight: 700 }, slice?.name);
      const { font: bytes } = await readSource(path, tools.cache);
      const own = new Font(new FontFace(new FontBlob(bytes), 0));
      expect(glyphOf(joined, symbol)).toEqual(glyphOf(own, symbol));
    }
    const [plain] = await makeFaces([sans(700, '工会')], tools);
    for (const char of '工会') expect(glyphOf(joined, char)).toEqual(glyphOf(await fontOf(plain), char));
  });

  it('leaves symbols with rules of setting of their own in a further file', async () => {
    const files = await makeFaces([{ family: 'serif', weight: 900, text: '工﹄' }], tools);
    expect(files.map(({ main, points }) => [main, String.fromCodePoint(...points)])).toEqual([
      [true, '工'],
      [false, '﹄'],
    ]);
    expect(formatFaces(files)).toMatch(
      /font-weight:900;font-display:block;unicode-range:U\+fe44;src:url\(data:/,
    );
  });

  it('is a static TrueType font: anything else reads as gibberish in a PDF', async () => {
    const [file] = await makeFaces([sans(900, '工')], tools);
    const font = await repackFont(file?.bytes ?? Buffer.alloc(0), 'sfnt');
    const tags = Array.from({ length: font.readUInt16BE(4) }, (_, i) =>
      font.toString('latin1', 12 + i * 16, 16 + i * 16),
    );
    expect(tags).toContain('glyf');
    expect(tags.filter((tag) => /^(?:fvar|gvar|CFF2?)/.test(tag))).toEqual([]);
  });

  it('bears a PostScript name that no other cut has, and the copyright of its makers', async () => {
    const files = await makeFaces(
      [sans(400, '工'), sans(700, '工★'), sans(900, '会'), { family: 'serif', weight: 900, text: '会﹄' }],
      tools,
    );
    const others = await makeFaces([sans(400, '会')], tools);
    const fonts = await Promise.all([...files, ...others].map(({ bytes }) => repackFont(bytes, 'sfnt')));
    const names = fonts.map((font) => readName(font, 6));
    expect(new Set(names).size).toBe(6);
    expect(names[0]).toMatch(/^DeckSans-Regular-[\da-f]{8}$/);
    expect(fonts.map((font) => readName(font, 0))).toEqual(Array(6).fill(expect.stringContaining('Adobe')));
  });

  it('sums to the number that tells a sound TrueType file', async () => {
    const [file] = await makeFaces([sans(500, '工会')], { ...tools, format: 'truetype' });
    const bytes = file?.bytes ?? Buffer.alloc(0);
    let sum = 0;
    for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
    expect(sum.toString(16)).toBe('b1b0afba');
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const made = await makeFaces([sans(400, '工会')], tools);
    const anew = await makeFaces([sans(400, '会工')], { ...tools, cache: (_, make) => make() });
    expect(anew.map(({ bytes }) => bytes.toString('hex'))).toEqual(
      made.map(({ bytes }) => bytes.toString('hex')),
    );
  });
});

describe('packing', () => {
  it('keeps fonts apart that are packed at the same time', async () => {
    const files = await makeFaces(
      [sans(400, '工'), sans(500, '会'), sans(900, '员'), sans(700, '高邮')],
      tools,
    );
    const alone: Buffer[] = [];
    for (const { bytes } of files) alone.push(await repackFont(bytes, 'sfnt'));
    const together = await Promise.all(files.map(({ bytes }) => repackFont(bytes, 'sfnt')));
    expect(together.map((font) => font.equals(alone[together.indexOf(font)] ?? Buffer.alloc(0)))).toEqual(
      Array(4).fill(true),
    );
  });
});

describe('a character that the fonts lack', () => {
  it('fails the build by name, with its code, its faces and every place', async () => {
    const { problems } = await failure([
      sans(400, '工𠮷', 'pandemic.fund'),
      { family: 'serif', weight: 900, text: '𠮷', where: 'honours.wall' },
      sans(400, '会\u{1F600}', 'outlook.close'),
    ]);
    expect(problems.map(({ what, expected, ...places }) => [what, formatPlaces(places), expected])).toEqual([
      [expect.stringContaining('“😀”这个字（U+1F600）'), 'slides · outlook.close', 'Deck Sans 400 有的字'],
      [
        expect.stringContaining('“𠮷”这个字（U+20BB7）'),
        'slides · pandemic.fund、slides · honours.wall',
        'Deck Sans 400、Deck Serif 900 有的字',
      ],
    ]);
  });

  it('is none if it is never drawn', async () => {
    const [file] = await makeFaces([sans(400, '工\u200b\u2060\ufe0f\n\t会')], tools);
    expect(String.fromCodePoint(...(file?.points ?? []))).toBe('会工');
  });
});

describe('the usual needs', () => {
  const usage = usageOf([
    { where: 'a', within: ['h2', 'hd', 'header'], text: '标题' },
    { where: 'a', within: ['p', 'notes', 'aside'], text: '讲稿' },
    { where: 'a', within: ['v', 'span', 'notes', 'aside'], text: '册' },
    { where: 'a', within: ['p', 'unlisted'], text: '别处' },
    { where: 'src', within: ['interface'], text: '超时' },
    { where: 'src', within: ['hall'], text: '黑屏' },
    { where: 'a', within: ['b', 'li', 'tiles', 'ul'], text: '奖牌' },
  ]);
  const textOf = (family: string, weight: number) =>
    usage.flatMap((use) => (use.family === family && use.weight === weight ? [use.text] : [])).join('');

  it.each([
    ['headlines in the heaviest sans', '标题', ['sans 900']],
    ['notes in regular', '讲稿', ['sans 400']],
    ['figures in notes in bold besides', '册', ['sans 400', 'sans 700']],
    ["the speaker's own screens in regular", '超时', ['sans 400']],
    ['what the hall reads in regular and bold', '黑屏', ['sans 400', 'sans 700']],
    ['what stands within another as the longest rule says', '奖牌', ['sans 700']],
    ['what nobody listed in every face', '别处', ['sans 400', 'sans 700', 'sans 900', 'serif 900']],
  ])('set %s', (_, words, faces) => {
    const all = ['sans 400', 'sans 700', 'sans 900', 'serif 900'];
    const found = all.filter((face) => {
      const [family = '', weight] = face.split(' ');
      return textOf(family, Number(weight)).includes(words);
    });
    expect(found).toEqual(faces);
  });

  it('ask for nothing that the fonts lack', async () => {
    expect(textOf('sans', 700)).toContain(SAFE_SYMBOLS);
    expect(textOf('serif', 900)).toContain(SAFE_CHARACTERS);
    await expect(makeFaces(usage, { ...tools, format: 'truetype' })).resolves.not.toEqual([]);
  });
});

describe('a font of the office', () => {
  const project = mkdtempSync(join(tmpdir(), 'deck-own-'));
  afterAll(() => rmSync(project, { recursive: true, force: true }));
  const put = (name: string, bytes: Uint8Array) => {
    mkdirSync(join(project, 'assets/fonts'), { recursive: true });
    writeFileSync(join(project, 'assets/fonts', name), bytes);
  };

  it('gives the characters that the published ones lack, and only those', async () => {
    expect((await failure([sans(700, '高䶮', 'opening.cover')])).problems[0]?.remedy).toContain(
      'assets/fonts/',
    );
    put('name.ttf', renameFont(await fontWith('䶮'), new Map([[0, '某字库']])));
    const own = await projectFaces(project, tools.cache);
    const files = await makeFaces([sans(700, '高䶮')], { ...tools, ...own });
    expect(files.map(({ main, points }) => [main, String.fromCodePoint(...points)])).toEqual([
      [true, '高'],
      [false, '䶮'],
    ]);
    expect(await charactersOf(files[1]?.bytes ?? Buffer.alloc(0))).toBe('䶮');
    expect(readName(await repackFont(files[1]?.bytes ?? Buffer.alloc(0), 'sfnt'), 6)).toMatch(
      /^DeckSans-Bold-/,
    );
  });

  it('that cannot be read is named', async () => {
    put('broken.otf', Buffer.from('no font at all'));
    const error = await projectFaces(project, tools.cache).catch((thrown: unknown) => thrown);
    expect(problemsOf(error)?.map(({ where }) => where.file)).toEqual(['assets/fonts/broken.otf']);
  });
});

/** A TrueType font with a character that no published one has: a glyph of another under its code point. */
async function fontWith(char: string): Promise<Buffer> {
  const [file] = await makeFaces([sans(400, '一')], { ...tools, format: 'truetype' });
  const font = Buffer.from(file?.bytes ?? []);
  const words = (one: string) => {
    const point = one.codePointAt(0) ?? 0;
    // The segment's code point, and how far its one glyph is from it.
    return [point, (1 - point) & 0xffff].map((word) => Buffer.from([word >> 8, word & 0xff]));
  };
  for (const [i, was] of words('一').entries())
    for (let at = font.indexOf(was); at >= 0; at = font.indexOf(was, at + 1)) words(char)[i]?.copy(font, at);
  return font;
}

describe('what is kept of them', () => {
  it('is written by several that need the same at once', async () => {
    const cache = folderCache(join(folder, 'at-once'));
    const made = await Promise.all(
      Array.from({ length: 8 }, () => cache('one', async () => Buffer.from('bytes'))),
    );
    expect(made.map(String)).toEqual(made.map(() => 'bytes'));
  });

  it('may be left out: what cannot be kept is made anew', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, 'a file in its place');
    let made = 0;
    const make = async () => Buffer.from(String(++made));
    const cache = folderCache(taken);
    expect([String(await cache('one', make)), String(await cache('one', make))]).toEqual(['1', '2']);
  });

  it('gives way when there is much of it, what was not used for the longest time first', async () => {
    const within = join(folder, 'much');
    const cache = folderCache(within);
    const make = (text: string) => cache(text, async () => Buffer.from(text));
    const fileOf = async (text: string) => {
      const before = existsSync(within) ? readdirSync(within) : [];
      await make(text);
      return join(within, readdirSync(within).find((name) => !before.includes(name)) ?? '');
    };
    const [unused, used, today] = [await fileOf('unused'), await fileOf('used'), await fileOf('today')];
    const lastWeek = new Date(Date.now() - 7 * 86_400_000);
    for (const file of [unused, used, today]) {
      truncateSync(file, 40_000_000);
      if (file !== today) utimesSync(file, lastWeek, lastWeek);
    }
    await make('used');
    await make('new');
    expect([unused, used, today].map((file) => existsSync(file))).toEqual([false, true, true]);
  });
});
