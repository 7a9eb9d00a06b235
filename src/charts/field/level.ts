import type { ChartData } from '../../deck/index.ts';
import { bottomOf, planField } from './plan.ts';

/** Fields that end less apart than this, in stage px, look level; those further apart than a part of their height, meant. */
const LEVEL = 8;
const APART = 1.25;

/**
 * Of two fields beside each other in a layout (class `fields`) the one that would end a little lower has to end where the
 * other one does: that end, in stage px.
 */
export function levelOf(canvas: HTMLCanvasElement, ratio: number): number | undefined {
  const both = [...(canvas.closest('.fields')?.querySelectorAll<HTMLCanvasElement>('canvas') ?? [])];
  const other = both.find((one) => one !== canvas);
  if (both.length !== 2 || other === undefined || !areBeside(canvas, other)) return undefined;
  const [own, level] = [endOn(canvas, ratio), endOn(other, ratio)];
  return own > level + LEVEL && own < level * APART ? level : undefined;
}

function areBeside(one: HTMLCanvasElement, other: HTMLCanvasElement): boolean {
  const [top, otherTop] = [one, other].map((canvas) => canvas.getBoundingClientRect().top);
  return one.clientHeight === other.clientHeight && top === otherTop;
}

/** Where the marks would end if the field stood alone. */
function endOn(
  { dataset, clientWidth: width, clientHeight: height }: HTMLCanvasElement,
  ratio: number,
): number {
  const data = JSON.parse(dataset.chart ?? '') as ChartData;
  return data.kind === 'field' ? bottomOf(planField(data, { width, height, ratio })) : height;
}
