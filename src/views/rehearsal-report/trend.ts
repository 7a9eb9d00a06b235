import { formatClock } from '../../rehearsal/index.ts';
import { make } from '../../ui/element.ts';
import { formatWhen, type ReportView } from './view.ts';

/** The totals of the last runs side by side, this one marked, and what they say. */
export function makeTrend({ trend }: ReportView, id: string): HTMLElement {
  const points = trend.points.slice(-6);
  if (points.length < 2) return make('p', { class: 'note' }, '再排练一次，就能看到变化。');
  const most = Math.max(...points.map((point) => point.ms));
  const bars = points.map((point) => {
    const bar = make('i');
    bar.style.height = `${(point.ms / most) * 100}%`;
    return make(
      'li',
      { class: point.run.id === id ? 'this' : '', title: formatWhen(point.run.startedAt) },
      make('span', { class: 'bar-box' }, bar),
      make('b', {}, formatClock(point.ms)),
    );
  });
  return make('div', { class: 'trend' }, make('ol', {}, ...bars), make('p', { class: 'note' }, trend.text));
}
