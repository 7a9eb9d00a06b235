import { type Drawing, drawChart, type FieldPlan } from '../../charts/index.ts';
import { oneAFrame } from './one-a-frame.ts';
import { createFutures } from './pictures.ts';

/** Charts of slides further away than this many pages are released, to save memory. */
const KEEP_PAGES = 1;

/** The charts of the stage: drawn shortly before they are needed, animated once, released when far away. */
export interface Charts {
  /**
   * Draws the visible charts of `slide`. With `animate`, those not seen before animate, starting in `late` ms. Where room is
   * made for them (`late` given) those that stand and have another size fade in: as a picture, where one was taken
   * (`foresee`), until charts are shown the next time; else drawn after the first frame, which has enough to do.
   */
  show(slide: HTMLElement, animate: boolean, late?: number): void;
  /** Puts the pictures that stand in place of charts on their canvases. */
  land(): void;
  /** Animates away the marks of the fields in `step`, whose place the next step takes. */
  leave(step: HTMLElement): void;
  /** Positions of the marks drawn on `canvas`; undefined if no field is drawn there. */
  fieldOn(canvas: HTMLCanvasElement): FieldPlan | undefined;
  /** Suppresses the entry animation of `canvas`: its marks are brought by another animation. */
  seen(canvas: HTMLCanvasElement): void;
  /** Lets the charts of `slide` animate again when they are next shown. */
  renew(slide: HTMLElement): void;
  /**
   * Draws the charts of a slide or step that is not seen yet, up to the first step to come: to build one for the first time
   * takes longer than a frame.
   */
  prepare(slide: HTMLElement): void;
  /**
   * Takes pictures of charts that are up on `slide`, which stands for the moment as after its next step; returns what draws
   * them as before when it does not any more.
   */
  foresee(slide: HTMLElement, canvases: readonly HTMLCanvasElement[]): () => void;
  /** Releases charts of `slide` that are neither visible nor part of the next step. */
  letGo(slide: HTMLElement): void;
  /** Brings every chart of `slide` to its end state; resolves when it is drawn. */
  finish(slide: HTMLElement): Promise<void>;
  /** Resolves when no drawn chart of `slide` is animating. */
  settled(slide: HTMLElement): Promise<void>;
  /** Releases the charts of slides that are far from `slide`. */
  release(slides: readonly HTMLElement[], slide: HTMLElement): void;
  /** Redraws for a new window size or pixel density. */
  resize(): void;
  /** Redraws all charts synchronously, so that a print gets them as vectors. */
  repaint(): void;
}

/** `pixelRatio` gives device pixels per stage pixel at the moment it is called. */
export function createCharts(pixelRatio: () => number): Charts {
  const drawings: Drawings = new Map();
  const played = new Set<HTMLCanvasElement>();

  const { stand, bring, leave, show, foresee, land } = createShowing(drawings, played, pixelRatio);
  redrawWhatIsLost((canvas) => drawings.get(canvas)?.resize(pixelRatio()));
  const letGo = (canvas: HTMLCanvasElement) => drop(canvas, drawings, played);

  return {
    show,
    land,
    leave: (step) => canvasesOf(step).forEach(leave),
    fieldOn: (canvas) => drawings.get(canvas)?.field,
    seen: (canvas) => void played.add(canvas),
    renew: (slide) => forget(slide, played),
    prepare: (slide) => {
      for (const canvas of canvasesOf(slide).filter(isNear)) {
        stand(canvas);
        drawings.get(canvas)?.tryMotion();
      }
    },
    foresee,
    letGo: (slide) => {
      for (const canvas of canvasesOf(slide)) if (!isNear(canvas)) letGo(canvas);
    },
    finish: (slide) => {
      land();
      for (const canvas of canvasesOf(slide)) bring(canvas, false);
      for (const canvas of canvasesOf(slide)) drawings.get(canvas)?.finish();
      return settledIn(slide, drawings);
    },
    settled: (slide) => settledIn(slide, drawings),
    release: (slides, slide) => {
      for (const canvas of drawings.keys()) if (isFar(canvas, slides, slide)) letGo(canvas);
    },
    resize: () => {
      land();
      for (const drawing of drawings.values()) drawing.resize(pixelRatio());
    },
    repaint: () => {
      land();
      for (const drawing of drawings.values()) drawing.repaintForPrint();
    },
  };
}

type Drawings = Map<HTMLCanvasElement, Drawing>;

interface Showing extends Pick<Charts, 'show' | 'foresee' | 'land'> {
  /** Draws the end state, unless it stands there. */
  stand(canvas: HTMLCanvasElement): void;
  bring(canvas: HTMLCanvasElement, animate: boolean): void;
  /** Animates away the marks that stand on `canvas`. */
  leave(canvas: HTMLCanvasElement): void;
}

