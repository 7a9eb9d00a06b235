import { layAside, UNSEEN } from './aside.ts';
import { frameOf } from './shape.ts';

/** Pictures of charts that go from a place at which they are drawn to another, for which they are drawn anew. */
export interface Pictures {
  /** Takes those of `canvases` while nothing moves, too faint to be seen; the ones before are let go. */
  take(slide: HTMLElement, canvases: readonly HTMLCanvasElement[]): void;
  /** The one that has been taken of `canvas`, or one that is taken now. */
  give(canvas: HTMLCanvasElement): HTMLCanvasElement;
  letGo(): void;
}

/** Behind what stands on a slide. */
export const BEHIND = -1;
/** Over it, but under what flies. */
const OVER = 0;
/** How the chart in its old size goes; both at once would show every bar and value twice. */
export const GOING = { duration: 100, easing: 'linear' } as const;
/** How it comes up in its new size when the words that cross its place have passed. */
export const COMING = { delay: 240, duration: 200, easing: 'linear', fill: 'backwards' } as const;

export function createPictures(): Pictures {
  const taken = new Map<HTMLCanvasElement, HTMLCanvasElement>();
  const letGo = () => {
    for (const picture of taken.values()) picture.remove();
    taken.clear();
  };
  // All charts are drawn anew.
  for (const event of ['resize', 'beforeprint']) window.addEventListener(event, letGo);
  return {
    take: (slide, canvases) => {
      letGo();
      for (const canvas of canvases) {
        taken.set(canvas, layUnseen(canvas, slide, BEHIND));
      }
    },
    give: (canvas) => {
      const picture = taken.get(canvas) ?? pictureOf(canvas);
      taken.delete(canvas);
      return picture;
    },
    letGo,
  };
}

/**
 * Charts in a size that their canvases do not have yet, painted at their places, too faint to be seen. So they have their
 * memory before anything moves; a canvas takes it anew with its size, in the midst of a motion.
 */
export interface Futures {
  /** Takes those on `canvases`, which have that size for as long. */
  take(slide: HTMLElement, canvases: readonly HTMLCanvasElement[]): void;
  /** The canvases whose picture has their size by now; none where they are not `wanted`. */
  fitting(wanted: boolean): ReadonlySet<HTMLCanvasElement>;
  /** The pictures of `canvases` fade in, in their place; the others go. */
  come(canvases: ReadonlySet<HTMLCanvasElement>): void;
  /** Puts those that have come on their canvases. */
  land(): void;
}

export function createFutures(): Futures {
  let taken = new Map<HTMLCanvasElement, FutureChart>();
  let come: readonly FutureChart[] = [];
  const keep = (kept: typeof taken) => {
    for (const one of taken.values()) one.drop();
    taken = kept;
  };
  return {
    take: (slide, canvases) => keep(new Map(canvases.map((canvas) => [canvas, takeFuture(canvas, slide)]))),
    fitting: (wanted) => {
      const fitting = [...taken].filter(([, one]) => wanted && one.fits());
      return new Set(fitting.map(([canvas]) => canvas));
    },
    come: (canvases) => {
      come = [...canvases].flatMap((canvas) => taken.get(canvas) ?? []);
      for (const canvas of canvases) taken.delete(canvas);
      for (const one of come) one.come();
      keep(new Map());
    },
    land: () => {
      for (const one of come) one.land();
      come = [];
    },
  };
}

interface FutureChart {
  fits(): boolean;
  come(): void;
  /** Puts it on the canvas and goes. */
  land(): void;
  /** Goes without having come. */
  drop(): void;
}

function takeFuture(canvas: HTMLCanvasElement, slide: HTMLElement): FutureChart {
  const picture = layUnseen(canvas, slide, OVER);
  const { width, height } = picture;
  const { clientWidth, clientHeight, dataset } = canvas;
  const { bare } = dataset;
  // By an animation and not by a style, which copies of the slide would have as well.
  let hiding: Animation | undefined;
  return {
    fits: () => canvas.clientWidth === clientWidth && canvas.clientHeight === clientHeight,
    come: () => {
      // The unit that its values go without stands beside the title.
      if (bare === undefined) delete canvas.dataset.bare;
      else canvas.dataset.bare = bare;
      hiding = canvas.animate({ visibility: ['hidden', 'hidden'] }, { duration: 1, fill: 'both' });
      hiding.pause();
      picture.className = 'ghost';
      picture.style.opacity = '1';
      picture.animate([{ opacity: 0 }, { opacity: 1 }], COMING);
    },
    land: () => {
      hiding?.cancel();
      if (width * height > 0) {
        Object.assign(canvas, { width, height });
        canvas.getContext('2d')?.drawImage(picture, 0, 0);
      }
      picture.remove();
    },
    drop: () => picture.remove(),
  };
}

/** A picture of `canvas` at its place: once it has been painted the browser has its memory ready. */
function layUnseen(canvas: HTMLCanvasElement, slide: HTMLElement, z: number): HTMLCanvasElement {
  const picture = pictureOf(canvas);
  picture.style.opacity = UNSEEN;
  layAside(picture, slide, frameOf(canvas, slide), z);
  return picture;
}

/** A canvas that is not drawn on: of one that is the browser copies all in every frame, whether it has changed or not. */
function pictureOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  const { width, height } = canvas;
  Object.assign(picture, { width, height });
  if (width === 0 || height === 0) return picture;
  const copy = new OffscreenCanvas(width, height);
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  picture.getContext('bitmaprenderer')?.transferFromImageBitmap(copy.transferToImageBitmap());
  return picture;
}
