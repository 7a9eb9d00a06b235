import type { Chart, Plugin } from 'chart.js';
import { RISE_OF_VALUE } from './columns.ts';
import { arcsOf, bodiesOf, isUpright, lengthOf, traceArc } from './elements.ts';
import type { Paint } from './paint.ts';
import { readPalette } from './palette.ts';
import { notePlaces, type ValuePlace } from './places.ts';
import {
  type BarPlan,
  type PlannedMark,
  type RingPlan,
  type StackPlan,
  tailOf,
  type ValuedPlan,
} from './plan.ts';
import { SECTOR_BORDER } from './ring.ts';
import { VALUE_GAP } from './rows.ts';
import { DIGIT_HEIGHT } from './runs.ts';

/** Fulfilled when the weights that values are set in can be measured; a face that cannot be loaded is left to its fallback. */
export async function loadChartFonts(element: Element): Promise<void> {
  const { sans } = readPalette(element);
  const { fonts } = element.ownerDocument;
  await Promise.allSettled([
    fonts.load(`900 88px ${sans}`, '0123456789.'),
    fonts.load(`700 36px ${sans}`, '元'),
    fonts.load(noteFont(NOTE_SIZE, sans), '起'),
  ]);
}

/** Words beside the values, in px: on paper a chart is a quarter of its size, and these are 9 pt. */
export const NOTE_SIZE = 36;

/** The font of words that the code itself writes: no other weight is sure to have their characters. */
export function noteFont(px: number, family: string): string {
  return `400 ${px}px ${family}`;
}

/** Below the middle of a line of digits to their baseline, as a share of their size. */
const TO_BASELINE = 0.355;
/** Plain ground around digits on a hatch, as a share of their size. */
const HALO_AIR = 0.14;

/**
 * Writes the value of each mark as the report prints it: beside a bar, inside a segment or a sector. It appears with
 * its mark while that grows. The positions of the values are recorded for whoever asks.
 */
export function valuesPlugin(plan: ValuedPlan, paints: readonly Paint[], family: string): Plugin {
  return {
    id: 'values',
    afterDatasetsDraw(chart) {
      const pen: Pen = { g: chart.ctx, paints, family, places: [] };
      chart.ctx.save();
      if (plan.kind === 'ring') writeOnArcs(chart, plan, pen);
      else if (plan.kind === 'stack') writeInSegments(chart, plan, pen);
      else writeAtEnds(chart, plan, pen);
      chart.ctx.restore();
      notePlaces(chart.canvas, pen.places);
    },
  };
}

/** What values are written with, and where it is noted that they were. */
export interface Pen {
  readonly g: CanvasRenderingContext2D;
  readonly paints: readonly Paint[];
  readonly family: string;
  readonly places: ValuePlace[];
}

function writeAtEnds(chart: Chart, plan: BarPlan, pen: Pen): void {
  bodiesOf(chart, plan).forEach((body, i) => {
    const planned = plan.marks[i];
    const paint = pen.paints[i];
    if (!planned || !paint) return;
    const { value, mark } = planned;
    const tail = tailOf(mark, plan.endScale);
    const grown = planned.length > 0 ? lengthOf(plan, body) / planned.length : 1;
    pen.g.globalAlpha = Math.max(0, Math.min(1, grown * 3));
    if (isUpright(plan)) {
      const x = body.x + (body.width - value.width) / 2;
      const below = body.y + body.height + tail + value.size * (RISE_OF_VALUE + DIGIT_HEIGHT);
      write(pen, planned, paint, x, body.back ? below : body.y - tail - value.size * RISE_OF_VALUE);
    } else if (plan.over !== undefined) {
      write(pen, planned, paint, 0, body.y - VALUE_GAP);
    } else {
      // Behind what was done or the goal, whichever is longer.
      const end = Math.max(body.x + body.width + tail, plan.goals[i]?.length ?? 0);
      const x = body.back ? body.x - tail - VALUE_GAP - value.width : end + VALUE_GAP;
      write(pen, planned, paint, x, body.y + body.height / 2 + value.size * TO_BASELINE);
    }
  });
}

/** Values keep their place in the end state; the growing segment uncovers them. */
function writeInSegments(chart: Chart, plan: StackPlan, pen: Pen): void {
  bodiesOf(chart, plan).forEach((body, i) => {
    const planned = plan.marks[i];
    const paint = pen.paints[i];
    if (!planned || !paint || planned.value.size === 0) return;
    const { value, start, length } = planned;
    pen.g.save();
    pen.g.beginPath();
    pen.g.rect(body.x, body.y, body.width, body.height);
    pen.g.clip();
    const y = body.y + body.height / 2 + value.size * TO_BASELINE;
    write(pen, planned, paint, start + (length - value.width) / 2, y);
    pen.g.restore();
  });
}

function writeOnArcs(chart: Chart, plan: RingPlan, pen: Pen): void {
  arcsOf(chart, plan).forEach((arc, i) => {
    const planned = plan.marks[i];
    const paint = pen.paints[i];
    if (!planned || !paint) return;
    const { value, at, length } = planned;
    const [x, y] = [at.x - value.width / 2, at.y + value.size * TO_BASELINE];
    pen.g.save();
    if (at.outside) {
      const grown = length > 0 ? (arc.endAngle - arc.startAngle) / length : 1;
      pen.g.globalAlpha = Math.max(0, Math.min(1, grown));
      write(pen, planned, onPaper(paint), x, y);
    } else {
      pen.g.beginPath();
      traceArc(pen.g, arc, SECTOR_BORDER / 2);
      pen.g.clip();
      write(pen, planned, paint, x, y);
    }
    pen.g.restore();
  });
}

/** Outside its sector a value takes the colour of the sector, which ties the two together. */
function onPaper({ fill }: Paint): Paint {
  return { fill, digits: fill, unit: fill, qualifier: fill };
}

/** Writes a value from `x` on at the baseline `y`. */
export function write(
  { g, family, places }: Pen,
  { mark, value }: Pick<PlannedMark, 'mark' | 'value'>,
  paint: Paint,
  x: number,
  y: number,
): void {
  const height = value.size * DIGIT_HEIGHT;
  const text = value.pieces.map((piece) => piece.text).join('');
  places.push({ fact: mark.fact, text, x, y: y - height, width: value.width, height });
  g.textAlign = 'left';
  g.textBaseline = 'alphabetic';
  const each = (put: (text: string, at: number, kind: 'digits' | 'unit' | 'qualifier') => void) => {
    for (const { kind, text, weight, px, spacing, dx } of value.pieces) {
      g.font = `${weight} ${px}px ${family}`;
      g.letterSpacing = `${spacing}px`;
      put(text, x + dx, kind);
    }
  };
  if (paint.halo) {
    // A gap with round ends and not an outlined text: outlines of letters go into a PDF as fonts without characters.
    const air = value.size * HALO_AIR;
    g.fillStyle = paint.halo;
    const high = height + 2 * air;
    g.beginPath();
    g.roundRect(x - 2 * air, y - height - air, value.width + 4 * air, high, high / 2);
    g.fill();
  }
  each((text, at, kind) => {
    g.fillStyle = paint[kind];
    g.fillText(text, at, y);
  });
  g.letterSpacing = '0px';
}
