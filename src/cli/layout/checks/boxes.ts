import type { LayoutFinding } from '../finding.ts';
import type { SeenSlide } from '../slide.ts';

/** Runs in the page: a box that is shown with nothing in it; what it is for comes later, or never. */
export function checkEmpty({
  seen,
  words,
  floor,
  isSeen,
  isPainted,
  boxOf,
}: SeenSlide): readonly LayoutFinding[] {
  const NAMED = '.panel, .hero, .copy, .leaflet, .board, .strip li, .tally li, .row, .stations li';
  // Marks are no boxes, nor is what is as thin as a rule.
  const isFramed = (box: Element): boolean => {
    const { borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth, backgroundColor } =
      getComputedStyle(box);
    const sides = [borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth];
    const frame = sides.filter((width) => Number.parseFloat(width) > 0).length > 2;
    if (!frame && !isPainted(backgroundColor)) return false;
    const { left, top, right, bottom } = boxOf(box);
    return right - left >= 3 * floor.size && bottom - top >= 2 * floor.size;
  };
  const isDrawn = (canvas: HTMLCanvasElement): boolean => {
    const { width, height } = canvas;
    const { data } =
      (width > 0 && height > 0 && canvas.getContext('2d')?.getImageData(0, 0, width, height)) || {};
    return data?.some((part, i) => i % 4 === 3 && part > 0) ?? false;
  };
  const blank = [...seen.querySelectorAll('canvas')].filter((canvas) => isSeen(canvas) && !isDrawn(canvas));
  const boxes = [...seen.querySelectorAll('.bd *')].filter(
    (box) =>
      !box.matches('canvas, img, i, u, b, em, [aria-hidden] *') &&
      isSeen(box) &&
      (box.matches(NAMED) || isFramed(box)),
  );
  const empty = boxes.filter((box) => {
    // The name over a panel does not count as content.
    const told = words.some(
      ({ element }) => box.contains(element) && element.closest('.panel > h3') === null,
    );
    return !told && ![...box.querySelectorAll('canvas, img, [aria-hidden] i')].some(isSeen);
  });
  return [
    ...empty.map((box) => ({ kind: 'empty' as const, words: box.textContent ?? '', measure: box.className })),
    ...blank.map((canvas) => ({
      kind: 'empty' as const,
      words: canvas.ariaLabel ?? '',
      measure: '图没有画出来',
    })),
  ];
}

/**
 * Runs in the page: a sentence about one of several things that is below another one, or visible before its own. It is
 * about the thing that the slide gives it to, about its column, or, of as many sentences as things, about that in its place;
 * one that lies under all of them is about all.
 */
export function checkOwner({ seen, isSeen, boxOf }: SeenSlide): readonly LayoutFinding[] {
  const THINGS = ['.panels > .panel', '.fields > *', '.fig'];
  const thingOf = (point: Element): Element | undefined => {
    const [list, lay] = [point.parentElement, point.closest('.lay')];
    const column = point.closest('.column');
    if (column !== null) return column.querySelector('.fig') ?? undefined;
    const things = THINGS.map((one) => [...(lay?.querySelectorAll(`:scope > ${one}`) ?? [])]).find(
      (found) => found.length > 0,
    );
    if (list?.matches('.own')) return things?.[point.matches('.left') ? 0 : 1];
    if (things?.length !== list?.children.length) return undefined;
    const isUnder = (thing: Element) =>
      boxOf(thing).left < boxOf(point).right && boxOf(thing).right > boxOf(point).left;
    if (things && things.length > 1 && things.every(isUnder)) return undefined;
    return things?.[[...(list?.children ?? [])].indexOf(point)];
  };
  return [...seen.querySelectorAll('.pts > li')].filter(isSeen).flatMap((point): readonly LayoutFinding[] => {
    const thing = thingOf(point);
    if (thing === undefined) return [];
    const [own, place] = [boxOf(thing), boxOf(point)];
    const middle = (place.left + place.right) / 2;
    // Beside the things a sentence has a zone of its own.
    const astray = place.top >= own.bottom - 1 && (place.right < own.left || middle > own.right + 1);
    if (isSeen(thing) && !astray) return [];
    return [
      { kind: 'astray', words: point.textContent ?? '', measure: isSeen(thing) ? '' : '面板还没有出现' },
    ];
  });
}

/** Runs in the page: words of one of several things side by side that stand upon another one of them. */
export function checkStray({ words, boxOf }: SeenSlide): readonly LayoutFinding[] {
  return words.flatMap(({ text, element, boxes }): readonly LayoutFinding[] => {
    const [first] = boxes;
    if (first === undefined) return [];
    const [x, y] = [(first.left + first.right) / 2, (first.top + first.bottom) / 2];
    const isOn = (box: Element) => {
      const { left, top, right, bottom } = boxOf(box);
      return x > left && x < right && y > top && y < bottom;
    };
    for (
      let own: Element | null = element;
      own?.closest('.bd') && !own.matches('.bd');
      own = own.parentElement
    ) {
      // A cell may have several rows of its table.
      if (own.matches('tr, td') || isOn(own)) continue;
      const { tagName, parentElement } = own;
      const others = [...(parentElement?.children ?? [])].filter(
        (one) => one !== own && one.tagName === tagName,
      );
      if (others.some(isOn)) return [{ kind: 'astray', words: text, measure: '站到了另一块上' }];
    }
    return [];
  });
}
