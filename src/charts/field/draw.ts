import type { Palette } from '../palette.ts';
import { type FieldPlan, type MarkRun, runsWithin, type Stratum } from './plan.ts';

type Canvas2d = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A planned field with its colours. */
export interface PaintedField {
  readonly plan: FieldPlan;
  readonly colourOf: (stratum: Pick<Stratum, 'tone'>) => string;
  /** Colour beneath the canvas, if not the paper's; else empty. */
  readonly ground: string;
}

/** What a field is drawn on. Only canvas paths stay vectors in a PDF: prints use no cached images of marks. */
export type Surface = { readonly paper: true } | { readonly paper: false; readonly cells: MarkCells };

/** The colours of the marks in `palette`: one meaning, one colour. */
export function paintField(plan: FieldPlan, palette: Palette): PaintedField {
  const [third, second, first] = palette.ordinal;
  const colours = { message: palette.c1, rest: palette.c2, time: palette.time, first, second, third };
  return { plan, colourOf: ({ tone }) => colours[tone], ground: palette.ground };
}

/** The visible marks: from `gone` up to, not including, `shown`. */
export interface Standing {
  readonly shown: number;
  readonly gone: number;
}

/** Draws the visible marks; the open end is drawn together with the last one. */
export function drawField(
  g: Canvas2d,
  field: PaintedField,
  { shown, gone }: Standing,
  surface: Surface,
): void {
  const { plan, ground } = field;
  if (surface.paper && ground !== '') {
    g.fillStyle = ground;
    g.fillRect(0, 0, plan.size.width, plan.size.height);
  }
  for (const stratum of plan.strata) {
    const from = Math.max(stratum.from, Math.round(gone));
    const to = Math.min(stratum.to, Math.round(shown));
    if (to <= from) continue;
    const marks = { field, stratum: { ...stratum, from, to } };
    if (surface.paper) drawAsPaths(g, marks);
    else if (plan.snapped) drawAsPattern(g, marks, surface.cells);
    else drawAsShapes(g, marks);
  }
  const last = plan.strata.at(-1);
  if (last === undefined || Math.round(shown) < plan.count || Math.round(gone) >= plan.count) return;
  drawTail(g, field, last);
}

/** The ellipsis of the open end, of the marks' own shape. */
function drawTail(g: Canvas2d, { plan, colourOf }: PaintedField, last: Stratum): void {
  g.fillStyle = colourOf(last);
  g.beginPath();
  for (const dot of plan.tail) traceMark(g, plan, dot.x, dot.y, dot.width);
  g.fill();
}

function traceMark(g: Canvas2d, plan: FieldPlan, x: number, y: number, size: number): void {
  if (isRound(plan)) {
    g.moveTo(x + size, y + size / 2);
    g.arc(x + size / 2, y + size / 2, size / 2, 0, 2 * Math.PI);
  } else g.rect(x, y, size, size);
}

interface Marks {
  readonly field: PaintedField;
  readonly stratum: Stratum;
}

/** Cached images of marks, one per look and tone; a new plan or palette needs a new cache. */
export class MarkCells {
  readonly #ratio: number;
  readonly #patterns = new Map<string, CanvasPattern>();

  /** `ratio`: canvas pixels per stage px. */
  constructor(ratio: number) {
    this.#ratio = ratio;
  }

