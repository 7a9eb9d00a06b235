import { frameOf, type StageFrame } from './shape.ts';

const MS = 160;
const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof SIDES)[number];

/** Boxes of a slide that are not moved themselves, and where they were. */
export type Boxes = ReadonlyMap<HTMLElement, StageFrame>;

/** The boxes around `pieces`; `moved`: selector of those that are moved themselves. */
export function boxesAround(pieces: Iterable<HTMLElement>, slide: HTMLElement, moved: string): Boxes {
  const boxes = new Map<HTMLElement, StageFrame>();
  for (const piece of pieces)
    for (let box = piece.parentElement; box && !box.matches('.bd, .leaf'); box = box.parentElement) {
      if (boxes.has(box)) break;
      if (!box.matches(moved)) boxes.set(box, frameOf(box, slide));
    }
  return boxes;
}

/**
 * Rules of `boxes` that have another place by now, and all of what has `come`: at once in it they would strike through what is
 * still on its way. They come up `wait` ms later. Everything is measured now; the returned functions start the motion.
 */
export function fadeRules(
  boxes: Boxes,
  come: readonly HTMLElement[],
  slide: HTMLElement,
  wait: number,
): readonly (() => readonly Animation[])[] {
  return [...new Set([...boxes.keys(), ...come])].flatMap((box) => {
    const [from, to] = [boxes.get(box), frameOf(box, slide)];
    const isNew = (side: Side) =>
      !from || lineOf(side, from).some((at, i) => Math.abs(at - (lineOf(side, to)[i] ?? 0)) >= 1);
    if (to.width === 0) return [];
    return [null, '::before'].flatMap((pseudo) => {
      const sides = ruledSides(box, pseudo).filter(isNew);
      return sides.length === 0 ? [] : [() => [hide(box, sides, { delay: wait, duration: MS, pseudo })]];
    });
  });
}

/** Hides the borders of a box for `ms`: a copy of it is on its way. */
export function hideRules(box: HTMLElement, ms: number): Animation {
  return hide(box, SIDES, { delay: ms, duration: 0, pseudo: null });
}

/** `pseudo`: whose borders, if not the box's own. */
interface Hiding {
  readonly delay: number;
  readonly duration: number;
  readonly pseudo: string | null;
}

function hide(box: HTMLElement, sides: readonly Side[], { pseudo, ...timing }: Hiding): Animation {
  const hidden = Object.fromEntries(sides.map((side) => [`border${side}Color`, 'transparent']));
  return box.animate([hidden, {}], { ...timing, fill: 'backwards', pseudoElement: pseudo });
}

function ruledSides(box: HTMLElement, pseudo: string | null): readonly Side[] {
  const style = getComputedStyle(box, pseudo);
  return SIDES.filter(
    (side) => style.content !== 'none' && Number.parseFloat(style[`border${side}Width`]) > 0,
  );
}

/** Where a border is: across its own direction, where it begins and where it ends. */
function lineOf(side: Side, { left, top, width, height }: StageFrame): readonly number[] {
  const [right, bottom] = [left + width, top + height];
  return {
    Top: [top, left, right],
    Right: [right, top, bottom],
    Bottom: [bottom, left, right],
    Left: [left, top, bottom],
  }[side];
}
