import { type Drawing, drawStill } from '../../charts/index.ts';
import { make } from '../../ui/element.ts';
import type { Spot } from '../../ui/pointing.ts';
import { LENS } from '../../ui/pointing-layer.ts';
import { copySlide } from '../../ui/slide-copy.ts';
import type { Stage } from './reveal.ts';

/** A magnifier: a clipped, enlarged copy of the slide. */
export interface Lens {
  show(spot: Spot): void;
  hide(): void;
}

/** Creates the magnifier of `stage` inside `slides`, whose px are stage px. */
export function createLens(slides: HTMLElement, stage: Stage): Lens {
  const element = make('div', { class: 'lens', hidden: true });
  slides.append(element);
  const copy = createCopy(element, stage);
  return {
    show: ({ x, y }) => {
      element.hidden = false;
      place(element, copy.renew(), slides, { x, y });
    },
    hide: () => {
      if (element.hidden) return;
      element.hidden = true;
      copy.drop();
    },
  };
}

/** Centres the lens on `spot` and enlarges around it, so that the point itself does not move. */
function place(lens: HTMLElement, slide: HTMLElement, slides: HTMLElement, { x, y }: Spot): void {
  const { offsetWidth: width, offsetHeight: height } = slides;
  const { scale } = LENS;
  const [w, h] = [width * LENS.width * scale, height * LENS.height * scale];
  const px = (sizes: Readonly<Record<'width' | 'height', number>>) => ({
    width: `${sizes.width}px`,
    height: `${sizes.height}px`,
  });
  const to = (left: number, top: number) => `translate(${left}px, ${top}px)`;
  const lensTo = to(x * width - w / 2, y * height - h / 2);
  const slideTo = to(w / 2 - x * width * scale, h / 2 - y * height * scale);
  Object.assign(lens.style, { ...px({ width: w, height: h }), transform: lensTo });
  Object.assign(slide.style, { ...px({ width, height }), transform: `${slideTo} scale(${scale})` });
}

/** The copy in the lens, replaced when the slide or its step changes. */
function createCopy(lens: HTMLElement, stage: Stage) {
  let copied: { readonly of: string; readonly slide: HTMLElement } | undefined;
  let drawings: readonly Drawing[] = [];
  const drop = () => {
    for (const drawing of drawings) drawing.destroy();
    drawings = [];
    copied?.slide.remove();
    copied = undefined;
  };
  const renew = (): HTMLElement => {
    const { page, step } = stage.position();
    const of = `${page}.${step}`;
    if (copied?.of === of) return copied.slide;
    drop();
    const slide = copySlide(stage.current(), step);
    lens.append(slide);
    drawings = drawStill(slide, LENS.scale * stage.scale());
    copied = { of, slide };
    return slide;
  };
  return { drop, renew };
}
