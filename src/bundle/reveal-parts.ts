import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * What reveal.js switches off by our settings (views/stage/reveal.ts) or has nothing to do for: parts of it by the names of
 * their files. Half of its code, which every stage would read.
 */
export const UNUSED = [
  'autoanimate',
  'backgrounds',
  'controls',
  'jumptoslide',
  'keyboard',
  'notes',
  'overlay',
  'overview',
  'printview',
  'progress',
  'scrollview',
  'slidenumber',
  'touch',
];

/** A part that is asked to do something does nothing, and is in no state. */
const IDLE =
  'export default class { constructor() { return new Proxy(this, { get: () => () => undefined }); } }';

const PART = /\/reveal\.js\/js\/controllers\/(\w+)\.js$/;

/** A library that fits words into a width, which only the bundled file comes with. */
const FITTER = 'fitty';

/** reveal.js as its package has it in sources, with idle parts in place of the unused ones: its bundled file cannot be cut. */
export function revealParts(): Plugin {
  return {
    name: 'reveal-parts',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id === FITTER && importer !== undefined) return join(importer, '..', `${FITTER}.js`);
      if (id !== 'reveal.js') return null;
      const bundled = await this.resolve(id, importer, { skipSelf: true });
      return bundled === null ? null : join(bundled.id, '../../js/reveal.js');
    },
    load(id) {
      const [, part = ''] = PART.exec(id.replaceAll('\\', '/')) ?? [];
      return [...UNUSED, FITTER].includes(part) ? IDLE : null;
    },
  };
}
