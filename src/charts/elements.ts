import { ArcElement, BarElement, type Chart } from 'chart.js';
import type { Rect } from './geometry.ts';
import type { BarPlan, StackPlan } from './plan.ts';
import type { Stretch } from './sector.ts';

/** A sector at this moment of the animation; angles in radians. */
export interface Arc {
  readonly x: number;
  readonly y: number;
  readonly startAngle: number;
  readonly endAngle: number;
  readonly innerRadius: number;
  readonly outerRadius: number;
}

/** The bodies of all bars or segments at this moment of the animation, in the order of the plan. */
export function bodiesOf(chart: Chart, plan: BarPlan | StackPlan): Body[] {
  return plan.marks.map(({ mark }, i) => {
    const back = mark.value < 0;
    const element = elementOf(chart, plan, i);
    if (!(element instanceof BarElement)) return { x: 0, y: 0, width: 0, height: 0, back };
    const { base, width, height, ...at } = element.getProps(['x', 'y', 'base', 'width', 'height']);
    const { x, y } = place(at);
    return isUpright(plan)
      ? { x: x - width / 2, y: Math.min(base, y), width, height: Math.abs(base - y), back }
      : { x: Math.min(base, x), y: y - height / 2, width: Math.abs(x - base), height, back };
  });
}

/** A bar; one of less than nothing goes `back` from zero. */
export interface Body extends Rect {
  readonly back: boolean;
}

function elementOf(chart: Chart, { kind, marks }: BarPlan | StackPlan, i: number) {
  if (kind === 'stack') return chart.getDatasetMeta(i).data[0];
  const perSeries = kind === 'groups' ? marks.length / 2 : marks.length;
  return chart.getDatasetMeta(Math.floor(i / perSeries)).data[i % perSeries];
}

/** Whether the bars are upright. */
export function isUpright({ kind }: BarPlan | StackPlan): boolean {
  return kind === 'columns' || kind === 'groups';
}

/** All sectors at this moment of the animation, in the order of the plan. */
export function arcsOf(chart: Chart, plan: { readonly marks: readonly unknown[] }): Arc[] {
  return plan.marks.map((_, i) => {
    const element = chart.getDatasetMeta(0).data[i];
    if (!(element instanceof ArcElement))
      return { x: 0, y: 0, startAngle: 0, endAngle: 0, innerRadius: 0, outerRadius: 0 };
    const { startAngle, endAngle, innerRadius, outerRadius } = element;
    return { ...place(element), startAngle, endAngle, innerRadius, outerRadius };
  });
}

function place({ x, y }: { readonly x: number | null; readonly y: number | null }) {
  return { x: x ?? 0, y: y ?? 0 };
}

/** How far the body has come, along the value axis, in px. */
export function lengthOf(plan: BarPlan | StackPlan, body: Rect): number {
  return isUpright(plan) ? body.height : body.width;
}

/** The part of the bar's own lane that `stretch` covers. */
export function laneOf(
  plan: BarPlan | StackPlan,
  { x, y, width, height, back }: Body,
  { from, to }: Stretch,
): Rect {
  return isUpright(plan)
    ? { x, y: back ? y + from : y + height - to, width, height: to - from }
    : { x: back ? x + width - to : x + from, y, width: to - from, height };
}

/** Adds the outline of a sector, `inset` px inside all its edges, to the path; nothing where none is left. */
export function traceArc(g: CanvasRenderingContext2D, arc: Arc, inset: number): void {
  const { x, y, startAngle, endAngle } = arc;
  const [outer, inner] = [arc.outerRadius - inset, arc.innerRadius + inset];
  const turn = endAngle - startAngle;
  const whole = turn > 2 * Math.PI - 1e-6;
  const [far, near] = whole ? [0, 0] : [inset / outer, inset / inner];
  if (outer <= inner || turn <= 2 * near) return;
  g.moveTo(x + outer * Math.cos(startAngle + far), y + outer * Math.sin(startAngle + far));
  g.arc(x, y, outer, startAngle + far, endAngle - far);
  g.arc(x, y, inner, endAngle - near, startAngle + near, true);
  g.closePath();
}
