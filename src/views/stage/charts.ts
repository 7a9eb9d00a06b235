import { type Drawing, drawChart, type FieldPlan } from '../../charts/index.ts';

/** Charts of slides this far from the current one are released: a renderer with all of them alive grows without need. */
const KEEP_PAGES = 1;

/** The charts of the stage: drawn when they are about to be seen, animated once, released when far. */
export interface Charts {
  /** Draws what `slide` shows now; the charts that have not been seen yet animate if `animate`, `late` ms from now. */
  show(slide: HTMLElement, animate: boolean, late?: number): void;
  /** Takes the marks of the fields in `step` away: what comes next takes their place. */
  leave(step: HTMLElement): void;
  /** Where the marks of the field on `canvas` stand; undefined where none is drawn. */
  fieldOn(canvas: HTMLCanvasElement): FieldPlan | undefined;
  /** The chart on `canvas` does not come up by itself: something else brings its marks. */
  seen(canvas: HTMLCanvasElement): void;
  /** The charts of `slide` move again when they are shown. */
  renew(slide: HTMLElement): void;
  /**
   * Draws the charts of a slide or step that is not seen yet, up to the first step to come: to build one for the first time
   * takes longer than a frame.
   */
  prepare(slide: HTMLElement): void;
  /** Releases what is not up on `slide` and whose turn the next press is not. */
  letGo(slide: HTMLElement): void;
  /** Brings every chart of `slide` to its end state; resolves when it is drawn. */
  finish(slide: HTMLElement): Promise<void>;
  /** Resolves when no chart of `slide` that is drawn moves any more. */
  settled(slide: HTMLElement): Promise<void>;
  /** Releases the charts of slides that are far from `slide`. */
  release(slides: readonly HTMLElement[], slide: HTMLElement): void;
  /** Sharpness follows the window. */
  resize(): void;
  /** Draws all of them again at once, so that a print takes them as vectors. */
  repaint(): void;
}

/** `pixelRatio` gives device pixels per stage pixel at the moment it is called. */
export function createCharts(pixelRatio: () => number): Charts {
  const drawings = new Map<HTMLCanvasElement, Drawing>();
  const played = new Set<HTMLCanvasElement>();

  const stand = (canvas: HTMLCanvasElement) => {
    const drawing = drawingOn(canvas, drawings, pixelRatio);
    if (drawing?.fits === false) drawing.resize(pixelRatio());
    return drawing;
  };
  const show = (canvas: HTMLCanvasElement, animate: boolean, late = 0) => {
    const isNew = animate && !played.has(canvas);
    const drawing = isNew ? drawingOn(canvas, drawings, pixelRatio) : stand(canvas);
    if (isNew) drawing?.play(late);
    if (drawing !== undefined) played.add(canvas);
  };
  redrawWhatIsLost((canvas) => drawings.get(canvas)?.resize(pixelRatio()));
  const settled = async (slide: HTMLElement) => {
    await Promise.all(canvasesOf(slide).map((canvas) => drawings.get(canvas)?.settled));
  };

  return {
    show: (slide, animate, late) => showIn(slide, (canvas) => show(canvas, animate, late), played),
    leave: (step) => {
      for (const canvas of canvasesOf(step)) drawings.get(canvas)?.leave();
    },
    fieldOn: (canvas) => drawings.get(canvas)?.field,
    seen: (canvas) => void played.add(canvas),
    renew: (slide) => forget(slide, played),
    prepare: (slide) => {
      for (const canvas of canvasesOf(slide)) if (isNear(canvas)) stand(canvas);
    },
    letGo: (slide) => {
      for (const canvas of canvasesOf(slide)) if (!isNear(canvas)) drop(drawings, canvas);
    },
    finish: (slide) => {
      for (const canvas of canvasesOf(slide)) show(canvas, false);
      for (const canvas of canvasesOf(slide)) drawings.get(canvas)?.finish();
      return settled(slide);
    },
    settled,
    release: (slides, slide) => releaseFar(drawings, slides, slide),
    resize: () => {
      for (const drawing of drawings.values()) drawing.resize(pixelRatio());
    },
    repaint: () => {
      for (const drawing of drawings.values()) drawing.repaintForPrint();
    },
  };
}

