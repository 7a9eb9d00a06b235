import type { ChartConfiguration, Plugin } from 'chart.js';
import type { PlotData } from '../deck/index.ts';
import { fitAll } from './columns.ts';
import { STILL } from './config.ts';
import type { Size } from './geometry.ts';
import { NOTE_SIZE, noteFont, type Pen, write } from './labels.ts';
import type { Palette } from './palette.ts';
import { notePlaces } from './places.ts';
import { EDGE, type LinePlan } from './plan.ts';
import { type Measure, setRuns } from './runs.ts';
import { ellipsisAfter, OPEN_TAIL } from './sector.ts';

/** A course that takes less of the way from zero than this would be a flat line: its axis starts above zero. */
const LEAST_COURSE = 0.35;
/** Over a point to the baseline of its value, and what a value takes in all, as shares of its digits. */
const OVER_POINT = 0.24;
const ROOM_OF_VALUE = 1.4;
/** Under the foot of an axis that does not start at zero: what it starts at. */
const FOOT_NOTE = 60;
/** Radius of a point, width of the line, in px. */
const POINT_RADIUS = 13;
const LINE_WIDTH = 8;
/** A value is raised where the line beside it climbs, up to this many px. */
const MOST_LIFT = 44;

/** The Chart.js configuration of a course over time. */
export function lineConfig(plan: LinePlan, palette: Palette): ChartConfiguration<'line'> {
  const colours = plan.marks.map(({ mark }) => (mark.message ? palette.c1 : palette.c2));
  // A value that is not exact is a ring.
  const insides = plan.marks.map(({ mark }, i) =>
    mark.end === 'closed' ? (colours[i] ?? palette.c2) : palette.paper,
  );
  const axis = { display: false, ticks: { display: false, callback: () => '' } } as const;
  return {
    type: 'line',
    data: {
      labels: plan.marks.map(({ mark }) => mark.label),
      datasets: [
        {
          data: plan.marks.map(({ mark }) => mark.value),
          borderColor: palette.c2,
          borderWidth: LINE_WIDTH,
          pointRadius: POINT_RADIUS,
          pointBorderWidth: 6,
          pointBackgroundColor: insides,
          pointBorderColor: colours,
          clip: false,
        },
      ],
    },
    options: {
      ...STILL,
      events: [],
      layout: { padding: { bottom: plan.foot }, autoPadding: false },
      scales: { x: { ...axis, offset: true }, y: { ...axis, min: plan.scaleMin, max: plan.scaleMax } },
    },
    plugins: [linePlugin(plan, palette)],
  };
}

/** The foot of the axis, the values over the points, and an ellipsis over a point that is only a lower bound. */
function linePlugin(plan: LinePlan, palette: Palette): Plugin {
  const { ink, redText, goldText, sans } = palette;
  return {
    id: 'course',
    beforeDatasetsDraw({ ctx: g }) {
      g.fillStyle = ink;
      // Where the course goes below zero, that is the line, and not the foot.
      const below = Math.min(0, plan.scaleMin) / (plan.scaleMax - plan.scaleMin);
      g.fillRect(0, (plan.size.height - plan.foot) * (1 + below), plan.size.width, 3);
      if (plan.start === '') return;
      g.font = noteFont(NOTE_SIZE, sans);
      g.textAlign = 'left';
      g.fillText(plan.start, 0, plan.size.height - 8);
    },
    afterDatasetsDraw(chart) {
      const g = chart.ctx;
      const pen: Pen = { g, paints: [], family: sans, places: [] };
      g.save();
      plan.marks.forEach((planned, i) => {
        const { mark, value, x, length } = planned;
        const y = chart.getDatasetMeta(0).data[i]?.y ?? planned.y;
        const risen = length > 0 ? (plan.size.height - plan.foot - y) / length : 1;
        g.globalAlpha = Math.max(0, Math.min(1, risen * 3));
        g.fillStyle = mark.message ? palette.c1 : palette.c2;
        const tail = tailOver(mark);
        if (tail > 0)
          for (const { from, to } of ellipsisAfter(POINT_RADIUS, TAIL_SCALE))
            g.fillRect(x - (to - from) / 2, y - to, to - from, to - from);
        const paint = { fill: ink, digits: mark.message ? redText : ink, unit: ink, qualifier: goldText };
        const up = POINT_RADIUS + tail + liftOf(plan, i) + value.size * OVER_POINT;
        write(pen, planned, paint, x - value.width / 2, y - up);
      });
      g.restore();
      notePlaces(chart.canvas, pen.places);
    },
  };
}

