import type { Chart, Plugin } from 'chart.js';
import { arcsOf, bodiesOf, isUpright, laneOf, lengthOf, traceArc } from './elements.ts';
import type { Rect } from './geometry.ts';
import type { Paint } from './paint.ts';
import type { BarPlan, RingPlan, StackPlan, ValuedPlan } from './plan.ts';
import { SECTOR_BORDER } from './ring.ts';
import { brokenGaps, ellipsisAfter } from './sector.ts';

/** The thinnest line of the house style: a value too small for its scale is still more than nothing. */
const SLIVER = 3;

/** Draws what Chart.js has no word for: open and broken ends, the hatch, the sliver of a tiny value, where zero is. */
export function marksPlugin(plan: ValuedPlan, paints: readonly Paint[], ink: string): Plugin {
  return {
    id: 'marks',
    beforeDatasetsDraw(chart) {
      chart.ctx.save();
      if (plan.kind !== 'ring') clipGaps(chart, plan);
    },
    afterDatasetsDraw(chart) {
      if (plan.kind === 'ring') hatchArcs(chart, plan, paints);
      else hatchBodies(chart, plan, paints);
      chart.ctx.restore();
      if (plan.kind !== 'ring') drawEnds(chart, plan, paints);
      if (plan.kind !== 'ring' && plan.kind !== 'stack') drawZero(chart.ctx, plan, ink);
    },
  };
}

/** The gaps of broken ends are left out of the drawing, not painted over: the ground may be any colour. */
function clipGaps(chart: Chart, plan: BarPlan | StackPlan): void {
  const g = chart.ctx;
  g.beginPath();
  g.rect(0, 0, plan.size.width, plan.size.height);
  bodiesOf(chart, plan).forEach((body, i) => {
    if (plan.marks[i]?.mark.end !== 'broken') return;
    for (const gap of brokenGaps(lengthOf(plan, body), plan.endScale)) trace(g, laneOf(plan, body, gap));
  });
  g.clip('evenodd');
}

function hatchBodies(chart: Chart, plan: BarPlan | StackPlan, paints: readonly Paint[]): void {
  bodiesOf(chart, plan).forEach((body, i) => {
    const colour = paints[i]?.stripe;
    if (!colour) return;
    hatchInside(chart.ctx, body, colour, () => trace(chart.ctx, body));
  });
}

function hatchArcs(chart: Chart, plan: RingPlan, paints: readonly Paint[]): void {
  arcsOf(chart, plan).forEach((arc, i) => {
    const colour = paints[i]?.stripe;
    if (!colour || arc.endAngle <= arc.startAngle) return;
    const { x, y, outerRadius: r } = arc;
    hatchInside(chart.ctx, { x: x - r, y: y - r, width: 2 * r, height: 2 * r }, colour, () =>
      traceArc(chart.ctx, arc, SECTOR_BORDER / 2),
    );
  });
}

function hatchInside(g: CanvasRenderingContext2D, area: Rect, colour: string, outline: () => void): void {
  g.save();
  g.beginPath();
  outline();
  g.clip();
  drawHatch(g, area, colour);
  g.restore();
}

function drawEnds(chart: Chart, plan: BarPlan | StackPlan, paints: readonly Paint[]): void {
  const g = chart.ctx;
  g.save();
  bodiesOf(chart, plan).forEach((body, i) => {
    const planned = plan.marks[i];
    const length = lengthOf(plan, body);
    g.fillStyle = paints[i]?.fill ?? 'transparent';
    g.beginPath();
    if (planned && planned.length > 0 && planned.length < SLIVER)
      trace(g, laneOf(plan, body, { from: 0, to: SLIVER }));
    if (planned?.mark.end === 'open' && length > 0)
      for (const dot of ellipsisAfter(length, plan.endScale)) trace(g, middleOf(laneOf(plan, body, dot)));
    g.fill();
  });
  g.restore();
}

/** Bars on both sides of zero start from a line of ink. */
function drawZero(g: CanvasRenderingContext2D, plan: BarPlan, ink: string): void {
  const { zero, size } = plan;
  if (zero === 0) return;
  g.fillStyle = ink;
  if (isUpright(plan)) g.fillRect(0, size.height - zero - SLIVER / 2, size.width, SLIVER);
  else g.fillRect(zero - SLIVER / 2, 0, SLIVER, size.height);
}

/** The square in the middle of a lane. */
function middleOf({ x, y, width, height }: Rect): Rect {
  const side = Math.min(width, height);
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, width: side, height: side };
}

function trace(g: CanvasRenderingContext2D, { x, y, width, height }: Rect): void {
  g.rect(x, y, width, height);
}

/** Ground and stripe across the hatch in px; finer lines shimmer on LED walls and in cameras. */
const GROUND = 14;
const STRIPE = 6;

/**
 * Draws 45° stripes over `area`; the caller clips to the shape.
 * They are lines and not a pattern, so that they stay sharp at any pixel ratio and vectors in print.
 */
function drawHatch(g: CanvasRenderingContext2D, area: Rect, colour: string): void {
  const step = (GROUND + STRIPE) * Math.SQRT2;
  const bottom = area.y + area.height;
  g.save();
  g.strokeStyle = colour;
  g.lineWidth = STRIPE;
  g.beginPath();
  for (let x = area.x - area.height; x < area.x + area.width; x += step) {
    g.moveTo(x - STRIPE, bottom + STRIPE);
    g.lineTo(x + area.height + STRIPE, area.y - STRIPE);
  }
  g.stroke();
  g.restore();
}
