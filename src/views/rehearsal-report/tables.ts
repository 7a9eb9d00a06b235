import { formatClock } from '../../rehearsal/index.ts';
import { make } from '../../ui/element.ts';
import type { PartRow, ReportView, SlideRow } from './view.ts';

type Cell = readonly [text: string, classes?: string];

/** The parts against plan and the run before. */
export function makePartTable({ parts }: ReportView): HTMLElement {
  const hasBefore = parts.some((part) => part.before !== '');
  const heads: readonly Cell[] = [
    ['部分', 'words'],
    ['计划'],
    ['实际'],
    ['相差'],
    ['判断', 'words'],
    ...(hasBefore ? [['上次'] as const] : []),
  ];
  const rows = parts.map((part): readonly Cell[] => [
    [part.name, 'words'],
    [part.plan],
    [part.actual],
    [part.delta],
    [verdictOf(part), 'words'],
    ...(hasBefore ? [[part.before] as const] : []),
  ]);
  return makeTable('parts', '各部分', heads, rows, (i) => parts[i]?.pace.verdict === 'slow');
}

/** The slides one by one. */
export function makeSlideTable({ slides }: ReportView): HTMLElement {
  const has = (look: (row: SlideRow) => boolean) => slides.some(look);
  const before = has((row) => row.beforeSec !== undefined);
  const columns = [
    column('页', (row) => String(row.page)),
    column('标题', (row) => (row.fate === '' ? row.title : `${row.title}（${row.fate}）`), 'words title'),
    column('计划', (row) => formatClock(row.targetSec * 1000)),
    column('实际', (row) => (row.told ? formatClock(row.sec * 1000) : '—')),
    column('相差', (row) => row.delta),
    ...(before
      ? [
          column('上次', (row) => (row.beforeSec === undefined ? '—' : formatClock(row.beforeSec * 1000))),
          column('变化', (row) => row.change),
        ]
      : []),
    column('语速', (row) => (row.rate === undefined ? '—' : String(row.rate))),
    ...(has((row) => row.visits > 1) ? [column('讲了几次', (row) => countOf(row.visits))] : []),
    ...(has((row) => row.pauses > 0) ? [column('暂停', (row) => countOf(row.pauses))] : []),
    ...(has((row) => row.marks > 0) ? [column('不顺', (row) => countOf(row.marks))] : []),
  ];
  const heads = columns.map(({ head, classes }): Cell => [head, classes]);
  const rows = slides.map((row) => columns.map(({ cell, classes }): Cell => [cell(row), classes]));
  return makeTable('slides', '每一页', heads, rows, (i) => slides[i]?.hot === true);
}

function column(head: string, cell: (row: SlideRow) => string, classes = '') {
  return { head, cell, classes };
}

function countOf(count: number): string {
  return count === 0 ? '—' : String(count);
}

function verdictOf({ pace, told }: PartRow): string {
  return !told ? '○ 没有讲' : `${pace.shape} ${pace.word}`;
}

function makeTable(
  name: string,
  caption: string,
  heads: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  isHot: (row: number) => boolean,
): HTMLElement {
  const head = heads.map(([text, classes = '']) => make('th', { scope: 'col', class: classes }, text));
  const body = rows.map((cells, i) =>
    make(
      'tr',
      { class: isHot(i) ? 'hot' : '' },
      ...cells.map(([text, classes = '']) => make('td', { class: classes }, text)),
    ),
  );
  return make(
    'table',
    { class: name },
    make('caption', {}, caption),
    make('thead', {}, make('tr', {}, ...head)),
    make('tbody', {}, ...body),
  );
}
