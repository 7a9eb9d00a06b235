import type { QuantityRun } from '../facts/index.ts';

/** The advance width of `text` in px, without letter-spacing. */
export type Measure = (text: string, weight: number, px: number) => number;

/** One run of a value, placed on the baseline. */
export interface Piece {
  readonly kind: QuantityRun['kind'];
  readonly text: string;
  readonly weight: number;
  readonly px: number;
  /** Letter-spacing in px. */
  readonly spacing: number;
  /** From the left edge of the value, in px. */
  readonly dx: number;
}

/** A value set in type. */
export interface Value {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Size of the digits in px; 0 where the value has no room and is not drawn. */
  readonly size: number;
}

/** The value that is not drawn. */
export const NO_VALUE: Value = { pieces: [], width: 0, size: 0 };

const FACES = {
  digits: { weight: 900, share: 1, spacing: -0.02 },
  unit: { weight: 700, share: 0.37, spacing: 0 },
  qualifier: { weight: 700, share: 0.42, spacing: 0 },
} as const satisfies Record<QuantityRun['kind'], { weight: number; share: number; spacing: number }>;

/** Small runs do not follow the digits below this many px: on paper a chart is a third of its size. */
const FLOOR = 35;

/** Height of the digits over the baseline, as a share of their size. */
export const DIGIT_HEIGHT = 0.74;

/** Sets `runs` in their own order; `size` is that of the digits. */
export function setRuns(runs: readonly QuantityRun[], size: number, measure: Measure): Value {
  let width = 0;
  const pieces = runs.map((run, i): Piece => {
    const { weight, share, spacing } = FACES[run.kind];
    const px = Math.min(size, Math.max(size * share, FLOOR));
    const dx = width + px * lead(run.kind, runs[i - 1]?.kind);
    width = dx + measure(run.text, weight, px) + spacing * px * run.text.length;
    return { kind: run.kind, text: run.text, weight, px, spacing: spacing * px, dx };
  });
  return { pieces, width, size };
}

/** The largest setting up to `wanted` px that is no wider than `room`. */
export function fitRuns(runs: readonly QuantityRun[], wanted: number, room: number, measure: Measure): Value {
  let value = setRuns(runs, wanted, measure);
  while (value.width > room && value.size > 4) value = setRuns(runs, value.size * 0.97, measure);
  return value;
}

/** The number alone, where its unit is already beside the chart; a unit that scales it (146万) stays. */
export function dropUnit(runs: readonly QuantityRun[]): readonly QuantityRun[] {
  const scaled = runs.some((run) => run.kind === 'unit' && /[十百千万亿]/.test(run.text));
  return scaled ? runs : runs.filter((run) => run.kind !== 'unit');
}

/** The white before a run, in em of that run. */
function lead(kind: QuantityRun['kind'], before: QuantityRun['kind'] | undefined): number {
  if (before === undefined || kind === 'digits') return before === 'qualifier' ? 0.06 : 0;
  if (before === 'qualifier') return 0.06;
  if (kind === 'unit') return before === 'unit' ? 0 : 0.14;
  return before === 'unit' ? 0.04 : 0.12;
}
