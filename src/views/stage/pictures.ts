import { layAside, UNSEEN } from './aside.ts';
import { frameOf } from './shape.ts';
import { warm } from './warm.ts';

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
        const picture = pictureOf(canvas);
        picture.style.opacity = UNSEEN;
        layAside(picture, slide, frameOf(canvas, slide), BEHIND);
        taken.set(canvas, picture);
      }
      void warm([...taken.values()], () => taken.size > 0);
    },
    give: (canvas) => {
      const picture = taken.get(canvas) ?? pictureOf(canvas);
      taken.delete(canvas);
      return picture;
    },
    letGo,
  };
}

/** A chart in a size that its canvas does not have yet. */
export interface FutureChart {
  /** Puts it on the canvas, where that has its size by now; says whether it did. */
  putOn(canvas: HTMLCanvasElement): boolean;
}

/** Takes the chart on `canvas`, which has the size for as long. */
export function takeFuture(canvas: HTMLCanvasElement): FutureChart {
  const picture = pictureOf(canvas);
  const { width, height } = picture;
  const { clientWidth, clientHeight, dataset } = canvas;
  const { bare } = dataset;
  return {
    putOn: (now) => {
      if (now.clientWidth !== clientWidth || now.clientHeight !== clientHeight || width * height === 0)
        return false;
      Object.assign(now, { width, height });
      // The unit that its values go without stands beside the title.
      if (bare === undefined) delete now.dataset.bare;
      else now.dataset.bare = bare;
      now.getContext('2d')?.drawImage(picture, 0, 0);
      return true;
    },
  };
}

function pictureOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const picture = document.createElement('canvas');
  const { width, height } = canvas;
  Object.assign(picture, { width, height });
  if (width > 0 && height > 0) picture.getContext('2d')?.drawImage(canvas, 0, 0);
  return picture;
}
