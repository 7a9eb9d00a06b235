import type { Fact, Run } from '../facts/index.ts';
import type { ChartFigure, Item } from './figure.ts';
import { plainText } from './text.ts';

/** One bar, segment or sector. */
export interface ChartMark {
  /** Id of the fact it shows. */
  readonly fact: string;
  readonly label: string;
  /** In the base unit; for drawing only, never shown. */
  readonly value: number;
  /** What is written at the mark: the fact as printed. */
  readonly runs: readonly Run[];
  /** The end is open where the true number is more (多, 以上), its last stretch broken where it is less or about (近, 不到, 约). */
  readonly end: 'closed' | 'open' | 'broken';
  /** Carries the message of the slide: drawn in the first colour. */
  readonly message: boolean;
}

/** What a chart is drawn from: plain data that travels with the document, in the order of drawing. */
export interface ChartData {
  /** Rows run from left to right, columns from the ground up. */
  readonly kind: 'rows' | 'columns' | 'stack' | 'ring';
  readonly marks: readonly ChartMark[];
}

/** The data of the chart that shows `figure`. */
export function chartData(figure: ChartFigure): ChartData {
  switch (figure.kind) {
    case 'bars':
      return {
        kind: figure.ordinal ? 'columns' : 'rows',
        marks: figure.items.map((item, i) => markOf(item, i === figure.message)),
      };
    case 'composition':
      return { kind: 'stack', marks: figure.parts.map((item, i) => markOf(item, i === 0)) };
    case 'share':
      return { kind: 'ring', marks: [markOf(figure.rest, false), markOf(figure.part, true)] };
    default:
      return figure satisfies never;
  }
}

function markOf(item: Item, message: boolean): ChartMark {
  const { quantity } = item.fact;
  return {
    fact: item.fact.id,
    label: plainText(item.label),
    value: Number(quantity.value),
    runs: quantity.runs,
    end: endOf(item.fact),
    message,
  };
}

function endOf({ quantity }: Fact): ChartMark['end'] {
  switch (quantity.qualifier) {
    case 'exact':
      return 'closed';
    case 'over':
    case 'atLeast':
    case 'several':
    case 'range':
      return 'open';
    default:
      return 'broken';
  }
}
