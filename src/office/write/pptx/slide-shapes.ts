import type { BarData, ChartData } from '../../../deck/index.ts';
import { areasOf } from './looks.ts';
import type { Page, PageBox, SlideRect } from './page.ts';
import type { Area, MarksShape, Shape, WordsShape } from './shapes.ts';
import { isNativeTable, tableOf } from './table-shape.ts';
import { around, type SetText, textsOf } from './words.ts';

/** What is on the page for other views: the notes, the tables of figures, where numbers come from, the curtain. */
const ELSEWHERE = ['data', 'notes', 'origins', 'curtain'];
/** Lighter than this nothing is seen. */
const LEAST_OPACITY = 0.02;

/** The shapes of a slide in its end state, the lowest first. */
export function shapesOf(page: Page): readonly Shape[] {
  const look = lookerAt(page);
  const isHeading = (index: number) => /^h[12]$/.test(page.boxes[index]?.name ?? '');
  const texts = textsOf(page, look.isSeen, isHeading);
  const tables = new Map(
    page.boxes.flatMap((_, i) =>
      look.isSeen(i) && isNativeTable(page, i) ? [[i, tableOf(page, i, texts)] as const] : [],
    ),
  );
  const inTable = new Set([...tables.values()].flatMap((table) => table.taken));
  const owner = (index: number) => look.ancestors(index).find((at) => tables.has(at));
  const textAt = new Map(texts.filter((text) => !inTable.has(text)).map((text) => [text.first, text]));
  const order = page.boxes
    .map((_, i) => i)
    .sort((a, b) => (page.boxes[a]?.order ?? 0) - (page.boxes[b]?.order ?? 0) || a - b);
  const shapes = order.flatMap((i): readonly Placed[] => {
    if (!look.isSeen(i)) return [];
    const step = look.stepOf(i);
    const placed = (shape: Shape): Placed => ({
      shape: step === undefined ? shape : { ...shape, step },
      parent: page.boxes[i]?.parent ?? -1,
    });
    const table = tables.get(i);
    if (table) return [placed(table.shape)];
    const text = textAt.get(i);
    if (text) return [placed(wordsOf(page, text))];
    // Cells paint themselves as part of their table.
    if (owner(i) !== undefined && /^(?:t[rdh]|thead|tbody|tfoot)$/.test(page.boxes[i]?.name ?? '')) return [];
    return drawnOf(page, i, look.opacityOf(i)).map(placed);
  });
  return groupMarks(shapes);
}

interface Placed {
  readonly shape: Shape;
  readonly parent: number;
}

/** The number of the slide is written by the program, so that it stays right when slides are moved. */
function wordsOf(page: Page, { block, words }: SetText): WordsShape {
  const box = page.boxes[block];
  if (/^h[12]$/.test(box?.name ?? '')) return { kind: 'words', role: 'title', ...words };
  if (!box?.classes.includes('pg')) return { kind: 'words', ...words };
  const lines = words.block.lines.map((line) =>
    line.map((run, i) => (i === 0 ? { ...run, field: 'slidenum' as const } : run)),
  );
  return { kind: 'words', role: 'number', ...words, block: { ...words.block, lines } };
}

/** What a box shows of its own, without its words. */
function drawnOf(page: Page, index: number, opacity: number): readonly Shape[] {
  const box = page.boxes[index];
  // The snapshot repeats the look of an element at each of its texts.
  if (box === undefined || index === 0 || box.name === '#text') return [];
  if (box.name === 'canvas' || box.name === 'img') return pictureOf(box, holeBeside(page, box));
  return areasOf(box).map((area) => (opacity < 0.99 ? faded(area, opacity) : area));
}

function pictureOf(box: PageBox, hole: SlideRect | undefined): readonly Shape[] {
  const alt = box.attributes['aria-label'] ?? box.attributes.alt ?? '';
  const data = box.attributes['data-chart'];
  if (data !== undefined) {
    const chart = JSON.parse(data) as ChartData;
    const title = box.attributes['data-title'] ?? '';
    if (chart.kind === 'field')
      return [{ kind: 'field', rect: box.rect, alt, data: chart, ...(hole && { hole }) }];
    if (isBars(chart)) return [{ kind: 'chart', rect: box.rect, alt, data: chart, title }];
  }
  return box.png ? [{ kind: 'picture', rect: box.rect, alt, png: box.png }] : [];
}

