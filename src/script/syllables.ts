import { readDigits, readNumber } from '../facts/index.ts';

const NUMBER = String.raw`\d+(?:\.\d+)?`;
/** Four digits before 年 are a year from 1100 on; 1000年 is a span of time. */
const YEAR = String.raw`(?:1[1-9]|2[01])\d\d`;
const DASH = '[-–—~～]';
/** After these a lone 2 is 两; 月, 日, 号, 等奖 keep 二. */
const COUNTED = '[个家名位份条件场次册篇项处所台本部支座张块种类批组对套辆人年天周百千万亿]';

type Reading = readonly [pattern: RegExp, read: (...groups: string[]) => string];

/**
 * Tried one after another: each takes away what the next would read wrongly. Signs that no view draws are written as
 * codes, so that no face is cut to them.
 */
const READINGS: readonly Reading[] = [
  [/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％＋＝]/g, (char) => narrow(char)],
  [/(?<=\d)．(?=\d)/g, () => '.'],
  [/(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)/g, (grouped) => grouped.replaceAll(',', '')],
  [
    new RegExp(String.raw`(?<![\d.])(${YEAR})\s*(?:${DASH}|至)\s*(?=${YEAR}\s*年)`, 'g'),
    (_, year) => `${readDigits(year ?? '')}至`,
  ],
  [new RegExp(String.raw`(?<![\d.])(${YEAR})(?=\s*年)`, 'g'), (year) => readDigits(year)],
  [new RegExp(String.raw`(${NUMBER})\s*%`, 'g'), (_, number) => `百分之${readNumber(number ?? '')}`],
  [new RegExp(String.raw`(${NUMBER})\s*\u2030`, 'g'), (_, number) => `千分之${readNumber(number ?? '')}`],
  [/(?<![\d/.])(\d+)\/(\d+)(?![\d/.])/g, (_, a, b) => `${readNumber(b ?? '')}分之${readNumber(a ?? '')}`],
  [/(?<![\d.:：])([01]?\d|2[0-4])[:：]([0-5]\d)(?![\d:：])/g, (_, hour, minute) => readTime(hour, minute)],
  [/(?<=\d)[:：](?=\d)/g, () => '比'],
  [
    new RegExp(String.raw`(?<=[\d零一二三四五六七八九十百千万亿])\s*${DASH}\s*(?=\d|百分之)`, 'g'),
    () => '至',
  ],
  [/(?<=\d)\s*[－−]\s*(?=\d)/g, () => '减'],
  [/[－−](?=\d)/g, () => '负'],
  [new RegExp(String.raw`(?<![\d.第]|第\s)2(?=\s*${COUNTED})`, 'g'), () => '两'],
  [new RegExp(NUMBER, 'g'), (number) => readNumber(number)],
  [/[\u2460-\u2469]/g, (char) => readNumber(String(char.charCodeAt(0) - 0x245f))],
  [/\+/g, () => '加'],
  [/=/g, () => '等于'],
  [/×/g, () => '乘'],
  [/÷/g, () => '除以'],
  [/%/g, () => '百分之'],
  [/\u2103/g, () => '摄氏度'],
  [/\u33a1/g, () => '平方米'],
];

/** The text as it is said: numerals, years, per cent and signs in Chinese words; words and punctuation as written. */
export function speak(text: string): string {
  return READINGS.reduce((said, [pattern, read]) => said.replace(pattern, read), text);
}

/** Syllables of the text read aloud: one for a Han character or a Latin letter, none for punctuation. */
export function spokenSyllables(text: string): number {
  return speak(text).match(/[\p{L}\p{Nl}]/gu)?.length ?? 0;
}

function narrow(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}

function readTime(hour = '', minute = ''): string {
  const minutes =
    minute === '00' ? '' : `${minute.startsWith('0') ? readDigits(minute) : readNumber(minute)}分`;
  return `${readNumber(String(Number(hour)))}点${minutes}`;
}
