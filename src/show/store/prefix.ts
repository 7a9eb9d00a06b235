import { checksum } from '../../checksum.ts';

/** Grows when what is stored can no longer be read by what was written before. */
const VERSION = 1;

/** The start of every name that the deck with this title uses in the browser: all local files share one storage. */
export function prefixOf(title: string): string {
  return `deck:v${VERSION}:${checksum(title)}:`;
}
