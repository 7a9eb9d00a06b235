import { element, type Xml } from '../xml.ts';
import type { SlideRect } from './page.ts';
import type { FileColour, Fill } from './shapes.ts';

/** English Metric Units a stage px: 1,920 px are the 13.333 inches of a 16:9 slide. */
const EMU_PER_PX = 6350;
/** Hundredths of a point a stage px. */
const CENTIPOINTS_PER_PX = 50;

export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

interface Faces {
  readonly latin: string;
  readonly han: string;
}
/**
 * The faces by the names under which office programs have them; a file cannot bring its own. Digits are in a face that
 * every system has or has the measures of: where 微软雅黑 is missing, those that stand in for it are a fifth wider, and a
 * number would run into what stands beside it.
 */
export const FONTS = {
  sans: { latin: 'Arial', han: '微软雅黑' },
  // 宋体, by the name that LibreOffice knows as well: it has a serif face for it where it is missing.
  serif: { latin: 'Times New Roman', han: 'SimSun' },
} as const satisfies Record<string, Faces>;

export const emu = (px: number): number => Math.round(px * EMU_PER_PX);
/** Sizes of type are whole tenths of a point. */
export const centipoints = (px: number): number =>
  Math.max(100, Math.round((px * CENTIPOINTS_PER_PX) / 10) * 10);

/** Place and size of an object; `space` is `p` for frames of charts and tables. */
export function transform(rect: SlideRect, space: 'a' | 'p' = 'a'): Xml {
  return element(
    `${space}:xfrm`,
    {},
    element('a:off', { x: emu(rect.x), y: emu(rect.y) }),
    element('a:ext', { cx: emu(rect.width), cy: emu(rect.height) }),
  );
}

function colour({ hex, alpha }: FileColour): Xml {
  return element(
    'a:srgbClr',
    { val: hex },
    alpha < 0.995 && element('a:alpha', { val: Math.round(alpha * 100_000) }),
  );
}

export const solid = (of: FileColour): Xml => element('a:solidFill', {}, colour(of));
export const NO_FILL = element('a:noFill');

export function fill(of: Fill | undefined): Xml {
  if (of === undefined) return NO_FILL;
  if (of.kind === 'solid') return solid(of.colour);
  return element(
    'a:pattFill',
    { prst: 'wdUpDiag' },
    element('a:fgClr', {}, colour(of.stripe)),
    element('a:bgClr', {}, colour(of.ground)),
  );
}

/** A line of `px`; without one it says so, as an empty `a:ln` is what PowerPoint repairs. */
export function line(
  of: { readonly colour: FileColour; readonly px: number } | undefined,
  name = 'a:ln',
): Xml {
  return of === undefined ? element(name, {}, NO_FILL) : element(name, { w: emu(of.px) }, solid(of.colour));
}

/** The faces of a run, for Latin and for Chinese. */
export function faces(serif: boolean, latin: 'latin' | 'han' = 'latin'): readonly Xml[] {
  const set = serif ? FONTS.serif : FONTS.sans;
  return [
    element('a:latin', { typeface: set[latin] }),
    element('a:ea', { typeface: set.han }),
    element('a:cs', { typeface: set.han }),
  ];
}
