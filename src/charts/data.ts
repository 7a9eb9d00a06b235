import type { ChartData } from '../deck/index.ts';

const KINDS = {
  rows: true,
  columns: true,
  stack: true,
  ring: true,
  line: true,
  groups: true,
  target: true,
  'rate-ring': true,
  'rate-bar': true,
  field: true,
} as const satisfies Record<ChartData['kind'], true>;

/** The data that stand on a chart's canvas as JSON; throws, naming the canvas, when they are not there. */
export function readChartData(canvas: Pick<HTMLCanvasElement, 'dataset' | 'getAttribute'>): ChartData {
  const data = parse(canvas.dataset.chart ?? '');
  if (isChartData(data)) return data;
  const name = canvas.getAttribute('aria-label') ?? '（无名图表）';
  throw new Error(`图表“${name}”缺少可读的数据（data-chart）；请重新生成文件：npm run build`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The build writes the data whole; what is looked at is only whether they are there and of a kind we draw. */
function isChartData(data: unknown): data is ChartData {
  if (typeof data !== 'object' || data === null) return false;
  return (
    'kind' in data && Object.hasOwn(KINDS, String(data.kind)) && 'marks' in data && Array.isArray(data.marks)
  );
}
