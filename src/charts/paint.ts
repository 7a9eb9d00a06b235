import type { BarData, ChartMark, PlotData } from '../deck/index.ts';
import type { Palette } from './palette.ts';

/** The colours of one mark and of the value written at it. */
export interface Paint {
  readonly fill: string;
  /** The mark is hatched with stripes of this colour. */
  readonly stripe?: string;
  readonly digits: string;
  readonly unit: string;
  readonly qualifier: string;
  /** Drawn round the value, so that a hatch never runs through the digits. */
  readonly halo?: string;
}

/** One paint for each mark of `data`, in the same order. */
export function paintMarks(data: BarData | PlotData, palette: Palette): Paint[] {
  switch (data.kind) {
    case 'columns':
      return data.marks.map((mark, i) => beside(mark, palette, columnColour(data, i, palette)));
    case 'groups':
      return data.marks.map((mark) =>
        mark.message
          ? beside(mark, palette, palette.c1)
          : { ...beside(mark, palette, palette.c2), stripe: palette.c2Stripe },
      );
    case 'rows':
    case 'target':
    case 'line':
    case 'rate-ring':
    case 'rate-bar':
      return data.marks.map((mark) => beside(mark, palette, mark.message ? palette.c1 : palette.c2));
    case 'stack':
    case 'ring':
      return touching(data.marks, palette);
    default:
      return data satisfies never;
  }
}

/** The message stands out; in an order that has none the darkest colour is that of its high end. */
function columnColour({ marks, highest }: BarData, i: number, palette: Palette): string {
  if (highest === undefined || marks.some(({ message }) => message))
    return marks[i]?.message ? palette.c1 : palette.c2;
  return ordinalColour(highest === 'last' ? i : marks.length - 1 - i, marks.length, palette);
}

function beside(mark: ChartMark, { ink, redText, goldText }: Palette, fill: string): Paint {
  return { fill, digits: mark.message ? redText : ink, unit: ink, qualifier: goldText };
}

/** Parts that touch differ by hatch as well as by colour, for grey print and for colour-blind eyes. */
function touching(marks: readonly ChartMark[], palette: Palette): Paint[] {
  const { c1, c1On, c2, c2On, c2Stripe } = palette;
  let rest = 0;
  return marks.map((mark) => {
    if (mark.message) return inside(c1, c1On);
    const hatched = rest++ % 2 === 0;
    return hatched ? { ...inside(c2, c2On), stripe: c2Stripe, halo: c2 } : inside(c2, c2On);
  });
}

function inside(fill: string, on: string): Paint {
  return { fill, digits: on, unit: on, qualifier: on };
}

/** The colour of rank `i` of `count`, spread evenly from the low to the high end of the palette. */
export function ordinalColour(i: number, count: number, { ordinal }: Palette): string {
  const [low, middle, high] = ordinal;
  const at = count > 1 ? (2 * i) / (count - 1) : 1;
  return at <= 1 ? mix(low, middle, at) : mix(middle, high, at - 1);
}

/** `share` of `b` in `a`; colours that are not #rrggbb are not mixed, the nearer one is taken. */
function mix(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)];
  if (!from || !to) return share < 0.5 ? a : b;
  const mixed = from.map((channel, i) => Math.round(channel + ((to[i] ?? channel) - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(hex: string): number[] | undefined {
  if (!/^#[\da-f]{6}$/i.test(hex)) return undefined;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
