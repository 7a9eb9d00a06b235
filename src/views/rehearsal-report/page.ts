import { formatClock, type Run } from '../../rehearsal/index.ts';
import type { Room } from '../../show/index.ts';
import { make } from '../../ui/element.ts';
import { makeChart } from './chart.ts';
import { makeNextSteps, makeRecordActions } from './run-actions.ts';
import { makePartTable, makeSlideTable } from './tables.ts';
import { formatWhen, type ReportFigure, type ReportView, reportView } from './view.ts';

/** The report of one run: what came of it, where, and what to do next. */
export function makeReport(
  room: Room,
  run: Run,
  history: readonly Run[],
  changed: (word: string, removed?: readonly string[]) => void,
): HTMLElement {
  const view = reportView(run, history);
  const options = { room, run, view, changed };
  return make(
    'article',
    { class: 'report' },
    makeHead(run, view, room),
    make('section', { class: 'figures' }, ...view.figures.map(makeFigure)),
    makeChart(view, run.parts),
    make(
      'div',
      { class: 'low' },
      makePartTable(view),
      make(
        'section',
        { class: 'advice' },
        make('h2', {}, '建议'),
        makeAdvice(view),
        makeNextSteps(options),
        makeTrend(view, run.id),
      ),
    ),
    makeSlideTable(view),
    view.removed.length > 0 &&
      make('p', { class: 'note' }, `上次有、这版没有的页：${view.removed.join('、')}`),
    makeRecordActions(options),
    make('p', { class: 'note foot' }, '记录只存在这台电脑的浏览器里。用时不含暂停和离开，黑屏算在所在的页。'),
  );
}

function makeHead(run: Run, view: ReportView, { plan }: Room): HTMLElement {
  const old = run.deckVersion === plan.version ? '' : '　讲的是另一版讲稿';
  const name = run.name === '' ? '' : `${run.name}　`;
  return make('header', {}, make('h1', {}, view.title), make('p', {}, `${name}${view.summary}${old}`));
}

function makeFigure({ label, value, unit, hot }: ReportFigure): HTMLElement {
  return make(
    'p',
    { class: hot ? 'hot' : '' },
    make('span', {}, label),
    make('b', {}, value),
    make('span', {}, unit),
  );
}

function makeAdvice({ advice }: ReportView): HTMLElement {
  return make('ol', {}, ...advice.map((sentence) => make('li', {}, sentence)));
}

/** The totals of the last runs side by side, this one marked, and what they say. */
function makeTrend({ trend }: ReportView, id: string): HTMLElement {
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
