import { make } from '../../ui/element.ts';
import { listenToPointing, type Marking, type Tool } from '../../ui/pointing.ts';
import { createMarks } from '../../ui/pointing-layer.ts';
import { createLens } from './lens.ts';
import type { Stage } from './reveal.ts';

/** The mouse pointer is not to stand in the picture: it goes this long (ms) after its last move. */
const REST = 2000;

/** The mouse in the hall: gone at rest; a laser dot, a pen or a magnifier when asked for, here or in the speaker's window. */
export interface Pointer {
  /** Takes a tool into the hand; puts it away if it is there. */
  take(tool: Tool): void;
  /** Puts the tool away that is in the hand; false if there is none. */
  putAway(): boolean;
  /** Somebody points or draws, here or in another window. */
  point(at: Marking): void;
}

/** Watches the mouse over the slides of `stage` in `root`. */
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
  wake();
  // The dot goes wherever the mouse goes, beside the slide too.
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

/** What is seen of it, in the order of the layers: strokes, magnifier, dot. */
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
  // What was drawn was drawn on that page; with the dot one may well point on.
  stage.on(({ kind }) => {
    if (kind !== 'slide') return;
    marks.wipe();
    lens.hide();
  });
  // Before the mouse is moved it is nowhere: the dot waits in the middle.
  const dotAtLast = () => {
    element.style.transform ||= `translate(${innerWidth / 2}px, ${innerHeight / 2}px)`;
    element.hidden = false;
  };
  return { surface: marks.element, area, rest, dot, dotAtLast, point };
}
