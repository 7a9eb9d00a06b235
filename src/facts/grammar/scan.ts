import { isRefusal } from '../problem.ts';
import { readingAt, senseBefore } from './read.ts';
import { NO_UNIT, type Reading } from './reading.ts';
import { wholeOrRefused } from './torn.ts';

/** What every number has at least one of. */
const NUMERAL = /[\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅几数若半翻首榜]/gu;
/** So far before its first numeral a quantity may begin: 比上年同期增长约, 位居全国同类城市第. */
const FURTHEST = 14;
/** At no other sign does a quantity begin. */
const BEGINS =
  /[\d零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅几数若半翻首榜倒破没位跌后锐骤萎没不〔［[（(≥≤＞＜<>≈A-Z跃稳并跻进保过超高大多逾突上近将接不未低少小约至起最第前位名列居排全省市国县世设地同苏浙皖鲁豫湘鄂粤川陕晋赣闽长珠环按比较年月平总整增提攀扩净递升涨负下减降滑回压缩收每人户亩村家班件单次校车时加放生师院店镇日天周季床场企站点\-－−﹣+＋↑↓]/u;
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
  let before: Reading | undefined;
  while (true) {
    NUMERAL.lastIndex = at;
    const numeral = NUMERAL.exec(text)?.index;
    if (numeral === undefined) return;
    const first = firstBetween(text, Math.max(at, numeral - FURTHEST), numeral);
    const found = first && wholeOrRefused(text, first, at, (start) => readingAt(text, start, 'running'));
    if (found !== undefined) {
      before = withSenseOf(before, found, text);
      yield before;
    }
    at = found?.end ?? numeral + 1;
  }
}

const JOINT = /^个?(?:[、和与及]|以及)$/u;

/** 分别下降5.2%和3.1%, 下降1.8个和2.3个百分点: the verb is said once, for both. */
function withSenseOf(before: Reading | undefined, reading: Reading, text: string): Reading {
  const own = reading.result;
  if (before === undefined || isRefusal(own) || own.kind === 'count' || own.sense !== undefined)
    return reading;
  if (!JOINT.test(text.slice(before.end, reading.start))) return reading;
  const first = before.result;
  if (isRefusal(first)) {
    const sense = first === NO_UNIT && !before.words ? senseBefore(text, before.start) : undefined;
    return sense === undefined ? reading : { ...reading, carries: sense };
  }
  const { sense = before.carries } = first;
  const alike = first.kind === own.kind && first.unit === own.unit;
  return sense !== undefined && alike ? { ...reading, carries: sense } : reading;
}

function firstBetween(text: string, from: number, to: number): Reading | undefined {
  for (let at = from; at <= to; at++) {
    const reading = BEGINS.test(text[at] ?? '') ? readingAt(text, at, 'running') : undefined;
    if (reading !== undefined && reading.end > to) return reading;
  }
  return undefined;
}
