import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRemap, parseRemap } from '../../../src/ui/keys/remap.ts';
import { BINDINGS } from '../../../src/ui/keys/table.ts';

describe("a clicker's own keys", () => {
  it('come back as they were learnt', () => {
    const remap = { MediaTrackNext: 'PageDown', F13: 'b' };
    expect(parseRemap(formatRemap(remap))).toEqual(remap);
  });

  it('leave out what is no key of the table', () => {
    expect(parseRemap('{"F13":"b","F14":"nonsense","F15":5}')).toEqual({ F13: 'b' });
  });

  it.each([[null], [''], ['{'], ['[]'], ['null'], ['"x"']])('are none in %s', (text) => {
    expect(parseRemap(text)).toEqual({});
  });

  it('only ever lead to a key of the table', () => {
    const keys = BINDINGS.flatMap((one) => one.keys);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.constantFrom(...keys))), (any) => {
        for (const key of Object.values(parseRemap(JSON.stringify(any)))) expect(keys).toContain(key);
      }),
    );
  });
});
