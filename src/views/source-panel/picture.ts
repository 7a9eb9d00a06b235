import { type Drawing, drawChart, valuePlaces } from '../../charts/index.ts';
import { make } from '../../ui/element.ts';
import { copySlide } from '../../ui/slide-copy.ts';
import type { PrintBox, TagSpot } from './tags.ts';

/** What of a line's height, above and below, is not its letters. */
const LEADING = 0.18;
/** What a canvas paints is looked at in squares of so many px of the picture. */
const CELL = 6;

/** Copies `slide` into a picture that fits `room`; it must be in the document before `draw` draws its charts. */
export function createPicture(slide: HTMLElement, room: { readonly width: number; readonly height: number }) {
  const size = { width: slide.offsetWidth || 1920, height: slide.offsetHeight || 1080 };
  const scale = Math.min(room.width / size.width, room.height / size.height);
  const copy = copySlide(slide);
  copy.style.transform = `scale(${scale})`;
  const element = make('div', { class: 'picture' }, copy);
  element.style.width = `${size.width * scale}px`;
  element.style.height = `${size.height * scale}px`;
  let drawings: readonly Drawing[] = [];
  return {
    element,
    width: size.width * scale,
    height: size.height * scale,
    draw: (pixelRatio: number) => {
      drawings = canvasesOf(copy).flatMap((canvas) => drawChart(canvas, pixelRatio * scale) ?? []);
    },
    spots: (ids: readonly string[]) => spotsOn(copy, element, ids),
    printed: () => {
      const { left, top, width } = element.getBoundingClientRect();
      // The picture may be inside a scaled desk.
      const scale = width / element.offsetWidth || 1;
      const boxes = [
        ...wordsOn(copy),
        ...marksOn(copy),
        ...canvasesOf(copy).flatMap((one) => inkOf(one, CELL * scale)),
      ];
      return boxes.map((box) => ({
        x: (box.x - left) / scale,
        y: (box.y - top) / scale,
        width: box.width / scale,
        height: box.height / scale,
      }));
    },
    destroy: () => {
      for (const drawing of drawings) drawing.destroy();
    },
  };
}

/** The largest print of each number that is seen; one that only the canvas shows, where the chart writes its value. */
function spotsOn(copy: HTMLElement, picture: HTMLElement, ids: readonly string[]): readonly TagSpot[] {
  const origin = picture.getBoundingClientRect();
  // The picture may be inside a scaled desk.
  const scale = origin.width / picture.offsetWidth || 1;
  const inCharts = canvasesOf(copy).flatMap((canvas) => {
    const box = canvas.getBoundingClientRect();
    const ratio = box.width / canvas.clientWidth;
    return valuePlaces(canvas).map(({ fact, x, y, height }) => ({
      fact,
      left: box.left + x * ratio,
      top: box.top + y * ratio,
      height: height * ratio,
      width: 0,
      room: 'before' as const,
      row: undefined,
    }));
  });
  return ids.flatMap((id, i) => {
    const printed = (where: string) =>
      [...copy.querySelectorAll<HTMLElement>(`${where} [data-fact~="${id}"]`)]
        .filter(isShown)
        .map(boxOf)
        .filter(hasHeight);
    const below = [...printed('.bd'), ...inCharts.filter(({ fact }) => fact === id)];
    const [spot] = (below.length > 0 ? below : printed('.hd')).sort((a, b) => b.height - a.height);
    if (spot === undefined) return [];
    const { left, top, width, height, room, row } = spot;
    const at = (x: number) => (x - origin.left) / scale;
    return [
      {
        tag: i + 1,
        x: at(left),
        y: (top - origin.top) / scale,
        width: width / scale,
        height: height / scale,
        room,
        ...(row && { row: { left: at(row.left), right: at(row.right) } }),
      },
    ];
  });
}

/** Every line of words that the picture shows, as high as its letters; in px of the window. */
function wordsOn(copy: HTMLElement): readonly PrintBox[] {
  const found: PrintBox[] = [];
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element || !isShown(element)) continue;
    range.selectNodeContents(walker.currentNode);
    const cut = getComputedStyle(element).writingMode.startsWith('vertical') ? 0 : LEADING;
    for (const { left, top, width, height } of range.getClientRects())
      found.push({ x: left, y: top + height * cut, width, height: height * (1 - 2 * cut) });
  }
  return found;
}

/** Every mark that is an element of the picture. */
function marksOn(copy: HTMLElement): readonly PrintBox[] {
  return [...copy.querySelectorAll<HTMLElement>('[aria-hidden] i, img')]
    .filter(isShown)
    .map((mark) => mark.getBoundingClientRect());
}

/** The squares of a canvas in which it has painted anything. */
function inkOf(canvas: HTMLCanvasElement, cell: number): readonly PrintBox[] {
  const box = canvas.getBoundingClientRect();
  const ratio = canvas.width / box.width;
  const side = Math.max(1, Math.round(cell * ratio));
  const { data = [] } =
    (canvas.width > 0 &&
      canvas.height > 0 &&
      canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height)) ||
    {};
  const columns = Math.ceil(canvas.width / side);
  const inked = new Set<number>();
  for (let at = 3; at < data.length; at += 4) {
    if ((data[at] ?? 0) < 40) continue;
    const pixel = (at - 3) / 4;
    inked.add(Math.floor(pixel / canvas.width / side) * columns + Math.floor((pixel % canvas.width) / side));
  }
  const size = side / ratio;
  const boxes: PrintBox[] = [];
  for (const one of inked) {
    // A run of squares is one box.
    if (one % columns > 0 && inked.has(one - 1)) continue;
    let many = 1;
    while ((one + many) % columns > 0 && inked.has(one + many)) many++;
    const [x, y] = [box.left + (one % columns) * size, box.top + Math.floor(one / columns) * size];
    boxes.push({ x, y, width: many * size, height: size });
  }
  return boxes;
}

function isShown(element: HTMLElement): boolean {
  if (element.closest('.data, .notes, .leaf, .curtain')) return false;
  return element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
}

function boxOf(element: HTMLElement) {
  const value = element.matches('.v, .n');
  const { left, top, width, height } = value ? element.getBoundingClientRect() : boxOfWords(element);
  const room = element.previousSibling === null ? 'before' : value ? 'below' : 'after';
  return {
    left,
    top,
    width,
    height,
    room,
    row: element.closest('li, tr, p')?.getBoundingClientRect(),
  } as const;
}

/** An element of words may be wider than they are; one of marks has no words. */
function boxOfWords(element: HTMLElement): DOMRect {
  if (element.textContent === '') return element.getBoundingClientRect();
  const words = document.createRange();
  words.selectNodeContents(element);
  return words.getBoundingClientRect();
}

const hasHeight = ({ height }: { readonly height: number }) => height > 0;

function canvasesOf(copy: HTMLElement): readonly HTMLCanvasElement[] {
  return [...copy.querySelectorAll<HTMLCanvasElement>('canvas.chart')];
}
