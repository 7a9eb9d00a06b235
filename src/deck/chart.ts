import type { Fact, QuantityRun } from '../facts/index.ts';
import type { ChartFigure, Field, Grouped, Item, Target, Trend } from './figure.ts';
import { sharedUnit } from './plot.ts';
import { plainText } from './text.ts';

/** One bar, segment or sector. */
export interface ChartMark {
  /** Id of the fact it shows. */
  readonly fact: string;
  readonly label: string;
  /** In the base unit; for drawing only, never shown. */
  readonly value: number;
  /** What is written at the mark: the fact as printed. */
  readonly runs: readonly QuantityRun[];
  /** The end is open where the true number is more (多, 以上), its last stretch broken where it is less or about (近, 不到, 约). */
  readonly end: 'closed' | 'open' | 'broken';
  /** Carries the message of the slide: drawn in the first colour. */
  readonly message: boolean;
}

/** What holds for every chart that writes its values. */
interface Written {
  /** Largest size of the digits in px; without it the chart's own, which is a hall's. */
  readonly most?: number;
}

/** Bars, segments or sectors in the order of drawing. */
export interface BarData extends Written {
  /** Rows run from left to right, columns from the ground up; less than nothing goes the other way. */
  readonly kind: 'rows' | 'columns' | 'stack' | 'ring';
  /** Rows: the value of the whole width but for an open end, where several canvases share one scale. */
  readonly full?: number;
  readonly marks: readonly ChartMark[];
  /** Columns in an order: which end is the high one, and darkest. Without it only the message has a colour of its own. */
  readonly highest?: 'first' | 'last';
  /** As in `PlotData`. */
  readonly unit?: string;
}

/** Two or more values on one scale at each place. */
export interface PlotData extends Written {
  /**
   * `line`: one point a period. `groups`: columns, the first series of all items, then the second. `target`: what was
   * done, then the goals. `rate`: one value of a whole of 100 %, as a ring or as a bar; it is not written on the canvas.
   */
  readonly kind: 'line' | 'groups' | 'target' | 'rate-ring' | 'rate-bar';
  /** The unit of all values, said once beside the title: where a value has little room it may go without it. */
  readonly unit?: string;
  readonly marks: readonly ChartMark[];
}

/** The marks of one part of a field; how many is its value. */
export interface FieldGroup extends ChartMark {
  readonly look: 'solid' | 'hollow';
  readonly tone: 'message' | 'rest' | 'time' | 'first' | 'second' | 'third';
}

/** Marks that can be counted; their value is shown beside the canvas, not on it. */
export interface FieldData {
  readonly kind: 'field';
  readonly shape: 'dot' | 'square' | 'cell';
  /** Marks in a row, where the figure says so. */
  readonly columns?: number;
  /** Marks in a column, likewise: they go down, one column after another. */
  readonly rows?: number;
  /** How far the marks are from each other, in px, where that is given and not the room. */
  readonly pitch?: number;
  /** Marks of the largest of several fields that are compared: all have the pitch that it finds room for. */
  readonly full?: number;
  /** In the order of their marks; only the last one may have an end. */
  readonly marks: readonly FieldGroup[];
}

/** What a chart is drawn from: plain data that travels with the document. */
export type ChartData = BarData | PlotData | FieldData;

/** The data of the chart that shows `figure`. */
export function chartData(figure: ChartFigure): ChartData {
  switch (figure.kind) {
    case 'bars':
      return {
        ...(figure.ordinal
          ? { kind: 'columns', highest: figure.highest ?? 'last' }
          : ({ kind: 'rows' } as const)),
        marks: marksOf(figure),
      };
    case 'rank':
      return { kind: 'rows', marks: marksOf(figure) };
    case 'trend':
      return {
        kind: figure.look,
        ...unitBeside(figure),
        marks: marksOf({ ...figure, message: figure.message ?? figure.items.length - 1 }),
      };
    case 'change':
      return { kind: 'rows', marks: [markOf(figure.before, false), markOf(figure.after, true)] };
    case 'grouped':
      return { ...groupedData(figure), ...unitBeside(figure) };
    case 'target':
      return targetData(figure);
    case 'rate':
      return { kind: `rate-${figure.look}`, marks: [markOf(figure.item, true)] };
    case 'composition':
      return { kind: 'stack', marks: figure.parts.map((item, i) => markOf(item, i === 0)) };
    case 'share':
      return { kind: 'ring', marks: [markOf(figure.rest, false), markOf(figure.part, true)] };
    case 'field':
      return fieldData(figure);
    default:
      return figure satisfies never;
  }
}

function unitBeside(figure: Trend | Grouped) {
  const unit = sharedUnit(figure);
  return unit === undefined ? {} : { unit };
}

function groupedData({ items }: Grouped): PlotData {
  const marks = [0, 1].flatMap((series) =>
    items.flatMap(({ label, facts }) => {
      const fact = facts[series];
      return fact ? markOf({ label, fact }, series === 1) : [];
    }),
  );
  return { kind: 'groups', marks };
}

function targetData({ items }: Target): PlotData {
  const done = items.map((item) => markOf({ label: item.label, fact: item.done }, true));
  const goals = items.map((item) => markOf({ label: item.label, fact: item.goal }, false));
  return { kind: 'target', marks: [...done, ...goals] };
}

const SHAPES = { person: 'dot', group: 'square', day: 'cell', post: 'dot' } as const;

function fieldData({ mark, whole, parts = [whole], columns, rows, tone = 'rest' }: Field): FieldData {
  const last = parts.length - 1;
  const groups = parts.map((part, i): FieldGroup => {
    const look = ('look' in part && part.look) || (i > 0 && i === last ? 'hollow' : 'solid');
    return {
      ...markOf(part, tone === 'message' && i === 0),
      look,
      // The rest of a message is not the message.
      tone: mark === 'day' && tone === 'rest' ? 'time' : i > 0 && tone === 'message' ? 'rest' : tone,
    };
  });
  const grid = { ...(columns && { columns }), ...(rows && { rows }) };
  return { kind: 'field', shape: SHAPES[mark], ...grid, marks: groups };
}

function marksOf({ items, message }: { readonly items: readonly Item[]; readonly message?: number }) {
  return items.map((item, i) => markOf(item, i === message));
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

/** How a mark of this fact ends. */
export function endOf({ quantity }: Pick<Fact, 'quantity'>): ChartMark['end'] {
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
