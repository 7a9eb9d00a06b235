import { Font, Blob as FontBlob, Face as FontFace } from 'harfbuzzjs';
import svg2ttf from 'svg2ttf';

/** How a font begins whose outlines are PostScript's (CFF), which a browser puts into a PDF as letters without names. */
const POSTSCRIPT = 'OTTO';

/** The font with TrueType outlines: as it is, or its glyphs of these code points drawn anew. */
export function withTrueTypeOutlines(font: Buffer, points: readonly number[]): Buffer {
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
