import type { Item, Plot } from './figure.ts';

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

const GOAL = { spans: [{ kind: 'literal', text: '目标' }] } as const;
const RATE = { spans: [{ kind: 'literal', text: '完成率' }] } as const;
