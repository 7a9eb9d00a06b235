import type { ChartData } from '../../deck/index.ts';
import { bottomOf, type FieldPlan, MOST_RISE, planField } from './plan.ts';

/** Fields that end further apart than by this part of their height are meant to. */
const APART = 1.25;

/**
 * Two fields beside each other in a layout (class `fields`) that would end nearly on one line do: the larger marks go to the
 * end of the smaller ones, with a little more between their rows where they have to; where that would be too much, the smaller
 * marks keep within theirs. Where the marks of `canvas` have to end, in stage px; undefined where they would by themselves.
 */
export function levelOf(canvas: HTMLCanvasElement, ratio: number): number | undefined {
  const both = [...(canvas.closest('.fields')?.querySelectorAll<HTMLCanvasElement>('canvas') ?? [])];
  const other = both.find((one) => one !== canvas);
  if (both.length !== 2 || other === undefined || !areBeside(canvas, other)) return undefined;
  const [own, next] = [planAlone(canvas, ratio), planAlone(other, ratio)];
  if (own === undefined || next === undefined) return undefined;
  const [end, level] = [bottomOf(own), bottomOf(next)];
  if (end >= level * APART || level >= end * APART) return undefined;
  if (own.pitch > next.pitch) return level <= end * MOST_RISE ? level : undefined;
  return end > level * MOST_RISE ? level : undefined;
}

function areBeside(one: HTMLCanvasElement, other: HTMLCanvasElement): boolean {
  const [top, otherTop] = [one, other].map((canvas) => canvas.getBoundingClientRect().top);
  return one.clientHeight === other.clientHeight && Math.abs((top ?? 0) - (otherTop ?? 0)) < 1;
}

/** The field as if it stood alone. */
function planAlone(
  { dataset, clientWidth: width, clientHeight: height }: HTMLCanvasElement,
  ratio: number,
): FieldPlan | undefined {
  const data = JSON.parse(dataset.chart ?? '') as ChartData;
  return data.kind === 'field' ? planField(data, { width, height, ratio }) : undefined;
}
