import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../../src/bundle/parsed-page.ts';
import {
  checkUsage,
  checkWords,
  type MarkupPiece,
  proveDigits,
  readUsage,
} from '../../../src/deck/check/index.ts';
import { figuresOf, formatFigure, plainText, textsOf } from '../../../src/deck/index.ts';
import { summarise } from '../../../src/document/index.ts';
import { factsIn } from '../../../src/facts/index.ts';
import { body, deck, pieces } from '../../fixtures/union-report/deck.ts';

const { book } = deck;
const facts = factsIn(book);
const levelOf = new Map(facts.map((fact) => [fact.id, fact.level]));
const statusOf = new Map(facts.map((fact) => [fact.id, fact.status]));

describe('the whole deck', () => {
  test('every digit of the document belongs to a fact, a listed name or a page', () => {
    const { figures, problems } = proveDigits(pieces, book);
    expect(problems).toEqual([]);
    expect(figures).toBeGreaterThan(400);
  });

  test('what only the code reads is proved, but counts for no place where a reader sees a fact', () => {
    const data = pieces.filter(({ kind }) => kind === 'data');
    expect(data.length).toBeGreaterThan(0);
    expect(proveDigits(data, book)).toMatchObject({ figures: 0, problems: [] });
    const shown = pieces.filter(({ kind }) => kind !== 'data');
    expect(proveDigits(shown, book).figures).toBe(proveDigits(pieces, book).figures);
  });

  test('the proof reads slides, notes, tables, summaries and the handout text', () => {
    const words = pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');
    const labels = pieces.flatMap((piece) =>
      piece.kind === 'open' ? [piece.attributes.get('aria-label')] : [],
    );
    for (const figure of deck.slides.flatMap(({ slide }) => figuresOf(slide))) {
      expect(words).toContain(plainText(figure.title));
      if (figure.kind === 'bars' || figure.kind === 'composition' || figure.kind === 'share')
        expect(labels).toContain(summarise(figure));
    }
    expect(body.match(/<aside class="notes"/g)).toHaveLength(deck.slides.length);
    expect(body).toContain('<template id="paper"');
  });

  test('words and numbers agree: qualifiers, status, counts, headlines', () => {
    expect(checkWords(deck)).toEqual([]);
  });

  test('every fact is used, or says why not', () => {
    expect(checkUsage(readUsage(deck))).toEqual([]);
  });

  test('each qualified fact has its qualifier in every text that shows it', () => {
    const qualified = facts.filter((fact) => fact.kind !== 'award' && fact.quantity.qualifier !== 'exact');
    expect(qualified.length).toBeGreaterThan(15);
    for (const { slide } of deck.slides) {
      for (const { text } of textsOf(slide)) {
        for (const span of text.spans) {
          if (span.kind !== 'figure' || !qualified.includes(span.fact)) continue;
          expect(formatFigure(span)).toMatch(/近|多|余|以上/);
        }
      }
    }
  });
});

/** Elements with their facts and level words, in the rows of the honours lists and walls. */
const rowsOfHonours = [...body.matchAll(/<(li|tr)\b[^>]*>(.*?)<\/\1>/gs)].flatMap(([, , row = '']) => {
  const ids = [...row.matchAll(/data-fact="([^"]*)"/g)].flatMap(([, list = '']) => list.split(' '));
  const level = /<span class="lv rank-\d">([^<]*)</.exec(row)?.[1] ?? /<td>([^<]{1,4})<\/td>/.exec(row)?.[1];
  return level !== undefined && book.levels.includes(level) ? [{ ids, level }] : [];
});

describe('honours', () => {
  test('only what was conferred stands in a list of honours, and in its own level', () => {
    expect(rowsOfHonours.length).toBeGreaterThan(30);
    for (const { ids, level } of rowsOfHonours) {
      for (const id of ids) expect([id, statusOf.get(id), levelOf.get(id)]).toEqual([id, '获评', level]);
    }
  });

  test('applications and shortlists are nowhere on the wall', () => {
    const wall = deck.slides.flatMap(({ slide }) =>
      figuresOf(slide).flatMap((figure) => (figure.kind === 'wall' ? figure.bands : [])),
    );
    const shown = wall.flatMap((band) =>
      band.tiles.flatMap((tile) =>
        tile.facts.map((fact) => [fact.id, fact.status, fact.level === band.level]),
      ),
    );
    expect(shown.length).toBeGreaterThan(28);
    expect(shown.filter(([, status, right]) => status !== '获评' || !right)).toEqual([]);
  });
});

describe('the proof can fail', () => {
  const texts = pieces.flatMap((piece, i) => (piece.kind === 'text' && /\d/.test(piece.text) ? [i] : []));
  const change = (places: ReadonlySet<number>, to: (text: string) => string): readonly MarkupPiece[] =>
    pieces.map((piece, i) =>
      piece.kind === 'text' && places.has(i) ? { ...piece, text: to(piece.text) } : piece,
    );
  const isPageNumber = (at: number) =>
    /class="(?:pg|pages|at)"[^<]*>(?:<b>|<span>第<\/span>)?$/.test(body.slice(0, pieces[at]?.start)) ||
    body.slice(0, pieces[at]?.start).endsWith('</b>');
  const other = (digit: string) => (digit === '9' ? '7' : '9');

  test('a changed digit is found wherever it stands', () => {
    const places = texts.filter((at) => !isPageNumber(at));
    expect(places.length).toBeGreaterThan(500);
    const { problems } = proveDigits(
      change(new Set(places), (text) => text.replace(/\d/, other)),
      book,
    );
    // Every place is a problem of its own, so that none is missed where all are found.
    expect(problems.length).toBeGreaterThanOrEqual(places.length);
  });

  test.each(['多', '余', '近', '以上'])('a dropped %s is found', (qualifier) => {
    // In a name (县以上工会) the word is no qualifier and stands in no element of its own.
    const marked = (i: number) => {
      const before = pieces[i - 1];
      return before?.kind === 'open' && before.name === 'em';
    };
    const at = pieces.flatMap((piece, i) =>
      piece.kind === 'text' && piece.text === qualifier && marked(i) ? [i] : [],
    );
    expect(at.length).toBeGreaterThan(0);
    const { problems } = proveDigits(
      change(new Set(at), () => ''),
      book,
    );
    expect(problems.length).toBeGreaterThanOrEqual(at.length);
  });

  test.each([
    ['a digit in a sentence', '讲学活动', '讲学活动3场'],
    ['a wrong chart value', '&quot;value&quot;:195000', '&quot;value&quot;:205000'],
    [
      'a chart mark without its qualifier',
      '{&quot;kind&quot;:&quot;qualifier&quot;,&quot;text&quot;:&quot;多&quot;}',
      '{&quot;kind&quot;:&quot;qualifier&quot;,&quot;text&quot;:&quot;&quot;}',
    ],
    ['a summary with another number', '合计51.5万元', '合计52.5万元'],
    ['a summary without the qualifier', '146万多元', '146万元'],
    ['a fact of the data with another number', '"says":"146万多元"', '"says":"146万元"'],
    ['a figure of the data with another number', '"text":"51.5万元"', '"text":"52.5万元"'],
    ['an unknown fact', 'data-fact="pandemic.fund"', 'data-fact="pandemic.fond"'],
    ['a number shown as another fact', 'data-fact="pandemic.medics">39', 'data-fact="discipline.audits">39'],
  ])('%s is found', (_, from, to) => {
    expect(body).toContain(from);
    expect(proveDigits(piecesOf(body.replace(from, to)), book).problems).not.toEqual([]);
  });
});
