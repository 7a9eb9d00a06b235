import type { RenderedBox } from './rendered-box.ts';

/** A line that is drawn, and what draws it. */
export interface Stroke {
  readonly owner: Element;
  readonly line: RenderedBox;
}

type BoxOf = (element: Element) => RenderedBox;

/** Runs in the page: whether anything is to be seen of a colour, as the browser writes it. */
export function isPainted(colour: string): boolean {
  return !/rgba\(.*, 0(\.[0-2]\d*)?\)|transparent/.test(colour);
}

/** Runs in the page: the edges of a box, and the box itself where it is as thin as a rule. */
export function edgesOf(
  style: CSSStyleDeclaration,
  box: RenderedBox,
  isPainted: StrokeReaders['isPainted'],
): readonly RenderedBox[] {
  const px = (length: string): number => Number.parseFloat(length) || 0;
  const [top, right] = [px(style.borderTopWidth), px(style.borderRightWidth)];
  const [bottom, left] = [px(style.borderBottomWidth), px(style.borderLeftWidth)];
  const edges = [
    [top, style.borderTopColor, { ...box, bottom: box.top + top }],
    [right, style.borderRightColor, { ...box, left: box.right - right }],
    [bottom, style.borderBottomColor, { ...box, top: box.bottom - bottom }],
    [left, style.borderLeftColor, { ...box, right: box.left + left }],
  ] as const;
  const sides = [box.right - box.left, box.bottom - box.top];
  const isRule = Math.min(...sides) > 0 && Math.min(...sides) <= 14 && Math.max(...sides) >= 24;
  const isFilled = isPainted(style.backgroundColor) || style.backgroundImage !== 'none';
  return [
    ...edges.flatMap(([width, colour, edge]) => (width > 0 && isPainted(colour) ? [edge] : [])),
    ...(isRule && isFilled ? [box] : []),
  ];
}

/** Runs in the page: what a style sheet draws before or after an element, if it is placed by itself: its style and its box. */
export function drawnBeside(
  element: HTMLElement,
  which: '::before' | '::after',
  boxOf: BoxOf,
): readonly (readonly [CSSStyleDeclaration, RenderedBox])[] {
  const px = (length: string): number => Number.parseFloat(length) || 0;
  const style = getComputedStyle(element, which);
  const isThere = !/none|normal/.test(style.content) && style.display !== 'none' && px(style.opacity) > 0;
  if (!isThere || style.visibility === 'hidden' || style.position !== 'absolute') return [];
  const isPlaced = getComputedStyle(element).position !== 'static';
  const around = isPlaced ? element : (element.offsetParent ?? element);
  const { borderLeftWidth, borderTopWidth } = getComputedStyle(around);
  const frame = boxOf(around);
  const left = frame.left + px(borderLeftWidth) + px(style.left) + px(style.marginLeft);
  const top = frame.top + px(borderTopWidth) + px(style.top) + px(style.marginTop);
  return [[style, { left, top, right: left + px(style.width), bottom: top + px(style.height) }]];
}

/** Runs in the page: points along a line of a drawing, as boxes of its width. */
export function pointsOn(shape: SVGGeometryElement, boxOf: BoxOf): readonly RenderedBox[] {
  const { stroke, strokeWidth } = getComputedStyle(shape);
  const [matrix, svg] = [shape.getScreenCTM(), shape.ownerSVGElement];
  if (stroke === 'none' || matrix === null || svg === null) return [];
  const [screen, frame] = [svg.getBoundingClientRect(), boxOf(svg)];
  const scale = screen.width === 0 ? 1 : (frame.right - frame.left) / screen.width;
  const half = Math.max(2, (Number.parseFloat(strokeWidth) || 0) / 2);
  return Array.from({ length: Math.ceil(shape.getTotalLength() / 4) }, (_, i) => {
    const { x, y } = shape.getPointAtLength(i * 4).matrixTransform(matrix);
    const across = frame.left + (x - screen.left) * scale;
    const down = frame.top + (y - screen.top) * scale;
    return { left: across - half, top: down - half, right: across + half, bottom: down + half };
  });
}

/** Runs in the page: all lines that are drawn on `seen`, but for those of canvases. */
export function readStrokes(
  seen: HTMLElement,
  isSeen: (element: Element) => boolean,
  boxOf: BoxOf,
  by: Pick<StrokeReaders, 'isPainted' | 'edgesOf' | 'drawnBeside' | 'pointsOn'>,
): readonly Stroke[] {
  const boxes = [...seen.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element instanceof HTMLElement && isSeen(element),
  );
  const shapes = [
    ...seen.querySelectorAll<SVGGeometryElement>('svg :is(line, path, polyline, rect, circle)'),
  ];
  return [
    ...boxes.flatMap((owner) =>
      [
        [getComputedStyle(owner), boxOf(owner)] as const,
        ...by.drawnBeside(owner, '::before', boxOf),
        ...by.drawnBeside(owner, '::after', boxOf),
      ].flatMap(([style, box]) => by.edgesOf(style, box, by.isPainted).map((line) => ({ owner, line }))),
    ),
    ...shapes
      .filter((shape) => shape.closest('.data, .notes') === null && shape.checkVisibility())
      .flatMap((owner) => by.pointsOn(owner, boxOf).map((line) => ({ owner, line }))),
  ];
}

/** How the lines of a slide are read; each is sent into the page as its own text. */
export interface StrokeReaders {
  readonly readStrokes: typeof readStrokes;
  readonly isPainted: typeof isPainted;
  readonly edgesOf: typeof edgesOf;
  readonly drawnBeside: typeof drawnBeside;
  readonly pointsOn: typeof pointsOn;
}
