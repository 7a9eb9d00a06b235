import { BINDINGS } from './table.ts';

/** Keys of an unknown clicker, by what the table calls them: `{ MediaTrackNext: 'PageDown' }`. */
export type Remap = Readonly<Record<string, string>>;

/** What a key is taught that is to do nothing: some clickers send F5 with each press of their laser. */
export const IGNORED = 'Ignored';

/** Name in the store of the keys of this hall's clicker. */
export const REMAP_KEY = 'remap';

/** The remap as text for a store. */
export function formatRemap(remap: Remap): string {
  return JSON.stringify(remap);
}

/** A stored remap; whatever is not a key of the table is left out. */
export function parseRemap(text: string | null): Remap {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    const known = new Set([...BINDINGS.flatMap((binding) => binding.keys), IGNORED]);
    const entries = Object.entries(value).filter((entry): entry is [string, string] => known.has(entry[1]));
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}