/** How much a value must be raised for the line on either side to pass under it. */
function liftOf({ marks }: LinePlan, i: number): number {
  const here = marks[i];
  if (!here) return 0;
  const lifts = [marks[i - 1], marks[i + 1]].map((beside) =>
    beside ? ((here.y - beside.y) / Math.abs(here.x - beside.x)) * (here.value.width / 2) : 0,
  );
  return Math.max(0, Math.min(MOST_LIFT, Math.max(...lifts)));
}

/** The ellipsis over a point is smaller than that of a bar. */
const TAIL_SCALE = 0.45;
function tailOver({ end }: PlotData['marks'][number]): number {
  return end === 'open' ? OPEN_TAIL * TAIL_SCALE : 0;
}

/** Points over the middle of the equal columns that the words below the canvas share. */
export function planLine(data: PlotData, size: Size, measure: Measure): LinePlan {
  const slot = size.width / Math.max(1, data.marks.length);
  const wanted = Math.min(data.most ?? 96, Math.round(size.height * 0.2));
  const { digits, runsOf } = fitAll(data, wanted, slot - 2 * EDGE, measure);
  const values = data.marks.map((mark) => mark.value);
  const scaleMin = startOf(values);
  const foot = scaleMin <= 0 ? LINE_WIDTH : FOOT_NOTE;
  const tail = Math.max(0, ...data.marks.map(tailOver));
  const room = size.height - foot - digits * ROOM_OF_VALUE - POINT_RADIUS - tail - MOST_LIFT;
  const span = Math.max(1e-9, Math.max(...values) - scaleMin);
  const marks = data.marks.map((mark, i) => ({
    mark,
    value: setRuns(runsOf(mark), digits, measure),
    length: ((mark.value - scaleMin) / span) * room,
    x: (i + 0.5) * slot,
    y: size.height - foot - ((mark.value - scaleMin) / span) * room,
  }));
  const scaleMax = scaleMin + (span * (size.height - foot)) / Math.max(1, room);
  return {
    kind: 'line',
    data,
    size,
    endScale: Math.min(1, slot / 160),
    marks,
    scaleMin,
    scaleMax,
    foot,
    start: startWords(scaleMin, data),
  };
}

/** Zero where the course can be seen from there or goes below it, else a round number under it. */
export function startOf(values: readonly number[]): number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low < 0) return -roundUp(-low);
  if (high === 0 || (high - low) / high >= LEAST_COURSE) return 0;
  const below = low - Math.max(high - low, high * 0.02);
  const step = 10 ** Math.floor(Math.log10(Math.max(1e-9, high - below)));
  return Math.max(0, Math.floor(below / step) * step);
}

function roundUp(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / step) * step;
}

/** The number at the foot as the values are printed: 80%, 3万元. */
function startWords(start: number, { marks }: PlotData): string {
  if (start <= 0) return '';
  const [first] = marks;
  const digits = first?.runs.find((run) => run.kind === 'digits')?.text ?? '';
  const scale = first && Number(digits) > 0 ? first.value / Number(digits) : 1;
  const unit = first?.runs.flatMap((run) => (run.kind === 'unit' ? [run.text] : [])).join('') ?? '';
  return `纵轴从 ${Number((start / scale).toPrecision(6))}${unit} 起`;
}
