import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factsIn, formatPlace, formatQuantity, readFacts, readMeeting } from '../../src/facts/index.ts';
import { anyCharacter, runs } from '../trials.ts';

const FACTS = readFileSync('assets/facts.json', 'utf8');

/** Values that have broken other programs, as JSON. */
const POISON = [
  '"<script>alert(1)</script>"',
  '"]]></style><img src=x onerror=x>"',
  '"５１．５万元"',
  '"51.5万元\\u200b"',
  '"\\u202e元万"',
  '"\\ud800"',
  '"1e309元"',
  '1e309',
  '-0',
  'null',
  'true',
  '[]',
  '{}',
  '[[[[[[]]]]]]',
  '{"says":{"says":{}}}',
  '{"__proto__":{"says":"1人"}}',
  '"__proto__"',
  '"constructor.name"',
  '"$&$1$`"',
  `"${'多'.repeat(5000)}"`,
  `"${'9'.repeat(400)}元"`,
  '"pandemic.fund × pandemic.fund × pandemic.perMedic = pandemic.medics"',
  '"{{x}} #{x} %s"',
  '""',
  '"\\u0000"',
];
const poison = fc.constantFrom(...POISON);
/** Every string of the file, keys included, as a range of the text. */
const STRINGS = [...FACTS.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(
  (match) => [match.index, match[0].length] as const,
);

const replaced = fc.tuple(fc.constantFrom(...STRINGS), poison).map(([[at, length], value]) => {
  return FACTS.slice(0, at) + value + FACTS.slice(at + length);
});
const cut = fc
  .tuple(fc.nat(FACTS.length), fc.nat(200))
  .map(([at, length]) => FACTS.slice(0, at) + FACTS.slice(at + length));
const inserted = fc
  .tuple(fc.nat(FACTS.length), fc.oneof(poison, fc.string({ unit: anyCharacter })))
  .map(([at, text]) => FACTS.slice(0, at) + text + FACTS.slice(at));
const anyJson = fc.json({ maxDepth: 6 });
const anyText = fc.string({ unit: anyCharacter, maxLength: 200 });

test('any file is read as given or refused with placed messages, never thrown on', () => {
  let read = 0;
  let refused = 0;
  fc.assert(
    fc.property(fc.oneof(replaced, cut, inserted, anyJson, anyText), (text) => {
      const { book, problems } = readFacts(text);
      expect(book === undefined).toBe(problems.length > 0);
      if (book === undefined) {
        refused++;
        for (const { where: place, what, expected, remedy } of problems) {
          const where = formatPlace(place);
          expect(where).toMatch(/^assets\/facts\.json/);
          for (const part of [where, what, expected, remedy]) {
            expect(part).toMatch(/\S/);
            expect(part).not.toMatch(/[\u200b\u202e\0]|undefined/);
            expect(part.length).toBeLessThan(600);
          }
        }
        return;
      }
      read++;
      const given = JSON.parse(text.replace(/^\uFEFF/, ''));
      for (const fact of factsIn(book)) {
        const [group = '', key = ''] = fact.id.split('.');
        const entry = given.facts[group][key];
        expect(fact.counts).toBe(entry.counts);
        if (fact.kind === 'award') expect(fact.says).toBe(entry.award);
        else expect(formatQuantity(fact.quantity)).toBe(fact.says);
        if (fact.kind === 'stated') expect(fact.says).toBe(entry.says.normalize('NFKC'));
      }
    }),
    { numRuns: runs(800) },
  );
  // Both ways must have been walked, or the test proves nothing.
  expect(read).toBeGreaterThan(0);
  expect(refused).toBeGreaterThan(runs(400));
});

test('any meeting file is read or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: anyCharacter })), (text) => {
      const { meeting, problems } = readMeeting(text);
      expect(meeting === undefined).toBe(problems.length > 0);
    }),
  );
});

test('nothing of the file reaches the prototype of other objects', () => {
  readFacts('{"facts":{"__proto__":{"polluted":{"says":"1人"}}}}');
  readFacts('{"facts":{"constructor":{"prototype":{"says":"1人"}}}}');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a chain of formulas and a great many facts neither hang nor overflow', () => {
  const members = Object.fromEntries(
    Array.from({ length: 3000 }, (_, i) => [`f${i}`, { formula: `f${i + 1}`, counts: '数' }]),
  );
  const file = {
    report: { title: '甲', organisation: '乙' },
    levels: [],
    terms: [],
    facts: { a: members },
    relations: [],
  };
  const { problems } = readFacts(JSON.stringify(file));
  expect(problems.length).toBeGreaterThan(0);
});
