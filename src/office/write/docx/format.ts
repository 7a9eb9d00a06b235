import { z } from 'zod';

const millimetres = z.number().min(5).max(80);
const points = z.number().min(5).max(72);
const face = z.string().regex(/\S/).max(40);

/** How an official document is laid out; a local office that differs writes what differs into `assets/docx.json`. */
const pageFormat = z.strictObject({
  /** In mm, of an A4 page. */
  margins: z.strictObject({ top: millimetres, bottom: millimetres, left: millimetres, right: millimetres }),
  /** From one line to the next, in points. */
  pitch: points,
  /** Between characters, in points: negative brings 28 into a line. */
  tracking: z.number().min(-3).max(3),
  fonts: z.strictObject({ title: face, heading: face, subheading: face, body: face, number: face }),
  /** In points. */
  sizes: z.strictObject({ title: points, body: points, table: points, number: points }),
  /** Odd pages right and even ones left, all in the middle, or none. */
  pageNumbers: z.enum(['outside', 'center', 'none']),
});

export type PageFormat = z.infer<typeof pageFormat>;

/**
 * GB/T 9704—2012: 37 mm above, 28 mm at the binding edge, 156 × 225 mm of text, 22 lines of 28 characters, 仿宋 of 三号,
 * page numbers in 四号 宋体 between dashes, odd right and even left. The grid is given by exact lines and narrowed
 * characters: `linesAndChars`, which should do it, gives 18 characters a line in LibreOffice.
 */
export const GB_9704: PageFormat = {
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  pitch: 28.95,
  tracking: -0.25,
  fonts: { title: '方正小标宋简体', heading: '黑体', subheading: '楷体', body: '仿宋', number: '宋体' },
  sizes: { title: 22, body: 16, table: 12, number: 14 },
  pageNumbers: 'outside',
};

/** What an office writes down: only what differs, at any depth. */
export const formatFile = pageFormat
  .extend({
    margins: pageFormat.shape.margins.partial(),
    fonts: pageFormat.shape.fonts.partial(),
    sizes: pageFormat.shape.sizes.partial(),
  })
  .partial();

/** The national format with what an office has changed in it. */
export function mergeFormat(own: z.infer<typeof formatFile>): PageFormat {
  return pageFormat.parse({
    ...GB_9704,
    ...own,
    margins: { ...GB_9704.margins, ...own.margins },
    fonts: { ...GB_9704.fonts, ...own.fonts },
    sizes: { ...GB_9704.sizes, ...own.sizes },
  });
}
