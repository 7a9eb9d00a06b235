import { clockDifference } from '../../rehearsal/index.ts';
import { make } from '../../ui/element.ts';
import type { ReportView, SlideRow } from './view.ts';

/** The time of each slide as columns in the groups of the parts; the table below says the same in numbers. */
export function makeChart(
  { slides }: ReportView,
  parts: readonly { id: string; name: string }[],
): HTMLElement {
  const most = Math.max(1, ...slides.flatMap((row) => [row.targetSec, row.sec, row.beforeSec ?? 0]));
  const groups = parts.map(({ id, name }) => {
    const own = slides.filter((row) => row.part === id);
    const group = make(
      'div',
      { class: 'group' },
      ...own.map((row) => makeColumn(row, most)),
      make('p', {}, name),
    );
    group.style.flexGrow = String(own.length);
    group.style.gridTemplateColumns = `repeat(${own.length}, 1fr)`;
    return group;
  });
  const hasBefore = slides.some((row) => row.beforeSec !== undefined);
  return make(
    'section',
    { class: 'chart', 'aria-hidden': 'true' },
    make(
      'p',
      { class: 'legend' },
      make('b', {}, '每页用时'),
      make('span', { class: 'plan' }, '计划'),
      make('span', { class: 'actual' }, '实际'),
      make('span', { class: 'hot' }, '超出10秒以上'),
      hasBefore && make('span', { class: 'before' }, '上次'),
    ),
    make('div', { class: 'groups' }, ...groups),
  );
}

function makeColumn(row: SlideRow, most: number): HTMLElement {
  const bar = (kind: string, seconds: number) => {
    const element = make('i', { class: kind });
    element.style.height = `${(seconds / most) * 100}%`;
    return element;
  };
  const over = make('em', {}, `+${clockDifference(row.sec * 1000, row.targetSec * 1000) / 1000}`);
  over.style.bottom = `${(row.sec / most) * 100}%`;
  return make(
    'div',
    { class: row.hot ? 'column hot' : row.told ? 'column' : 'column untold' },
    make(
      'div',
      { class: 'bars' },
      bar('actual', row.sec),
      bar('plan', row.targetSec),
      row.beforeSec !== undefined && bar('before', row.beforeSec),
      row.hot && over,
    ),
    make('span', {}, String(row.page)),
  );
}
