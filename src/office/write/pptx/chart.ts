import { type Paint, type Palette, paintMarks, planChart, type ValuedPlan } from '../../../charts/index.ts';
import type { ChartMark } from '../../../deck/index.ts';
import { writeXlsx } from '../xlsx.ts';
import { element, type Xml } from '../xml.ts';
import { advance } from './advance.ts';
import { type ChartValue, chartValues } from './chart-values.ts';
import { cssColour } from './looks.ts';
import type { FileColour, NativeChart } from './shapes.ts';
import { centipoints, faces, fill, NAMESPACES, NO_FILL, solid } from './units.ts';

/** The part of a chart and the workbook that it is edited in. */
export interface ChartPart {
  readonly xml: Xml;
  readonly workbook: Uint8Array;
}

const SHEET = 'Sheet1';
const AXES = { category: 111, value: 222 } as const;

/** A chart as PowerPoint draws it, of the data and at the sizes that the stage draws it at. */
export function makeChart({ data, rect, title }: NativeChart, palette: Palette): ChartPart {
  const plan = planChart(data, rect, measure);
  const marks = plan.marks.map(({ mark }) => mark);
  const paints = paintMarks(plan.data, palette);
  const drawn = chartValues(marks).map((value, i): Drawn => {
    const mark = marks[i];
    const paint = paints[i];
    const set = plan.marks[i]?.value;
    if (mark === undefined || paint === undefined) throw new Error(`A chart without a mark ${i}`);
    return { mark, value, paint, px: labelSize(value.says, set?.size ?? 0, set?.width ?? 0) };
  });
  const [plot, workbook] = plan.kind === 'stack' ? stackOf(drawn, title, plan) : seriesOf(drawn, title, plan);
  return { xml: chartSpace(plot), workbook };
}

/** One mark of a chart with its value, its colours and the size of its label. */
interface Drawn {
  readonly mark: ChartMark;
  readonly value: ChartValue;
  readonly paint: Paint;
  readonly px: number;
}

/** A label has one size: that at which the whole of it is as wide as digits and unit are on the stage. */
function labelSize(says: string, digits: number, width: number): number {
  const em = [...says].reduce((sum, char) => sum + advance(char), 0);
  return Math.min(digits, em > 0 ? width / em : digits);
}

const measure = (text: string, _weight: number, px: number) =>
  [...text].reduce((sum, char) => sum + advance(char), 0) * px;

/** Bars, columns and a ring are one series with a colour for each of its points. */
function seriesOf(
  drawn: readonly Drawn[],
  title: string,
  plan: Exclude<ValuedPlan, { kind: 'stack' }>,
): readonly [Xml, Uint8Array] {
  const rows = drawn.map(({ mark, value }) => [mark.label, cellOf(value)]);
  const book = writeXlsx({ sheets: [{ name: SHEET, rows: [['', title], ...rows] }] });
  if (plan.kind === 'ring') {
    const ring = element(
      'c:doughnutChart',
      {},
      val('c:varyColors', 1),
      oneSeries(drawn, title, undefined),
      val('c:firstSliceAng', 0),
      val('c:holeSize', 58),
    );
    return [element('c:plotArea', {}, WHOLE, ring), book];
  }
  const across = plan.kind === 'rows' ? plan.size.height : plan.size.width;
  const gap = Math.round((across / drawn.length / plan.thickness - 1) * 100);
  const direction = plan.kind === 'rows' ? 'bar' : 'col';
  return [barChart(direction, 'clustered', oneSeries(drawn, title, 'outEnd'), gap, maxOf(plan, drawn)), book];
}

/** The series of a chart with a single one; the labels of a ring are inside it and have no position. */
function oneSeries(drawn: readonly Drawn[], title: string, position: string | undefined): Xml {
  const bars = position !== undefined;
  const points = drawn.map(({ paint }, i) =>
    element(
      'c:dPt',
      {},
      val('c:idx', i),
      bars && val('c:invertIfNegative', 0),
      val('c:bubble3D', 0),
      shapeOf(paint),
    ),
  );
  const names = drawn.map(({ mark }) => mark.label);
  return element(
    'c:ser',
    {},
    val('c:idx', 0),
    val('c:order', 0),
    element('c:tx', {}, stringCache('$B$1', [title])),
    bars && val('c:invertIfNegative', 0),
    points,
    labels(
      drawn.map((one, i) => label(one, i, position)),
      !bars,
    ),
    element('c:cat', {}, stringCache(`$A$2:$A$${drawn.length + 1}`, names)),
    element('c:val', {}, numberCache(`$B$2:$B$${drawn.length + 1}`, drawn)),
  );
}

