import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { deck as source } from '../../slides/index.ts';
import { checkDeck, factsShown, placeSlides, plainText, textsOf } from '../../src/deck/index.ts';
import { type AnyFact, factsIn } from '../../src/facts/index.ts';
import { timeTodo } from '../../src/rehearsal/time-todo.ts';
import { spokenSyllables } from '../../src/script/syllables.ts';
import { sharedRuns } from './own-words.ts';
import { isThisYear } from './this-year.ts';

const deck = placeSlides(source);
const facts = factsIn(deck.book);

/** Nobody follows a longer sentence by ear. */
const LONGEST_SENTENCE = 60;
/** Claims that no figure of the report supports. */
const INTENSIFIERS = ['全部', '一个不漏', '同时', '直达', '显著', '首次', '增长', '率先', '覆盖率'];

const words = deck.slides.flatMap(({ id, slide }) =>
  textsOf(slide).map(({ path, text }) => ({
    at: `${id} · ${path.join('.')}`,
    place: path.join('.'),
    text: plainText(text),
  })),
);

test('the deck passes its own checks', () => {
  expect(checkDeck(source, deck)).toEqual([]);
});

describe.each(deck.slides.map((placed) => [placed.id, placed] as const))('%s', (_, placed) => {
  const script = plainText(placed.slide.notes);

  test('every sentence of the notes can be followed by ear', () => {
    const sentences = script.split(/[。！？]/);
    expect(sentences.filter((sentence) => spokenSyllables(sentence) > LONGEST_SENTENCE)).toEqual([]);
  });
});

test.runIf(isThisYear)('all notes together take no longer than the meeting gives', () => {
  expect(deck.meeting.minutes).toBeGreaterThan(0);
  expect(timeTodo(deck)).toBeUndefined();
});

test.runIf(isThisYear)('nothing is claimed more strongly than the report does', () => {
  const claims = words.filter(({ text }) => INTENSIFIERS.some((word) => text.includes(word)));
  expect(claims).toEqual([]);
});

test('Chinese punctuation throughout, and no space typed beside a figure', () => {
  const spaced = facts.flatMap(namesOf).filter((name) => name.includes(' '));
  const slips = words.filter(({ text }) =>
    /["',;:!?()]| /.test(spaced.reduce((left, name) => left.replaceAll(name, ''), text)),
  );
  expect(slips).toEqual([]);
});

test('every figure and honour of the report stands on a slide or is said', () => {
  const shown = deck.slides.flatMap(({ slide }) => factsShown(slide));
  const known = new Set(
    shown.flatMap((fact) => (fact.kind === 'derived' ? [fact.id, ...fact.from] : fact.id)),
  );
  const left = facts.filter((fact) => !known.has(fact.id) && fact.status !== '申报');
  expect(left.map((fact) => fact.id)).toEqual([]);
});

describe('own wording', () => {
  const folder = fileURLToPath(new URL('../../../shared/source', import.meta.url));
  const report = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n')
    : '';
  const carried = [
    ...deck.book.terms,
    ...deck.parts.flatMap((part) => [part.title, part.subtitle ?? '']),
    ...facts.flatMap(namesOf),
    ...deck.book.phrases,
  ];

  test.skipIf(report === '')('no sentence is copied (skipped where the report is not at hand)', () => {
    const copied = words.flatMap(({ at, text }) =>
      sharedRuns(text, report, carried, 12).map(({ run }) => `${at}: ${run}`),
    );
    expect(copied).toEqual([]);
  });

  test.skipIf(report === '')('no headline is copied (skipped where the report is not at hand)', () => {
    const copied = words
      .filter(({ place }) => place === 'headline')
      .flatMap(({ at, text }) => sharedRuns(text, report, carried, 8).map(({ run }) => `${at}: ${run}`));
    expect(copied).toEqual([]);
  });
});

/** What a fact names: an honour with its holder, what was applied for, and any title in quotation marks. */
function namesOf(fact: AnyFact): readonly string[] {
  const titles = fact.counts.match(/“[^”]+”|《[^》]+》/g) ?? [];
  if (fact.status === undefined) return titles;
  return [...titles, fact.says, fact.counts.replace(/^(?:申报|入围)/, '')];
}
