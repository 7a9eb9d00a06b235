/**
 * Words on a sheet that is scaled from `wide` and `high` to 1 keep their shape, by the opposite of that; `size`: how large they
 * are at first.
 */
export function keepWords(
  sheet: HTMLElement,
  { wide, high, size }: { readonly wide: number; readonly high: number; readonly size: number },
  timing: KeyframeAnimationOptions,
): readonly Animation[] {
  const at = (time: number, first: number) => first + (1 - first) * time;
  const transform = [0, 0.25, 0.5, 0.75, 1].map(
    (time) => `scale(${at(time, size) / at(time, wide)}, ${at(time, size) / at(time, high)})`,
  );
  return [...sheet.children].map((words) => words.animate({ transform }, timing));
}
