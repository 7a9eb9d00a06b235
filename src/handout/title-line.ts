import { build } from './dom.ts';
import type { SlideSource } from './source.ts';

/** The line above a drawing: the slide's number, its part, and what else there is to say of it. */
export function titleLine({ page, part }: SlideSource, more = ''): HTMLElement {
  return build('p', 'title-line', build('i', '', String(page)), part.title, build('span', '', more));
}
