import { make } from '../../ui/element.ts';
import { listenToPointing, type Marking, type Tool } from '../../ui/pointing.ts';
import { createMarks } from '../../ui/pointing-layer.ts';
import { createLens } from './lens.ts';
import type { Stage } from './reveal.ts';

/** The mouse pointer is hidden this long (ms) after its last move. */
const REST = 2000;

/** The mouse on the stage: hidden at rest; a laser dot, pen or magnifier on request, here or from the speaker's window. */
export interface Pointer {
  /** Selects a tool, or deselects it if it is the current one. */
  take(tool: Tool): void;
  /** Deselects the current tool; false if there is none. */
  putAway(): boolean;
  /** Somebody points or draws, here or in another window. */
  point(at: Marking): void;
}

/** Creates the pointer for the slides of `stage` in `root`. */
export function createPointer(root: HTMLElement, stage: Stage): Pointer {
  const layers = createLayers(root, stage);
  const html = document.documentElement;
  let tool: Tool | undefined;
  let timer = 0;
  const rest = () => {
    html.dataset.pointer = 'gone';
    layers.rest();
  };
  const wake = () => {
    clearTimeout(timer);
    timer = window.setTimeout(rest, REST);
  };
  const hold = (next: Tool | undefined) => {
    tool = next;
    layers.rest();
    html.dataset.tool = next ?? '';
    html.dataset.pointer = next ?? 'gone';
    if (next === 'laser') layers.dotAtLast();
  };
  const point = (at: Marking) => {
    layers.point(at);
    wake();
  };
  const move = ({ clientX, clientY }: MouseEvent) => {
    html.dataset.pointer = tool ?? 'there';
    if (tool === 'laser') layers.dot(clientX, clientY);
    wake();
  };
  window.addEventListener('mousemove', move, { passive: true });
  // The dot follows the mouse everywhere, so it is not limited to the slide.
  const onSlide = () => (tool === 'laser' ? undefined : tool);
  listenToPointing(layers.surface, layers.area, { tool: onSlide, point, leave: layers.rest });
  return {
    point,
    take: (next) => hold(next === tool ? undefined : next),
    putAway: () => {
      const had = tool !== undefined;
      if (had) hold(undefined);
      return had;
    },
  };
}

/** The layers of the pointer, bottom to top: strokes, magnifier, dot. */
function createLayers(root: HTMLElement, stage: Stage) {
  const slides = root.querySelector<HTMLElement>('.slides') ?? root;
  const marks = createMarks(slides.offsetWidth, slides.offsetHeight);
  const lens = createLens(slides, stage);
  const element = make('div', { class: 'laser', hidden: true });
  slides.append(marks.element);
  root.append(element);
  const area = () => stage.current().getBoundingClientRect();
  const rest = () => {
    element.hidden = true;
    lens.hide();
  };
  const dot = (x: number, y: number) => {
    element.style.transform = `translate(${x}px, ${y}px)`;
    element.hidden = false;
  };
  const point = (at: Marking) => {
    if (at === 'rest') rest();
    else if (at === 'wipe') marks.wipe();
    else if (at.tool === 'pen') marks.point(at);
    else if (at.tool === 'lens') lens.show(at);
    else {
      const { left, top, width, height } = area();
      dot(left + at.x * width, top + at.y * height);
    }
  };
  // Strokes belong to the page they were drawn on; the dot stays.
  stage.on(({ kind }) => {
    if (kind !== 'slide') return;
    marks.wipe();
    lens.hide();
  });
  // The mouse position is unknown until it moves: start in the middle.
  const dotAtLast = () => {
    element.style.transform ||= `translate(${innerWidth / 2}px, ${innerHeight / 2}px)`;
    element.hidden = false;
  };
  return { surface: marks.element, area, rest, dot, dotAtLast, point };
}
