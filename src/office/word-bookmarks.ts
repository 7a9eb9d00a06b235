import { checksum } from '../checksum.ts';
import { CUE } from '../script/cue.ts';

/**
 * Names of the bookmarks that let an edited document be read back. Bookmarks, as they live through every office program
 * and format that was tried; content controls do not. Word takes letters, digits and `_`, 40 of them at most.
 */
const LONGEST = 40;

/** Where a slide's text begins. */
export const slideMark = (slide: string) => markOf('s', slide);
/** The heading of a part: what follows belongs to no slide until the next one begins. */
export const partMark = (part: string) => markOf('p', part);
/** The figure of a slide's text with this number, from 0. */
export const figureMark = (slide: string, number: number) => markOf(`f${number}`, slide);
/** What follows the last slide. */
export const END_MARK = 'deck_end';

function markOf(kind: string, id: string): string {
  const name = `${kind}_${id.replace(/[^A-Za-z0-9]/g, '_')}`;
  // Two ids that differ in their last letters or in a sign only are to have two names.
  const plain = name.length <= LONGEST && /^[A-Za-z0-9]+\.[A-Za-z0-9]+$|^[A-Za-z0-9]+$/.test(id);
  return plain ? name : `${name.slice(0, LONGEST - 9)}_${checksum(id)}`;
}

/** A cue to click in manuscripts that earlier versions wrote: some are still out. */
const OLD_CUE = '【翻】';
const PAGE_CUE = /【(?:第\d+页|翻页)】/g;

/** In the speech: from here on another slide is shown. */
export const pageCue = (page: number) => `【第${page}页】`;

/** The words of the speech without what is for the hand that turns the pages. */
export function withoutCues(text: string): string {
  return withoutPageCues(withCues(text)).replaceAll(CUE, '');
}

/** The words of a manuscript with the cues as they are written now, whichever version wrote it. */
export function withCues(text: string): string {
  return text.replaceAll(OLD_CUE, CUE);
}

export function withoutPageCues(text: string): string {
  return text.replace(PAGE_CUE, '');
}