/** The kinds that office programs have as charts of their own; another is taken as a picture. */
const NATIVE: ReadonlySet<string> = new Set(['rows', 'columns', 'stack', 'ring'] satisfies BarData['kind'][]);
const isBars = (chart: ChartData): chart is BarData => NATIVE.has(chart.kind);

/** The number of a field lies upon its canvas, in a box of its own. */
function holeBeside({ boxes }: Page, canvas: PageBox): SlideRect | undefined {
  const hole = boxes.find((box) => box.parent === canvas.parent && box.classes.includes('hole'));
  return hole && { ...hole.rect, x: hole.rect.x - canvas.rect.x, y: hole.rect.y - canvas.rect.y };
}

function faded(area: Area, opacity: number): Area {
  const fade = <T extends { readonly hex: string; readonly alpha: number }>(colour: T): T => ({
    ...colour,
    alpha: colour.alpha * opacity,
  });
  const { fill, stroke } = area;
  return {
    ...area,
    ...(fill?.kind === 'solid' && { fill: { ...fill, colour: fade(fill.colour) } }),
    ...(stroke && { stroke: { ...stroke, colour: fade(stroke.colour) } }),
  };
}

/** Areas of one box that are side by side and look alike are the marks of one count: one object. */
function groupMarks(placed: readonly Placed[]): readonly Shape[] {
  const groups: { readonly parent: number; readonly shapes: Shape[] }[] = [];
  for (const { shape, parent } of placed) {
    const last = groups.at(-1);
    if (last && isMark(shape) && last.parent === parent && isMark(last.shapes[0])) last.shapes.push(shape);
    else groups.push({ parent, shapes: [shape] });
  }
  return groups.flatMap(({ shapes }): readonly Shape[] => {
    const areas = shapes.filter((shape) => shape.kind === 'area');
    if (areas.length < 3) return shapes;
    const [first] = areas;
    const marks: MarksShape = { kind: 'marks', rect: around(areas.map(({ rect }) => rect)), areas };
    return [first?.step === undefined ? marks : { ...marks, step: first.step }];
  });
}

const isMark = (shape: Shape | undefined) =>
  shape?.kind === 'area' && shape.rect.width < 120 && Math.abs(shape.rect.width - shape.rect.height) < 2;

function lookerAt({ boxes, width, height }: Page) {
  const ancestors = (index: number): readonly number[] => {
    const found: number[] = [];
    for (let at = boxes[index]?.parent ?? -1; at >= 0; at = boxes[at]?.parent ?? -1) found.push(at);
    return found;
  };
  const opacities = boxes.map(() => 1);
  const elsewhere = boxes.map(() => false);
  for (const [i, box] of boxes.entries()) {
    const above = box.parent >= 0 ? (opacities[box.parent] ?? 1) : 1;
    // A text has the opacity of its element; Chromium repeats it in the style of the text.
    opacities[i] = box.lines.length > 0 ? above : above * Number(box.style.opacity || 1);
    elsewhere[i] = (elsewhere[box.parent] ?? false) || ELSEWHERE.some((name) => box.classes.includes(name));
  }
  const isSeen = (index: number): boolean => {
    const box = boxes[index];
    if (box === undefined || elsewhere[index] || (opacities[index] ?? 1) < LEAST_OPACITY) return false;
    const { rect, style } = box;
    const inside = rect.x < width && rect.y < height && rect.x + rect.width > 0 && rect.y + rect.height > 0;
    return (
      inside &&
      rect.width > 0 &&
      rect.height > 0 &&
      style.visibility === 'visible' &&
      !style['clip-path'].startsWith('inset(50%')
    );
  };
  const stepOf = (index: number): number | undefined => {
    for (const at of [index, ...ancestors(index)]) {
      const step = boxes[at]?.attributes['data-fragment-index'];
      if (step !== undefined) return Number(step);
    }
    return undefined;
  };
  return { ancestors, isSeen, stepOf, opacityOf: (index: number) => opacities[index] ?? 1 };
}
