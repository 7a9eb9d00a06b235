import { type Drawing, drawChart, valuePlaces } from '../../charts/index.ts';
import { make } from '../../ui/element.ts';
import { copySlide } from '../../ui/slide-copy.ts';
import type { TagSpot, WordBox } from './tags.ts';

/** What of a line's height, above and below, is not its letters. */
const LEADING = 0.18;

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
    words: () => wordsOn(copy, element),
    destroy: () => {
      for (const drawing of drawings) drawing.destroy();
    },
  };
}

/** The largest print of each number; one that only the canvas shows, where the chart writes its value. */
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
    }));
  });
  return ids.flatMap((id, i) => {
    const printed = (where: string) =>
      [...copy.querySelectorAll<HTMLElement>(`${where} [data-fact~="${id}"]`)].map(boxOf).filter(hasHeight);
    const below = [...printed('.bd'), ...inCharts.filter(({ fact }) => fact === id)];
    const [spot] = (below.length > 0 ? below : printed('.hd')).sort((a, b) => b.height - a.height);
    if (spot === undefined) return [];
    const { left, top, width, height, room } = spot;
    return [
      {
        tag: i + 1,
        x: (left - origin.left) / scale,
        y: (top - origin.top) / scale,
        width: width / scale,
        height: height / scale,
        room,
      },
    ];
  });
}

/** Every line of words that the picture shows, as high as its letters. */
function wordsOn(copy: HTMLElement, picture: HTMLElement): readonly WordBox[] {
  const origin = picture.getBoundingClientRect();
  const scale = origin.width / picture.offsetWidth || 1;
  const found: WordBox[] = [];
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    if (walker.currentNode.parentElement?.closest('.data, .notes, .leaf, .curtain')) continue;
    range.selectNodeContents(walker.currentNode);
    for (const { left, top, width, height } of range.getClientRects()) {
      const [x, y] = [(left - origin.left) / scale, (top + height * LEADING - origin.top) / scale];
      found.push({ x, y, width: width / scale, height: (height * (1 - 2 * LEADING)) / scale });
    }
  }
  return found;
}

function boxOf(element: HTMLElement) {
  const value = element.matches('.v, .n');
  const { left, top, width, height } = value ? element.getBoundingClientRect() : boxOfWords(element);
  const room = element.previousSibling === null ? 'before' : value ? 'below' : 'after';
  return { left, top, width, height, room } as const;
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