  /** A repeating pattern of one cell with a mark in its corner. */
  patternOf(g: Canvas2d, { field, stratum }: Marks): CanvasPattern | undefined {
    const key = `${stratum.look} ${stratum.tone}`;
    const known = this.#patterns.get(key);
    if (known) return known;
    const side = Math.round(field.plan.pitch * this.#ratio);
    const cell = new OffscreenCanvas(side, side);
    const pen = cell.getContext('2d');
    if (!pen) return undefined;
    pen.scale(this.#ratio, this.#ratio);
    const run = { x: 0, y: 0, count: 1, first: 0, down: false };
    const plan = { ...field.plan, runs: [run] };
    drawAsShapes(pen, { field: { ...field, plan }, stratum: { ...stratum, from: 0, to: 1 } });
    const pattern = g.createPattern(cell, 'repeat');
    if (pattern) this.#patterns.set(key, pattern);
    return pattern ?? undefined;
  }
}

/**
 * Draws all runs as one path with one pattern fill: 12,413 marks take no longer than a bar. Coordinates are whole canvas
 * pixels, as with a stage scale like 0.711 rounding errors would add up to a pixel along a row.
 */
function drawAsPattern(g: Canvas2d, marks: Marks, cells: MarkCells): void {
  const { plan } = marks.field;
  const pixels = (length: number) => Math.round(length * plan.ratio);
  const [pitch, mark] = [pixels(plan.pitch), pixels(plan.mark)];
  // The pattern begins where the first mark does.
  const [left, top] = [plan.runs[0]?.x ?? 0, plan.runs[0]?.y ?? 0].map((at) => pixels(at) % pitch) as [
    number,
    number,
  ];
  g.save();
  g.setTransform(1, 0, 0, 1, left, top);
  g.fillStyle = cells.patternOf(g, marks) ?? marks.field.colourOf(marks.stratum);
  g.beginPath();
  for (const { x, y, count, down } of runsWithin(plan, marks.stratum.from, marks.stratum.to)) {
    const along = (count - 1) * pitch + mark;
    g.rect(pixels(x) - left, pixels(y) - top, down ? mark : along, down ? along : mark);
  }
  g.fill();
  g.restore();
}

/** Line width of a hollow mark, in stage px. */
function lineOf({ mark }: FieldPlan): number {
  return Math.min(mark / 3, Math.max(1.5, mark * 0.09));
}

/** Draws all marks as one path of shapes. */
function drawAsShapes(g: Canvas2d, { field, stratum }: Marks): void {
  const { plan } = field;
  const hollow = stratum.look === 'hollow';
  const line = lineOf(plan);
  const inset = hollow ? line / 2 : 0;
  g.beginPath();
  for (const [x, y] of placesOf(plan, stratum))
    traceMark(g, plan, x + inset, y + inset, plan.mark - 2 * inset);
  g.fillStyle = g.strokeStyle = field.colourOf(stratum);
  g.lineWidth = line;
  if (hollow) g.stroke();
  else g.fill();
}

/**
 * Draws the marks for a PDF. Dots are zero-length lines with round caps in one stroke (73 kB for 12,413; as arcs 2.1 MB),
 * squares are rectangles, a ring is a dot with a smaller one in the ground colour on top.
 */
function drawAsPaths(g: Canvas2d, { field, stratum }: Marks): void {
  const { plan, ground } = field;
  const hollow = stratum.look === 'hollow';
  const colour = field.colourOf(stratum);
  if (isRound(plan)) {
    strokePoints(g, plan, stratum, { width: plan.mark, colour });
    if (!hollow) return;
    strokePoints(g, plan, stratum, { width: plan.mark - 2 * lineOf(plan), colour: ground || '#fff' });
  } else if (hollow) drawAsShapes(g, { field, stratum });
  else {
    g.fillStyle = colour;
    for (const [x, y] of placesOf(plan, stratum)) g.fillRect(x, y, plan.mark, plan.mark);
  }
}

function strokePoints(
  g: Canvas2d,
  plan: FieldPlan,
  stratum: Stratum,
  { width, colour }: { readonly width: number; readonly colour: string },
): void {
  const half = plan.mark / 2;
  g.save();
  g.strokeStyle = colour;
  g.lineWidth = width;
  g.lineCap = 'round';
  g.beginPath();
  for (const [x, y] of placesOf(plan, stratum)) {
    g.moveTo(x + half, y + half);
    // Lines of exactly zero length are dropped.
    g.lineTo(x + half + 0.01, y + half);
  }
  g.stroke();
  g.restore();
}

function isRound({ data }: FieldPlan): boolean {
  return data.shape === 'dot';
}

/** Left and top of each mark. */
function* placesOf(plan: FieldPlan, { from, to }: Stratum): Generator<readonly [number, number]> {
  for (const run of runsWithin(plan, from, to))
    for (let i = 0; i < run.count; i++) yield placeIn(run, i * plan.pitch);
}

function placeIn({ x, y, down }: MarkRun, along: number): readonly [number, number] {
  return down ? [x, y + along] : [x + along, y];
}
