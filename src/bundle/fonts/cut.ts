import { createHash } from 'node:crypto';
import { Font, Blob as FontBlob, Face as FontFace } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import svg2ttf from 'svg2ttf';
import type { Cache } from './cache.ts';
import { EDITION } from './edition.ts';
import { FAMILIES, type Face, formatFace, WEIGHTS } from './face.ts';
import { joinFonts } from './join.ts';
import { repackFont } from './repack.ts';
import { readAxes, readName, renameFont } from './sfnt.ts';
import type { Source } from './source.ts';

/**
 * Upright and vertical setting, half-width punctuation, kerning, and the dash (——) in one piece; nothing else of the
 * layout is asked for.
 */
const FEATURES = ['halt', 'vhal', 'chws', 'vchw', 'vert', 'kern', 'ccmp'];
/** Copyright, version, licence and its address must travel with the font. */
const KEPT_NAMES = [0, 5, 13, 14];

/** WOFF2 is half the size; TrueType is cut in milliseconds, so that a saved sentence shows at once. */
export type Format = 'woff2' | 'truetype';

/** What a font is cut to, by code points in ascending order. */
export interface FontPart {
  readonly source: Source;
  readonly points: readonly number[];
}

/** A cut font, and the code points it has. */
export interface CutFont {
  readonly points: readonly number[];
  readonly bytes: Buffer;
}

interface CutTools {
  readonly cache: Cache;
  readonly format: Format;
}

/**
 * A static TrueType subset with exactly the code points of the first part, under a name that no other subset has, and with
 * those of the others, as far as their fonts go together with it. Those that do not are each a font of its own.
 */
export async function cutFonts(
  face: Face,
  [main, ...others]: readonly [FontPart, ...FontPart[]],
  tools: CutTools,
): Promise<readonly [CutFont, ...CutFont[]]> {
  let joined = await cutPart(face, main, tools.cache);
  let points = main.points;
  const apart: CutFont[] = [];
  for (const part of others) {
    const cut = await cutPart(face, part, tools.cache);
    const both = joinFonts(joined, cut);
    if (both === undefined) apart.push({ points: part.points, bytes: cut });
    else {
      joined = both;
      points = [...points, ...part.points].sort((a, b) => a - b);
    }
  }
  const finish = async (cut: CutFont) => ({ ...cut, bytes: await finishFont(face, cut.bytes, tools) });
  return [await finish({ points, bytes: joined }), ...(await Promise.all(apart.map(finish)))];
}

function cutPart(face: Face, { source, points }: FontPart, cache: Cache): Promise<Buffer> {
  const text = String.fromCodePoint(...points);
  return cache(`part ${EDITION} ${face.weight} ${FEATURES} ${source.key} ${text}`, async () => {
    const font = await subsetFont(source.font, text, {
      targetFormat: 'sfnt',
      keepFeatures: FEATURES,
      dropTables: ['STAT', 'gasp', 'prep'],
      noHinting: true,
      variationAxes: pinned(readAxes(source.font), face.weight),
    });
    // Outlines drawn anew come without names.
    return renameFont(withTrueTypeOutlines(font, points), keptNames(font));
  });
}

/** The font under a name of its own; a font of the office's own is cut for several faces. */
async function finishFont(face: Face, font: Buffer, { cache, format }: CutTools): Promise<Buffer> {
  const digest = createHash('sha256')
    .update(`${EDITION} ${formatFace(face)}`)
    .update(font)
    .digest('hex');
  const named = () => renameFont(font, namesOf(face, font, digest));
  return format === 'truetype' ? named() : cache(`packed ${digest}`, () => repackFont(named(), 'woff2'));
}

/** A variable font of the office's own is fixed at the weight of the face: PDFs know no other kind. */
function pinned(axes: Readonly<Record<string, number>>, weight: Face['weight']) {
  return 'wght' in axes ? { ...axes, wght: weight } : axes;
}

/** PDF tools distinguish embedded fonts by PostScript name alone: the same name twice shows wrong characters. */
function namesOf(face: Face, font: Buffer, hash: string): ReadonlyMap<number, string> {
  const { name } = FAMILIES[face.family];
  const style = WEIGHTS[face.weight];
  const postScript = `${name.replaceAll(' ', '')}-${style}-${hash.slice(0, 8)}`;
  return new Map<number, string>([
    ...keptNames(font),
    [1, `${name} ${style}`],
    [2, 'Regular'],
    [3, postScript],
    [4, `${name} ${style}`],
    [6, postScript],
  ]);
}

function keptNames(font: Buffer): ReadonlyMap<number, string> {
  return new Map(
    KEPT_NAMES.flatMap((id) => {
      const text = readName(font, id);
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}

/** How a font begins whose outlines are PostScript's (CFF), which a browser puts into a PDF as letters without names. */
const POSTSCRIPT = 'OTTO';

/** The font with TrueType outlines: unchanged, or with its glyphs for these code points redrawn. */
function withTrueTypeOutlines(font: Buffer, points: readonly number[]): Buffer {
  return font.toString('latin1', 0, 4) === POSTSCRIPT ? redraw(font, points) : font;
}

/** Cubic curves become quadratic ones, to a thousandth of the em. */
function redraw(bytes: Buffer, points: readonly number[]): Buffer {
  const face = new FontFace(new FontBlob(bytes), 0);
  const font = new Font(face);
  const { ascender, descender } = font.hExtents();
  const glyphs = points.map((point) => {
    const glyph = font.nominalGlyph(point) ?? 0;
    return `<glyph unicode="&#${point};" horiz-adv-x="${font.glyphHAdvance(glyph)}" d="${font.glyphToPath(glyph)}"/>`;
  });
  const metrics = `units-per-em="${face.upem}" ascent="${ascender}" descent="${descender}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><defs><font id="own" horiz-adv-x="${face.upem}"><font-face font-family="own" ${metrics}/><missing-glyph/>${glyphs.join('')}</font></defs></svg>`;
  // Without a time of its own: the same cut has the same bytes.
  return Buffer.from(svg2ttf(svg, { ts: 0 }).buffer);
}