function createShowing(
  drawings: Drawings,
  played: Set<HTMLCanvasElement>,
  pixelRatio: () => number,
): Showing {
  const stand = (canvas: HTMLCanvasElement) => {
    const drawing = drawingOn(canvas, drawings, pixelRatio);
    if (drawing?.fits === false) drawing.resize(pixelRatio());
  };
  const futures = createFutures();
  const later = oneAFrame(stand);
  const bring = (canvas: HTMLCanvasElement, animate: boolean, late?: number) => {
    if (animate && !played.has(canvas)) drawingOn(canvas, drawings, pixelRatio)?.play(late ?? 0);
    else if (late !== undefined && drawings.has(canvas)) later.add(canvas);
    else stand(canvas);
    if (drawings.has(canvas)) played.add(canvas);
  };
  const leave = (canvas: HTMLCanvasElement) => {
    if (!drawings.has(canvas)) return;
    later.drop(canvas);
    stand(canvas);
    drawings.get(canvas)?.leave();
  };
  const show: Charts['show'] = (slide, animate, late) => {
    futures.land();
    later.clear();
    const coming = futures.fitting(late !== undefined);
    showIn(slide, (canvas) => coming.has(canvas) || bring(canvas, animate, late), played);
    futures.come(coming);
  };
  const foresee: Charts['foresee'] = (slide, canvases) => {
    canvases.forEach(stand);
    futures.take(slide, canvases);
    return () => canvases.forEach(stand);
  };
  return { stand, bring, leave, show, foresee, land: futures.land };
}

async function settledIn(slide: HTMLElement, drawings: Drawings): Promise<void> {
  await Promise.all(canvasesOf(slide).map((canvas) => drawings.get(canvas)?.settled));
}

/** The existing drawing, whatever its size, or a new one; undefined if the canvas is not laid out. */
function drawingOn(
  canvas: HTMLCanvasElement,
  drawings: Drawings,
  pixelRatio: () => number,
): Drawing | undefined {
  const drawing = drawings.get(canvas) ?? drawChart(canvas, pixelRatio());
  if (drawing !== undefined) drawings.set(canvas, drawing);
  return drawing;
}

/** Charts no longer visible count as unseen, so that they animate when they come up again. */
function showIn(
  slide: HTMLElement,
  show: (canvas: HTMLCanvasElement) => unknown,
  played: Set<HTMLCanvasElement>,
): void {
  for (const canvas of canvasesOf(slide)) {
    if (isShown(canvas)) show(canvas);
    else played.delete(canvas);
  }
}

/** Resets a slide that is left, so that it animates the same way on the next visit. */
function forget(slide: HTMLElement, played: Set<HTMLCanvasElement>): void {
  for (const canvas of canvasesOf(slide)) played.delete(canvas);
}

/** A new canvas takes the place of one that is let go: of each that was ever drawn on the browser keeps about 60 kB. */
function drop(canvas: HTMLCanvasElement, drawings: Drawings, played: Set<HTMLCanvasElement>): void {
  const drawing = drawings.get(canvas);
  if (drawing === undefined) return;
  drawing.destroy();
  drawings.delete(canvas);
  const fresh = document.importNode(canvas);
  if (played.delete(canvas)) played.add(fresh);
  canvas.replaceWith(fresh);
}

/** Whether a canvas is visible or belongs to the next step. */
function isNear(canvas: HTMLCanvasElement): boolean {
  if (canvas.closest('.fade-out.visible') !== null) return false;
  const orderOf = (step: HTMLElement | null) => Number(step?.dataset.fragmentIndex);
  const hidden = canvas.closest('section')?.querySelectorAll<HTMLElement>('.fragment:not(.visible)') ?? [];
  const toCome = [...hidden].map(orderOf);
  // What a later step removes is visible until then.
  return !(orderOf(canvas.closest('.fragment:not(.visible, .fade-out)')) > Math.min(...toCome));
}

/** After a crash of the browser's graphics process every canvas is empty; `contextrestored` does not bubble. */
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

/** Whether a curtain or sheet covers the canvas. A curtain lies on top of all sheets. */
function isCovered(slide: HTMLElement, canvas: HTMLElement): boolean {
  if (canvas.closest('.curtain') !== null) return false;
  const leaves = slide.querySelectorAll('.curtain:not(.visible), .leaf:not(.visible)');
  return [...leaves].some(
    (leaf) => !leaf.contains(canvas) && leaf.parentElement?.closest('.fragment:not(.visible)') === null,
  );
}

/** Whether a chart is visible: behind a curtain or in a later step it waits, as its animation belongs to its appearance. */
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
