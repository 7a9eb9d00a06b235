import { EARLY } from '../document/index.ts';
import type { RenderedDocument } from './render.ts';

/** The entry page with the document in it, and with the script that answers the first key where that has its place. */
export function writeInto(page: string, { head, body }: Pick<RenderedDocument, 'head' | 'body'>): string {
  // Functions as replacements: `$&` in a sentence stays what it is.
  return page
    .replace('<!--deck:head-->', () => head)
    .replace('<!--deck:body-->', () =>
      body.replace(EARLY, '<script inline src="./views/stage/early.ts"></script>'),
    );
}
