import { type Chart, type CoreChartOptions, DatasetController, Element, type UpdateMode } from 'chart.js';
import { drawField, MarkCells, type PaintedField, type Standing } from './draw.ts';

declare module 'chart.js' {
  interface ChartTypeRegistry {
    field: {
      chartOptions: CoreChartOptions<'field'>;
      datasetOptions: { field: PaintedField };
      defaultDataPoint: number;
      metaExtensions: object;
      parsedDataType: number;
      scales: never;
    };
  }
}

/** All marks of a field as one element; Chart.js animates two numbers: how many are shown and how many are gone. */
export class FieldMarks extends Element<Standing> {
  static id = 'fieldMarks';
  static override defaults = {};
  declare shown: number;
  declare gone: number;
  field: PaintedField | undefined;
  cells = new MarkCells(1);
  /** Draw for a print: paths only. */
  paper = false;

  draw(g: CanvasRenderingContext2D): void {
    if (this.field === undefined) return;
    g.save();
    drawField(g, this.field, this, this.paper ? { paper: true } : { paper: false, cells: this.cells });
    g.restore();
  }
}

/** One dataset, one element, no axes: the plan has all positions. */
export class FieldController extends DatasetController<'field', FieldMarks> {
  static id = 'field';
  static defaults = {
    dataElementType: FieldMarks.id,
    animations: { numbers: { type: 'number', properties: ['shown', 'gone'] } },
  };
  static overrides = { scales: {} };

  override linkScales(): void {}
  override parse(): void {}

  override update(mode: UpdateMode): void {
    const marks = this.getMeta().data[0];
    if (!(marks instanceof FieldMarks)) return;
    // The dataset type covers all chart types; this controller is only used with its own.
    const { field, data } = this.getDataset() as unknown as { field: PaintedField; data: readonly [number] };
    if (marks.field !== field) {
      marks.field = field;
      marks.cells = new MarkCells(field.plan.ratio);
    }
    const [gone] = data;
    const standing = mode === 'reset' ? { shown: 0, gone: 0 } : { shown: field.plan.count, gone };
    this.updateElement(marks, 0, standing, mode);
  }
}

/** The marks of a chart that shows a field. */
export function fieldMarksOf(chart: Chart): FieldMarks | undefined {
  // By its name, not its class: a module loaded anew leaves the controller registered that came first.
  const { type, data } = chart.getDatasetMeta(0);
  return `${type}` === FieldController.id ? (data[0] as unknown as FieldMarks | undefined) : undefined;
}
