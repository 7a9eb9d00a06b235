import fc from 'fast-check';
import { expect } from 'vitest';
import { piecesOf } from '../../src/bundle/parsed-page.ts';
import { renderLoaded } from '../../src/bundle/render.ts';
import { proveDigits } from '../../src/deck/check/index.ts';
import { checkDeck, placeSlides } from '../../src/deck/index.ts';
import { EARLY } from '../../src/document/index.ts';
import { BLOCKS } from '../../src/document/schema.ts';
import {
  type FactBook,
  factsIn,
  formatPlace,
  formatProblems,
  type Problem,
  readFacts,
  readMeeting,
} from '../../src/facts/index.ts';
import { pieces } from '../fixtures/union-report/deck.ts';
import { BASE, brokenFile, meetingText, TEXTS } from './broken-files.ts';
import { deckOfEverything } from './every-fact.ts';

/** All that a page of ours is made of: what stands in decks with nothing strange in them. */
const TAGS = new Set(
  [pieces, piecesOf(bodyOf(bookOf(JSON.stringify(BASE))))]
    .flat()
    .flatMap((piece) => (piece.kind === 'open' ? piece.name : [])),
);
const ATTRIBUTES =
  /^(?:class|id|href|role|scope|colspan|rowspan|width|alt|src|lang|type|data-[a-z-]+|aria-[a-z]+)$/;
const OWN_SCRIPTS = new Set<string>(Object.values(BLOCKS));

function bookOf(text: string): FactBook {
  const { book, problems } = readFacts(text);
  if (book === undefined) throw new Error(formatProblems(problems));
  return book;
}

function bodyOf(book: FactBook): string {
  return renderLoaded({ deck: placeSlides(deckOfEverything(book)), source: undefined }).body;
}

export function expectPlaced(problems: readonly Problem[], file: RegExp): void {
  expect(problems.length).toBeGreaterThan(0);
  for (const { where: place, what, expected, remedy } of problems) {
    const where = formatPlace(place);
    expect(where).toMatch(file);
    for (const words of [where, what, expected, remedy]) {
      expect(words).toMatch(/\S/);
      expect(words.length).toBeLessThan(700);
      expect(words).not.toMatch(/undefined|\[object|NaN|\bat .*\.ts:\d|TypeError|RangeError/);
      // Nothing that hides or turns the direction of what is read.
      expect(words).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
  }
  expect(formatProblems(problems)).toMatch(/^× /);
}

function expectOnlyOurs(body: string): void {
  // The one comment of ours is the mark where the build puts the first script.
  const [before = '', after = '', ...more] = body.split(EARLY);
  expect(more).toEqual([]);
  for (const words of TEXTS.filter((each) => each.includes('<'))) expect(before + after).not.toContain(words);
  for (const piece of piecesOf(body)) {
    if (piece.kind !== 'open') continue;
    const { name, attributes } = piece;
    expect(TAGS).toContain(name);
    for (const attribute of attributes.keys()) expect(attribute).toMatch(ATTRIBUTES);
    expect(attributes.get('href') ?? '#').toMatch(/^#/);
    if (name === 'script') expect(OWN_SCRIPTS).toContain(attributes.get('id'));
  }
}

/** The deck shows what the file gives, letter for letter, and nothing of it is markup. */
function expectShown(book: FactBook, given: string): void {
  const source = deckOfEverything(book);
  const deck = placeSlides(source);
  const wrong = checkDeck(source, deck);
  if (wrong.length > 0) expectPlaced(wrong, /^slides/);
  const { body } = renderLoaded({ deck, source: undefined });
  expectOnlyOurs(body);
  const written = piecesOf(body);
  const words = written.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
  const entries = JSON.parse(given.replace(/^\uFEFF/, '')).facts;
  for (const fact of factsIn(book)) {
    const [group = '', key = ''] = fact.id.split('.');
    const entry = entries[group][key];
    expect(fact.counts).toBe(entry.counts);
    expect(words).toContain(entry.counts);
    expect(words).toContain(
      entry.award ?? (entry.formula === undefined ? entry.says.normalize('NFKC') : fact.says),
    );
  }
  const shown = proveDigits(written, book).problems.filter((each) => each.what.includes('显示成了'));
  expect(shown).toEqual([]);
}

/**
 * Facts files, so many of them: each builds what it says, escaped, or is refused with its place.
 */
export function tryFactsFiles(runs: number): void {
  const seen = { built: 0, refused: 0, markup: 0 };
  fc.assert(
    fc.property(brokenFile, (text) => {
      const { book, problems } = readFacts(text);
      expect(book === undefined).toBe(problems.length > 0);
      if (book === undefined) {
        seen.refused++;
        return expectPlaced(problems, /^assets\/facts\.json/);
      }
      seen.built++;
      if (/<(?:script|img|svg|b)/.test(text)) seen.markup++;
      return expectShown(book, text);
    }),
    { numRuns: runs },
  );
  // All three ways must have been walked often, or the test proves nothing.
  expect(seen.built).toBeGreaterThan(runs / 20);
  expect(seen.refused).toBeGreaterThan(runs / 3);
  expect(seen.markup).toBeGreaterThan(runs / 300);
}

/** Meeting files, so many of them: shown as given, escaped, or refused with their place. */
export function tryMeetingFiles(runs: number): void {
  const { book } = readFacts(
    JSON.stringify({
      report: { title: '甲', organisation: '乙' },
      levels: [],
      terms: [],
      facts: {},
      relations: [],
    }),
  );
  if (book === undefined) throw new Error('the empty book must read');
  const file = fc.record({
    session: meetingText,
    date: fc.oneof(
      fc.constant(''),
      meetingText.map((words) => `2024年1月18日${words}`),
    ),
    place: meetingText,
    speaker: meetingText,
  });
  let built = 0;
  fc.assert(
    fc.property(file, (fields) => {
      const { meeting, problems } = readMeeting(JSON.stringify({ ...fields, emblem: '' }));
      if (meeting === undefined) return expectPlaced(problems, /^assets\/meeting\.json/);
      built++;
      const { body } = renderLoaded({
        deck: placeSlides(deckOfEverything(book, meeting)),
        source: undefined,
      });
      expectOnlyOurs(body);
      const words = piecesOf(body)
        .map((piece) => (piece.kind === 'text' ? piece.text : ''))
        .join('');
      for (const field of Object.values(fields)) expect(words).toContain(field);
      return undefined;
    }),
    { numRuns: runs },
  );
  expect(built).toBeGreaterThan(runs / 30);
}