/** A value that a workbook shows as its label does. */
const cellOf = ({ number, format = 'General' }: ChartValue) => ({ value: number, style: { format } });

/** A stacked bar has a series for each of its segments. */
function stackOf(
  drawn: readonly Drawn[],
  title: string,
  plan: ValuedPlan & { readonly kind: 'stack' },
): readonly [Xml, Uint8Array] {
  const series = drawn.map((one, i) => {
    const column = String.fromCharCode('B'.charCodeAt(0) + i);
    return element(
      'c:ser',
      {},
      val('c:idx', i),
      val('c:order', i),
      element('c:tx', {}, stringCache(`$${column}$1`, [one.mark.label])),
      shapeOf(one.paint),
      val('c:invertIfNegative', 0),
      labels([label(one, 0, 'ctr')], false),
      element('c:cat', {}, stringCache('$A$2', [title])),
      element('c:val', {}, numberCache(`$${column}$2`, [one])),
    );
  });
  const cells = drawn.map(({ value }) => cellOf(value));
  const rows = [
    ['', ...drawn.map(({ mark }) => mark.label)],
    [title, ...cells],
  ];
  return [
    barChart('bar', 'stacked', series, 0, maxOf(plan, drawn)),
    writeXlsx({ sheets: [{ name: SHEET, rows }] }),
  ];
}

/** The value at the far edge of the canvas, on the scale of the numbers. */
function maxOf({ scaleMax }: Exclude<ValuedPlan, { kind: 'ring' }>, drawn: readonly Drawn[]): number {
  const one = drawn.find(({ value, mark }) => value.number > 0 && mark.value > 0);
  return one ? Number(((scaleMax * one.value.number) / one.mark.value).toPrecision(12)) : 1;
}

/** The plot of bars on one scale from zero. */
function barChart(
  direction: 'bar' | 'col',
  grouping: string,
  series: Xml | readonly Xml[],
  gap: number,
  max: number,
): Xml {
  const bars = element(
    'c:barChart',
    {},
    val('c:barDir', direction),
    val('c:grouping', grouping),
    val('c:varyColors', 0),
    series,
    val('c:gapWidth', Math.min(500, Math.max(0, gap))),
    grouping === 'stacked' && val('c:overlap', 100),
    val('c:axId', AXES.category),
    val('c:axId', AXES.value),
  );
  return element('c:plotArea', {}, WHOLE, bars, axesOf(direction, max));
}

/** The axes are hidden: every value is at its mark. */
function axesOf(direction: 'bar' | 'col', max: number): readonly Xml[] {
  const hidden = (side: 'l' | 'b', crossed: number) => [
    val('c:delete', 1),
    val('c:axPos', side),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'none'),
    val('c:crossAx', crossed),
    val('c:crosses', 'autoZero'),
  ];
  const across = direction === 'bar';
  // Rows are read from above; an axis counts from below.
  const order = val('c:orientation', across ? 'maxMin' : 'minMax');
  const range = [val('c:orientation', 'minMax'), val('c:max', max), val('c:min', 0)];
  return [
    element(
      'c:catAx',
      {},
      val('c:axId', AXES.category),
      element('c:scaling', {}, order),
      hidden(across ? 'l' : 'b', AXES.value),
      val('c:auto', 1),
      val('c:lblAlgn', 'ctr'),
      val('c:lblOffset', 100),
      val('c:noMultiLvlLbl', 0),
    ),
    element(
      'c:valAx',
      {},
      val('c:axId', AXES.value),
      element('c:scaling', {}, range),
      hidden(across ? 'b' : 'l', AXES.category),
      val('c:crossBetween', 'between'),
    ),
  ];
}

/** The plot fills its frame, as the canvas is filled on the stage. */
const WHOLE = element(
  'c:layout',
  {},
  element(
    'c:manualLayout',
    {},
    val('c:layoutTarget', 'inner'),
    val('c:xMode', 'edge'),
    val('c:yMode', 'edge'),
    val('c:x', 0),
    val('c:y', 0),
    val('c:w', 1),
    val('c:h', 1),
  ),
);

