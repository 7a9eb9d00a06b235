import type { LayoutFinding } from '../finding.ts';
import type { RenderedBox, SeenSlide } from '../slide.ts';

/**
 * Runs in the page: words that a drawn line runs through: an edge of a box, a rule, what is drawn before or after an element, a
 * line of a drawing. What touches the foot of the letters is an underline, what lies behind the words' own ground is not seen.
 */
export function checkStruck({ seen, words, isSeen, boxOf }: SeenSlide): readonly LayoutFinding[] {
  const [THIN, LONG] = [14, 24];
  const isPainted = (colour: string): boolean => !/rgba\(.*, 0(\.[0-2]\d*)?\)|transparent/.test(colour);
  const px = (length: string): number => Number.parseFloat(length) || 0;
  /** The edges of a box, and the box itself where it is a rule. */
  const linesOf = (style: CSSStyleDeclaration, box: RenderedBox): readonly RenderedBox[] => {
    const { left, top, right, bottom } = box;
    const edges = [
      [style.borderTopWidth, style.borderTopColor, { ...box, bottom: top + px(style.borderTopWidth) }],
      [style.borderRightWidth, style.borderRightColor, { ...box, left: right - px(style.borderRightWidth) }],
      [
        style.borderBottomWidth,
        style.borderBottomColor,
        { ...box, top: bottom - px(style.borderBottomWidth) },
      ],
      [style.borderLeftWidth, style.borderLeftColor, { ...box, right: left + px(style.borderLeftWidth) }],
    ] as const;
    const sides = [right - left, bottom - top];
    const isRule = Math.min(...sides) <= THIN && Math.min(...sides) > 0 && Math.max(...sides) >= LONG;
    const isFilled = isPainted(style.backgroundColor) || style.backgroundImage !== 'none';
    return [
      ...edges.flatMap(([width, colour, edge]) => (px(width) > 0 && isPainted(colour) ? [edge] : [])),
      ...(isRule && isFilled ? [box] : []),
    ];
  };
  /** What a style sheet draws beside an element, where it is placed. */
  const drawnBy = (element: HTMLElement, which: '::before' | '::after'): readonly RenderedBox[] => {
    const style = getComputedStyle(element, which);
    const isThere = !/none|normal/.test(style.content) && style.display !== 'none' && px(style.opacity) > 0;
    if (!isThere || style.visibility === 'hidden' || style.position !== 'absolute') return [];
    const around = getComputedStyle(element).position === 'static' ? (element.offsetParent ?? seen) : element;
    const { borderLeftWidth, borderTopWidth } = getComputedStyle(around);
    const frame = boxOf(around);
    const left = frame.left + px(borderLeftWidth) + px(style.left) + px(style.marginLeft);
    const top = frame.top + px(borderTopWidth) + px(style.top) + px(style.marginTop);
    const box = { left, top, right: left + px(style.width), bottom: top + px(style.height) };
    return linesOf(style, box);
  };
  /** Points along a line of a drawing, as boxes of its width. */
  const pointsOn = (shape: SVGGeometryElement): readonly RenderedBox[] => {
    const { stroke, strokeWidth, display } = getComputedStyle(shape);
    const [matrix, svg] = [shape.getScreenCTM(), shape.ownerSVGElement];
    if (stroke === 'none' || display === 'none' || matrix === null || svg === null) return [];
    const [screen, frame] = [svg.getBoundingClientRect(), boxOf(svg)];
    const scale = screen.width === 0 ? 1 : (frame.right - frame.left) / screen.width;
    const half = Math.max(2, px(strokeWidth) / 2);
    const length = shape.getTotalLength();
    return Array.from({ length: Math.ceil(length / 4) }, (_, i) => {
      const { x, y } = shape.getPointAtLength(i * 4).matrixTransform(matrix);
      const [across, down] = [frame.left + (x - screen.left) * scale, frame.top + (y - screen.top) * scale];
      return { left: across - half, top: down - half, right: across + half, bottom: down + half };
    });
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
  const elements = [...seen.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element instanceof HTMLElement && isSeen(element),
  );
  const lines = [
    ...elements.flatMap((owner) =>
      [
        ...linesOf(getComputedStyle(owner), boxOf(owner)),
        ...drawnBy(owner, '::before'),
        ...drawnBy(owner, '::after'),
      ].map((line) => ({ owner, line })),
    ),
    ...[...seen.querySelectorAll<SVGGeometryElement>('svg :is(line, path, polyline, rect, circle)')]
      .filter((shape) => shape.closest('.data, .notes') === null && isShown(shape))
      .flatMap((owner) => pointsOn(owner).map((line) => ({ owner, line }))),
  ];
  const hides = (owner: Element, element: HTMLElement): boolean => {
    for (let at: HTMLElement | null = element; at !== null && !at.contains(owner); at = at.parentElement)
      if (isPainted(getComputedStyle(at).backgroundColor)) return true;
    return false;
  };
  return words.flatMap(({ text, element, boxes }) => {
    const vertical = getComputedStyle(element).writingMode.startsWith('vertical');
    const struck = boxes.flatMap((box) => {
      const foot = ((vertical ? box.right - box.left : box.bottom - box.top) / 0.9) * 0.14;
      const [across, down] = vertical ? [foot, 3] : [3, foot];
      return lines.filter(
        ({ owner, line }) =>
          Math.min(box.right - across, line.right) - Math.max(box.left + across, line.left) > 0 &&
          Math.min(box.bottom - down, line.bottom) - Math.max(box.top + down, line.top) > 0 &&
          !hides(owner, element),
      );
    });
    const [first] = struck;
    if (first === undefined) return [];
    const { left, top, right, bottom } = first.line;
    const measure = `${Math.round(right - left)} × ${Math.round(bottom - top)} px`;
    return [{ kind: 'struck', words: text, measure }];
  });
}
