import { type Progress, progressOf, type SlideProgress, type SlideStatus } from '../progress.ts';
import { slideRate } from '../rate.ts';
import type { Run } from '../run.ts';
import { type CsvCell, formatCsv } from './csv.ts';

const HEADS = [
  ...['页', '编号', '部分', '标题', '状态', '计划（秒）', '实际（秒）', '相差（秒）'],
  ...['次数', '暂停（次）', '暂停（秒）', '不顺', '讲稿（字）', '语速（字/分）'],
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
  const over = status === 'told' || status === 'now' ? between(ms, slide.targetSec * 1000) : undefined;
  return [
    ...[slide.page, slide.id, part, slide.title, STATUS_WORDS[status], slide.targetSec, seconds(ms), over],
    ...[visits, pauses, seconds(pausedMs), marks.length, slide.syllables, slideRate(row)],
  ];
}

function wholeCells({ whole, replay }: Progress): readonly CsvCell[] {
  const { targetMs, ms } = whole;
  return [
    ...['', '', '', '合计', '', seconds(targetMs), seconds(ms), between(ms, targetMs)],
    ...['', replay.pauses.length, seconds(replay.pausedMs), replay.marks.length, '', ''],
  ];
}

/** The difference of two cells, as they are written. */
function between(ms: number, targetMs: number): number {
  return Math.round((seconds(ms) - seconds(targetMs)) * 10) / 10;
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
