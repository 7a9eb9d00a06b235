import type { ChartConfiguration, Plugin } from 'chart.js';
import type { PlotData } from '../deck/index.ts';
import { STILL } from './config.ts';
import { arcsOf, traceArc } from './elements.ts';
import type { Size } from './geometry.ts';
import type { Palette } from './palette.ts';
import type { RatePlan } from './plan.ts';
import { CUTOUT, SECTOR_BORDER } from './ring.ts';
import { NO_VALUE } from './runs.ts';
import { brokenGaps, ellipsisAfter } from './sector.ts';

/** A rate fills its share of a whole that the report does not number. */
export function planRate(data: PlotData, size: Size): RatePlan {
  const kind = data.kind === 'rate-ring' ? 'rate-ring' : 'rate-bar';
  const perMille = data.marks.some(({ runs }) => runs.some(({ text }) => text.includes('‰')));
  const whole = perMille ? 1000 : 100;
  const length = kind === 'rate-ring' ? 2 * Math.PI : size.width;
  const marks = data.marks.map((mark) => ({ mark, value: NO_VALUE, length: (mark.value / whole) * length }));
  return { kind, data, size, endScale: 1, marks, whole };
}

/** The Chart.js configuration of a rate: what it fills in the first colour, the rest of the whole as a track. */
export function rateConfig(plan: RatePlan, palette: Palette): ChartConfiguration<'doughnut' | 'bar'> {
  const value = Math.max(0, Math.min(plan.whole, plan.marks[0]?.mark.value ?? 0));
  const colours = [palette.c1, palette.track];
  const plugins = [endPlugin(plan, palette)];
  if (plan.kind === 'rate-ring') {
    const set = { data: [value, plan.whole - value], backgroundColor: colours, borderColor: palette.paper };
    return {
      type: 'doughnut',
      data: { labels: ['', ''], datasets: [{ ...set, borderWidth: SECTOR_BORDER }] },
      options: { ...STILL, events: [], cutout: `${Math.round(CUTOUT * 100)}%` },
      plugins,
    };
  }
  const axis = { display: false, ticks: { display: false, callback: () => '' } } as const;
  const bar = { barThickness: plan.size.height, inflateAmount: 0, grouped: false } as const;
  return {
    type: 'bar',
    data: {
      labels: [''],
      datasets: [
        { data: [value], backgroundColor: colours[0], ...bar },
        { data: [plan.whole], backgroundColor: colours[1], animation: false, ...bar },
      ],
    },
    options: {
      ...STILL,
      events: [],
      indexAxis: 'y',
      scales: { x: { ...axis, min: 0, max: plan.whole }, y: axis },
    },
    plugins,
  };
}

/** An ellipsis beyond a rate that is at least so high, gaps before the end of one that is not quite. */
function endPlugin(plan: RatePlan, palette: Palette): Plugin {
  return {
    id: 'end',
    afterDatasetsDraw(chart) {
      const [planned] = plan.marks;
      if (!planned || planned.mark.end === 'closed') return;
      const open = planned.mark.end === 'open';
      const g = chart.ctx;
      g.save();
      g.fillStyle = open ? palette.c1 : palette.track;
      const [arc] = arcsOf(chart, plan);
      const radius = arc && arc.outerRadius > 0 ? (arc.outerRadius + arc.innerRadius) / 2 : 0;
      const length = radius > 0 && arc ? (arc.endAngle - arc.startAngle) * radius : planned.length;
      g.beginPath();
      for (const { from, to } of open ? ellipsisAfter(length, 0.5) : brokenGaps(length, 0.5)) {
        const dot = to - from;
        if (open && radius > 0 && arc) {
          const angle = arc.startAngle + (from + dot / 2) / radius;
          g.rect(
            arc.x + Math.cos(angle) * radius - dot / 2,
            arc.y + Math.sin(angle) * radius - dot / 2,
            dot,
            dot,
          );
        } else if (open) g.rect(from, (plan.size.height - dot) / 2, dot, dot);
        else if (radius > 0 && arc)
          traceArc(
            g,
            { ...arc, startAngle: arc.startAngle + from / radius, endAngle: arc.startAngle + to / radius },
            0,
          );
        else g.rect(from, 0, to - from, plan.size.height);
      }
      g.fill();
      g.restore();
    },
  };
}