function labels(each: readonly Xml[], ring: boolean): Xml {
  return element(
    'c:dLbls',
    {},
    each,
    element('c:spPr', {}, NO_FILL, element('a:ln', {}, NO_FILL)),
    SHOWN,
    ring && val('c:showLeaderLines', 0),
  );
}

const SHOWN = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map((what) =>
  val(`c:show${what}`, what === 'Val' ? 1 : 0),
);

function label({ value, paint, px }: Drawn, index: number, position: string | undefined): Xml {
  const look = { sz: centipoints(Math.max(px, 1)), b: 1 } as const;
  const colour = cssColour(paint.digits);
  const text =
    value.format === undefined &&
    element(
      'c:tx',
      {},
      element(
        'c:rich',
        {},
        element('a:bodyPr', { wrap: 'none' }),
        element('a:lstStyle'),
        element(
          'a:p',
          {},
          element(
            'a:r',
            {},
            element('a:rPr', { lang: 'zh-CN', ...look }, solid(colour), faces(false)),
            element('a:t', {}, value.says),
          ),
        ),
      ),
    );
  return element(
    'c:dLbl',
    {},
    val('c:idx', index),
    text,
    element('c:numFmt', { formatCode: value.format ?? 'General', sourceLinked: 0 }),
    element(
      'c:spPr',
      {},
      paint.halo === undefined ? NO_FILL : solid(cssColour(paint.halo)),
      element('a:ln', {}, NO_FILL),
    ),
    textLook(look, colour),
    position !== undefined && val('c:dLblPos', position),
    SHOWN,
  );
}

function textLook(look: { readonly sz: number; readonly b: number }, colour: FileColour): Xml {
  const run = element('a:defRPr', look, solid(colour), faces(false));
  return element(
    'c:txPr',
    {},
    element('a:bodyPr', { wrap: 'none' }),
    element('a:lstStyle'),
    element('a:p', {}, element('a:pPr', {}, run), element('a:endParaRPr', { lang: 'zh-CN' })),
  );
}

function shapeOf({ fill: plain, stripe }: Paint): Xml {
  const ground = cssColour(plain);
  const filled =
    stripe === undefined ? solid(ground) : fill({ kind: 'hatch', stripe: cssColour(stripe), ground });
  return element('c:spPr', {}, filled, element('a:ln', {}, NO_FILL));
}

function stringCache(range: string, texts: readonly string[]): Xml {
  const points = texts.map((text, i) => element('c:pt', { idx: i }, element('c:v', {}, text)));
  return element(
    'c:strRef',
    {},
    element('c:f', {}, `${SHEET}!${range}`),
    element('c:strCache', {}, val('c:ptCount', texts.length), points),
  );
}

function numberCache(range: string, drawn: readonly Drawn[]): Xml {
  const points = drawn.map(({ value }, i) =>
    element('c:pt', { idx: i, formatCode: value.format }, element('c:v', {}, value.number)),
  );
  const cache = element(
    'c:numCache',
    {},
    element('c:formatCode', {}, 'General'),
    val('c:ptCount', drawn.length),
    points,
  );
  return element('c:numRef', {}, element('c:f', {}, `${SHEET}!${range}`), cache);
}

function chartSpace(plot: Xml): Xml {
  return element(
    'c:chartSpace',
    {
      'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
      'xmlns:a': NAMESPACES['xmlns:a'],
      'xmlns:r': NAMESPACES['xmlns:r'],
    },
    val('c:date1904', 0),
    val('c:lang', 'zh-CN'),
    val('c:roundedCorners', 0),
    element(
      'c:chart',
      {},
      val('c:autoTitleDeleted', 1),
      plot,
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ),
    element('c:spPr', {}, NO_FILL, element('a:ln', {}, NO_FILL)),
    textLook({ sz: 1400, b: 0 }, { hex: '1F1A17', alpha: 1 }),
    element('c:externalData', { 'r:id': 'rId1' }, val('c:autoUpdate', 0)),
  );
}

function val(name: string, value: string | number): Xml {
  return element(name, { val: value });
}