/** The drawing that is known, in whatever size it was made, or a new one; none on a canvas that is not laid out. */
function drawingOn(
  canvas: HTMLCanvasElement,
  drawings: Map<HTMLCanvasElement, Drawing>,
  pixelRatio: () => number,
): Drawing | undefined {
  const drawing = drawings.get(canvas) ?? drawChart(canvas, pixelRatio());
  if (drawing !== undefined) drawings.set(canvas, drawing);
  return drawing;
}

/** What is out of sight has not been seen: it moves when it comes up again. */
function showIn(
  slide: HTMLElement,
  show: (canvas: HTMLCanvasElement) => void,
  played: Set<HTMLCanvasElement>,
): void {
  for (const canvas of canvasesOf(slide)) {
    if (isShown(canvas)) show(canvas);
    else played.delete(canvas);
  }
}

/** Who comes to a slide again comes as for the first time: a second run moves like the first. */
function forget(slide: HTMLElement, played: Set<HTMLCanvasElement>): void {
  for (const canvas of canvasesOf(slide)) played.delete(canvas);
}

function releaseFar(
  drawings: Map<HTMLCanvasElement, Drawing>,
  slides: readonly HTMLElement[],
  slide: HTMLElement,
): void {
  for (const canvas of drawings.keys()) if (isFar(canvas, slides, slide)) drop(drawings, canvas);
}

function drop(drawings: Map<HTMLCanvasElement, Drawing>, canvas: HTMLCanvasElement): void {
  drawings.get(canvas)?.destroy();
  drawings.delete(canvas);
}

/** Whether a canvas is up, or in the step that the next press brings; what has been taken away is not. */
function isNear(canvas: HTMLCanvasElement): boolean {
  if (canvas.closest('.fade-out.visible') !== null) return false;
  const orderOf = (step: HTMLElement | null) => Number(step?.dataset.fragmentIndex);
  const hidden = canvas.closest('section')?.querySelectorAll<HTMLElement>('.fragment:not(.visible)') ?? [];
  const toCome = [...hidden].map(orderOf);
  // What is to be taken away is there until then.
  return !(orderOf(canvas.closest('.fragment:not(.visible, .fade-out)')) > Math.min(...toCome));
}

/** When the browser's graphics process dies, every canvas comes back empty; the event does not bubble. */
function redrawWhatIsLost(redraw: (canvas: HTMLCanvasElement) => void): void {
  const restored = ({ target }: Event) => {
    if (target instanceof HTMLCanvasElement) redraw(target);
  };
  document.addEventListener('contextrestored', restored, { capture: true });
}

function isFar(canvas: HTMLCanvasElement, slides: readonly HTMLElement[], slide: HTMLElement): boolean {
  const page = slides.findIndex((other) => other.contains(canvas));
  return Math.abs(page - slides.indexOf(slide)) > KEEP_PAGES;
}

function canvasesOf(slide: HTMLElement): readonly HTMLCanvasElement[] {
  return [...slide.querySelectorAll<HTMLCanvasElement>('canvas.chart')];
}

/** Whether a page lies over what is on the slide. */
function isCovered(slide: HTMLElement, canvas: HTMLElement): boolean {
  const leaves = slide.querySelectorAll('.curtain:not(.visible), .leaf:not(.visible)');
  return [...leaves].some(
    (leaf) => !leaf.contains(canvas) && leaf.parentElement?.closest('.fragment:not(.visible)') === null,
  );
}

/** A chart behind the curtain or in a step to come is not drawn yet: its motion is for the moment it appears. */
function isShown(canvas: HTMLCanvasElement): boolean {
  const slide = canvas.closest('section');
  if (slide !== null && isCovered(slide, canvas)) return false;
  for (
    let step = canvas.closest('.fragment');
    step !== null;
    step = step.parentElement?.closest('.fragment') ?? null
  )
    if (step.matches('.visible') === step.matches('.fade-out')) return false;
  return true;
}
