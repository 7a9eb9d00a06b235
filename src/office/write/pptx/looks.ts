import type { PageBox, SlideRect } from './page.ts';
import type { Area, Border, FileColour, Fill, Point } from './shapes.ts';

const NUMBERS = /-?[\d.]+%?/g;

/** A computed colour; undefined where nothing is seen of it. Chromium writes rgb(), and color(srgb …) for a mix. */
export function parseColour(css: string): FileColour | undefined {
  const parts = (css.match(NUMBERS) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part),
  );
  const unit = css.startsWith('color(srgb');
  if (parts.length < 3 || !(unit || css.startsWith('rgb'))) return undefined;
  const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
  if (alpha < 0.02) return undefined;
  const channels = [red, green, blue].map((part) =>
    Math.round(Math.min(255, Math.max(0, unit ? part * 255 : part))),
  );
  const hex = channels
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
  return { hex, alpha };
}

/** A colour of the palette: `#rrggbb` or what a browser computes. */
export function cssColour(css: string): FileColour {
  if (/^#[\da-f]{6}$/i.test(css)) return { hex: css.slice(1).toUpperCase(), alpha: 1 };
  return parseColour(css) ?? { hex: '000000', alpha: 1 };
}

/** The ground of a box: its colour, or the colours of its gradient. */
export function fillOf({ style }: PageBox): Fill | undefined {
  const image = style['background-image'];
  const [first, second] = (image.match(/(?:rgba?|color)\([^)]*\)/g) ?? [])
    .map(parseColour)
    .filter((colour) => colour !== undefined);
  const plain = parseColour(style['background-color']);
  if (image.startsWith('repeating-linear-gradient') && first)
    return { kind: 'hatch', stripe: first, ground: second ?? plain ?? { hex: 'FFFFFF', alpha: 0 } };
  if (plain) return { kind: 'solid', colour: plain };
  return image.includes('gradient') && first ? { kind: 'solid', colour: first } : undefined;
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof SIDES)[number];

/** The line along one side of a box. */
export function borderOf({ style }: PageBox, side: Side): Border | undefined {
  const colour = parseColour(style[`border-${side}-color`]);
  const px = Number.parseFloat(style[`border-${side}-width`]);
  const drawn = !['none', 'hidden'].includes(style[`border-${side}-style`]);
  return colour && drawn && px > 0 ? { colour, px } : undefined;
}

/** What a box itself paints, without its content: its ground, and its lines as areas of their own. */
export function areasOf(box: PageBox): readonly Area[] {
  const fill = fillOf(box);
  const borders = SIDES.map((side) => borderOf(box, side));
  const [first] = borders;
  const even =
    first !== undefined &&
    borders.every((border) => border?.px === first.px && border.colour.hex === first.colour.hex);
  const outline = outlineOf(box);
  const framed = even && !SIDES.some((side) => box.style[`border-${side}-style`] === 'double');
  const areas: Area[] = [];
  if (fill || framed) {
    const rect = framed ? shrink(box.rect, first.px / 2) : box.rect;
    areas.push({ kind: 'area', rect, outline, ...(fill && { fill }), ...(framed && { stroke: first }) });
  }
  if (!framed)
    for (const [i, border] of borders.entries()) areas.push(...ruleAlong(box, SIDES[i] ?? 'top', border));
  return [...areas, ...ringAround(box)];
}

/** A double line is two, each a third of its width. */
function ruleAlong({ rect, style }: PageBox, side: Side, border: Border | undefined): readonly Area[] {
  if (border === undefined) return [];
  const double = style[`border-${side}-style`] === 'double' && border.px >= 3;
  const px = double ? border.px / 3 : border.px;
  const offsets = double ? [0, border.px - px] : [0];
  const fill = { kind: 'solid', colour: border.colour } as const;
  return offsets.map(
    (offset): Area => ({ kind: 'area', rect: strip(rect, side, offset, px), outline: 'rect', fill }),
  );
}

function strip({ x, y, width, height }: SlideRect, side: Side, offset: number, px: number): SlideRect {
  switch (side) {
    case 'top':
      return { x, y: y + offset, width, height: px };
    case 'bottom':
      return { x, y: y + height - offset - px, width, height: px };
    case 'left':
      return { x: x + offset, y, width: px, height };
    case 'right':
      return { x: x + width - offset - px, y, width: px, height };
    default:
      return side satisfies never;
  }
}

/** An outline lies round its box, as far from it as its offset says; those of the deck are drawn inside. */
function ringAround({ rect, style }: PageBox): readonly Area[] {
  const colour = parseColour(style['outline-color']);
  const px = Number.parseFloat(style['outline-width']);
  if (!colour || style['outline-style'] === 'none' || !(px > 0)) return [];
  const inside = -Number.parseFloat(style['outline-offset']) - px / 2;
  return [{ kind: 'area', rect: shrink(rect, inside), outline: 'rect', stroke: { colour, px } }];
}

function shrink({ x, y, width, height }: SlideRect, by: number): SlideRect {
  return { x: x + by, y: y + by, width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by) };
}

function outlineOf({ rect, style }: PageBox): Area['outline'] {
  const points = polygonOf(style['clip-path'], rect);
  if (points !== undefined) return { points };
  const css = style['border-top-left-radius'];
  const [first = ''] = css.split(' ');
  const radius = first.endsWith('%')
    ? (Number.parseFloat(first) / 100) * Math.min(rect.width, rect.height)
    : Number.parseFloat(first);
  if (!(radius > 0.5)) return 'rect';
  return radius >= Math.min(rect.width, rect.height) / 2 - 0.5 && Math.abs(rect.width - rect.height) < 1
    ? 'ellipse'
    : { radius };
}

/** The corners of `clip-path: polygon(…)`, in px from the corner of the box. */
function polygonOf(clip: string, { width, height }: SlideRect): readonly Point[] | undefined {
  const [, inner] = /^polygon\((.*)\)$/.exec(clip) ?? [];
  if (inner === undefined) return undefined;
  const corners = inner.replace(/^(?:nonzero|evenodd),/, '').split(/,(?![^(]*\))/);
  return corners.map((corner) => {
    const [x = '0', y = '0'] = corner.trim().match(/calc\([^)]*\)|\S+/g) ?? [];
    return { x: lengthOf(x, width), y: lengthOf(y, height) };
  });
}

/** `40px`, `100%`, `calc(100% - 40px)` */
function lengthOf(css: string, whole: number): number {
  const terms = css.replace(/^calc\(|\)$/g, '').match(/[+-]?\s*[\d.]+(?:px|%)/g) ?? [];
  return terms.reduce((sum, term) => {
    const value = Number.parseFloat(term.replace(/\s/g, ''));
    return sum + (term.endsWith('%') ? (value / 100) * whole : value);
  }, 0);
}
