import { type Html, html } from './html.ts';

/** Gives an element its classes and, where a step brings its region up, reveal.js's mark for that step. */
export type AtStep<Region extends string> = (region: Region, classes?: string) => Html;

/** The steps of a slide's own regions; `first` is the number of clicks that come before them (the curtain's). */
export function stepsOf<Region extends string>(
  steps: readonly (readonly Region[])[] | undefined,
  first: number,
): AtStep<Region> {
  return (region, classes = '') => {
    const step = stepOf(steps, region);
    if (step === undefined) return html`class="${classes}"`;
    return html`class="${`${classes} fragment`.trim()}" data-fragment-index="${step + first}"`;
  };
}

/** The step that brings `region` up, from 0; undefined where none does. */
export function stepOf<Region extends string>(
  steps: readonly (readonly Region[])[] | undefined,
  region: Region,
): number | undefined {
  const step = (steps ?? []).findIndex((regions) => regions.includes(region));
  return step < 0 ? undefined : step;
}
