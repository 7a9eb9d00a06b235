import type { QuantityRun } from '../facts/index.ts';
import type { Grouped, Item, Plot, Trend } from './figure.ts';

/** Every value of a plot with the words that name it, in the order of the figure. */
export function itemsOfPlot(figure: Plot): readonly Item[] {
  switch (figure.kind) {
    case 'trend':
    case 'rank':
      return figure.items;
    case 'rate':
      return [figure.item];
    case 'change':
      return [figure.before, figure.after, ...(figure.by ? [figure.by] : [])];
    case 'target':
      return figure.items.flatMap(({ label, done, goal, rate }) => [
        { label, fact: done },
        { label, detail: GOAL, fact: goal },
        ...(rate ? [{ label, detail: RATE, fact: rate }] : []),
      ]);
    case 'grouped':
      return figure.items.flatMap(({ label, facts }) =>
        facts.map((fact, i) => ({ label, detail: figure.series[i] ?? label, fact })),
      );
    default:
      return figure satisfies never;
  }
}

/** The unit that ends every value of a course or of two series; undefined where they do not all end with the same one. */
export function sharedUnit(figure: Trend | Grouped): string | undefined {
  const units = new Set(itemsOfPlot(figure).map(({ fact }) => lastUnit(fact.quantity.runs)));
  const [unit] = units;
  return units.size === 1 ? unit : undefined;
}

/** 人 of 1990多人, 小时 of 46万多小时; none of 百分之八十, nor of 3小时15分, which has two. */
function lastUnit(runs: readonly QuantityRun[]): string | undefined {
  const last = runs.at(-1);
  const numbers = runs.filter(({ kind }) => kind === 'digits').length;
  return last?.kind === 'unit' && numbers === 1 ? last.text : undefined;
}

const GOAL = { spans: [{ kind: 'literal', text: '目标' }] } as const;
const RATE = { spans: [{ kind: 'literal', text: '完成率' }] } as const;
