import { type AnyFact, formatQuantity, type Qualifier } from '../../facts/index.ts';
import type { ChartData, ChartMark } from '../chart.ts';
import { looseDigit } from './rendered-text.ts';

/** Checks the data that a chart is drawn from, mark by mark, against the facts it names. */
export function checkChart(
  json: string,
  known: ReadonlyMap<string, AnyFact>,
  names: readonly string[],
): { readonly figures: number; readonly faults: readonly string[] } {
  const { marks } = JSON.parse(json) as ChartData;
  return { figures: marks.length, faults: marks.flatMap((mark) => checkMark(mark, known, names)) };
}

const ENDS: Readonly<Record<Qualifier, ChartMark['end']>> = {
  exact: 'closed',
  over: 'open',
  atLeast: 'open',
  several: 'open',
  range: 'open',
  nearly: 'broken',
  under: 'broken',
  about: 'broken',
  atMost: 'broken',
};

function checkMark(
  mark: ChartMark,
  known: ReadonlyMap<string, AnyFact>,
  names: readonly string[],
): readonly string[] {
  const fact = known.get(mark.fact);
  if (fact === undefined || fact.kind === 'award') return [`图里的“${mark.label}”没有写明是哪条事实`];
  const { quantity } = fact;
  const label = looseDigit(mark.label, [fact], names);
  const drawn = mark.runs.map((run) => run.text).join('');
  return [
    ...(label === undefined ? [] : [`图的标签里有一个来历不明的数字：“${label}”`]),
    ...(mark.value === Number(quantity.value) ? [] : [`${fact.id} 画成了 ${mark.value}`]),
    ...(drawn === formatQuantity(quantity) ? [] : [`${fact.id} 在图里写成了“${drawn}”`]),
    ...(mark.end === ENDS[quantity.qualifier] ? [] : [`${fact.id} 在图里丢了概数的画法`]),
  ];
}
