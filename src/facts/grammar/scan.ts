import { readingAt } from './read.ts';
import type { Reading } from './reading.ts';

/** What every number has at least one of. */
const NUMERAL = /[\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟几数半翻]/gu;
/** So far before its first numeral a quantity may begin: 比上年同期增长约, 位居全国同类城市第. */
const FURTHEST = 14;
const KEPT = 2000;
const kept = new Map<string, readonly Reading[]>();

/** Everything numerical in a text, from left to right, each as long as it goes; none overlaps another. */
export function readingsIn(text: string): readonly Reading[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const readings = [...scan(text)];
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, readings);
  return readings;
}

function* scan(text: string): Generator<Reading> {
  let at = 0;
  while (true) {
    NUMERAL.lastIndex = at;
    const numeral = NUMERAL.exec(text)?.index;
    if (numeral === undefined) return;
    const reading = firstBetween(text, Math.max(at, numeral - FURTHEST), numeral);
    if (reading !== undefined) yield reading;
    at = reading?.end ?? numeral + 1;
  }
}

function firstBetween(text: string, from: number, to: number): Reading | undefined {
  for (let at = from; at <= to; at++) {
    const reading = readingAt(text, at, 'running');
    if (reading !== undefined && reading.end > to) return reading;
  }
  return undefined;
}
