import type { Plugin } from 'chart.js';
import type { PlotData } from '../deck/index.ts';
import { bodiesOf } from './elements.ts';
import type { Size } from './geometry.ts';
import { NOTE_SIZE, noteFont, write } from './labels.ts';
import type { Palette } from './palette.ts';
import { notePlaces, type ValuePlace, valuePlaces } from './places.ts';
import { axisOf, type BarPlan, EDGE, edgesOf, tailOf } from './plan.ts';
import { VALUE_GAP } from './rows.ts';
import { type Measure, setRuns } from './runs.ts';

/** The value of a goal as a share of that of what was done. */
const GOAL_SHARE = 0.5;

/** Across the track over the bar, and the stroke of the goal, as shares of the bar's thickness. */
const TRACK_SHARE = 1.5;
const GOAL_STROKE = 9;

/** The track up to the goal, a stroke at it, and its value under the stroke. */
export function goalsPlugin(plan: BarPlan, { ink, sans }: Palette): Plugin {
  return {
    id: 'goals',
    afterDatasetsDraw(chart) {
      const g = chart.ctx;
      const places: ValuePlace[] = [];
      const paint = { fill: ink, digits: ink, unit: ink, qualifier: ink };
      bodiesOf(chart, plan).forEach((body, i) => {
        const goal = plan.goals[i];
        if (!goal) return;
        const middle = body.y + body.height / 2;
        const half = (body.height * TRACK_SHARE) / 2;
        g.fillStyle = ink;
        g.fillRect(0, middle + half - 3, goal.length, 3);
        g.fillRect(goal.length - GOAL_STROKE, middle - half, GOAL_STROKE, 2 * half);
        const x = Math.max(0, Math.min(goal.length - goal.value.width, plan.size.width - goal.value.width));
        const y = middle + half + goal.value.size * 0.95;
        write({ g, paints: [], family: sans, places }, goal, paint, x, y);
        g.font = noteFont(Math.max(NOTE_SIZE, goal.value.size * 0.6), sans);
        g.textAlign = 'right';
        if (x > 120) g.fillText('目标', x - 16, y);
      });
      notePlaces(chart.canvas, [...valuePlaces(chart.canvas), ...places]);
    },
  };
}

/** Bars of what was done in the track of the target; the value is behind whichever is longer. */
export function planTarget(data: PlotData, size: Size, measure: Measure): BarPlan {
  const count = data.marks.length / 2;
  const [done, goals] = [data.marks.slice(0, count), data.marks.slice(count)];
  const thickness = Math.max(4, Math.min(96, Math.floor((size.height / Math.max(1, count)) * 0.09) * 4));
  const endScale = Math.min(1, thickness / 60);
  const digits = Math.min(data.most ?? 120, Math.max(44, thickness));
  const value = (mark: PlotData['marks'][number], share = 1) => setRuns(mark.runs, digits * share, measure);
  const reaches = done.flatMap((mark, i) => {
    const need = EDGE + VALUE_GAP + tailOf(mark, endScale) + value(mark).width;
    const goal = goals[i];
    return [{ mark, need }, ...(goal ? [{ mark: goal, need }] : [])];
  });
  const axis = axisOf(reaches, size.width);
  const planned = (mark: PlotData['marks'][number], share = 1) => ({
    mark,
    value: value(mark, share),
    length: mark.value * axis.scale,
  });
  return {
    kind: 'target',
    data,
    size,
    endScale,
    thickness,
    ...edgesOf(axis, size.width),
    marks: done.map((mark) => planned(mark)),
    goals: goals.map((mark) => planned(mark, Math.max(GOAL_SHARE, NOTE_SIZE / digits))),
  };
}
