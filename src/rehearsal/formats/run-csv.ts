import { type Progress, progressOf, type SlideProgress, type SlideStatus } from '../progress.ts';
import { slideRate } from '../rate.ts';
import type { Run } from '../run.ts';
import { type CsvCell, formatCsv } from './csv.ts';

const HEADS = [
  ...['页', '编号', '部分', '标题', '状态', '计划（秒）', '实际（秒）', '相差（秒）'],
  ...['次数', '停顿（次）', '停顿（秒）', '不顺', '讲稿（字）', '语速（字/分）'],
];

const STATUS_WORDS = {
  told: '已讲',
  now: '正在讲',
  skipped: '未讲',
  ahead: '未讲到',
} as const satisfies Record<SlideStatus, string>;

/** A run as CSV for WPS and Excel: one row a slide and a last row for the whole; with byte order mark and CRLF. */
export function formatRunCsv(run: Run): string {
  const progress = progressOf(run);
  const names = new Map(run.parts.map((part) => [part.id, part.name]));
  const rows = progress.slides.map((row) => slideCells(row, names.get(row.slide.part)));
  return formatCsv([HEADS, ...rows, wholeCells(progress)]);
}

function slideCells(row: SlideProgress, part: string | undefined): readonly CsvCell[] {
  const { slide, status, ms, visits, pauses, pausedMs, marks } = row;
  const over = status === 'told' || status === 'now' ? seconds(row.overMs) : undefined;
  return [
    ...[slide.page, slide.id, part, slide.title, STATUS_WORDS[status], slide.targetSec, seconds(ms), over],
    ...[visits, pauses, seconds(pausedMs), marks.length, slide.syllables, slideRate(row)],
  ];
}

function wholeCells({ whole, replay }: Progress): readonly CsvCell[] {
  const { targetMs, ms, driftMs } = whole;
  return [
    ...['', '', '', '合计', '', seconds(targetMs), seconds(ms), seconds(driftMs)],
    ...['', replay.pauses.length, seconds(replay.pausedMs), replay.marks.length, '', ''],
  ];
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
