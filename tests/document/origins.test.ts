import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../src/bundle/parsed-page.ts';
import { proveDigits } from '../../src/deck/check/index.ts';
import { renderDeck, renderSlides } from '../../src/document/index.ts';
import { checkSource, joinSource } from '../../src/facts/index.ts';
import { bookOf, deckOf, FACTS, TEXT } from '../deck/check/book.ts';

const book = bookOf();
const { deck } = deckOf(book);
const joined = joinSource(TEXT, [{ title: '第一件事办得好' }]);
const { places } = checkSource(book, joined);
const below = (html: string) => /<aside class="origins"[\s\S]*?<\/aside>/.exec(html)?.[0] ?? '';

describe('where the numbers of a slide come from', () => {
  const without = below(renderDeck(deck));
  const withReport = below(renderDeck(deck, renderSlides(deck, { joined, places })));

  test('each number of the slide is listed once, then the terms of derived ones', () => {
    const ids = [...without.matchAll(/<li data-of="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual(['a.rest', 'a.half', 'a.firms', 'a.courses']);
  });

  test('with its kind, what it counts, the phrase that holds it, or the arithmetic', () => {
    expect(without).toMatch(/data-of="a\.firms"[\s\S]*?原文[\s\S]*?走访的企业[\s\S]*?<q>走访企业20多家<\/q>/);
    expect(without).toMatch(/data-of="a\.rest"[\s\S]*?计算得出[\s\S]*?16[\s\S]*?7[\s\S]*?＝[\s\S]*?9/);
    expect(without).not.toContain('<blockquote>');
  });

  test('where the report is at hand, its sentences with their figures marked, each once', () => {
    const sentences = [...withReport.matchAll(/<blockquote>[\s\S]*?<p>([\s\S]*?)<\/p>/g)].map(
      (match) => match[1],
    );
    expect(sentences).toEqual([
      '举办培训<mark data-of="a.courses">16场</mark>，其中线上<mark data-of="a.half">7场</mark>。',
      '走访企业<mark data-of="a.firms">20多家</mark>，参加职工<mark data-of="a.people">3万人</mark>。',
    ]);
  });

  test('the recorded place stands with it', () => {
    const firms = { ...FACTS.facts.a.firms, at: '第一部分第1句' };
    const recorded = bookOf({ ...FACTS, facts: { a: { ...FACTS.facts.a, firms } } });
    expect(below(renderDeck(deckOf(recorded).deck))).toContain('<span class="at">第一部分第1句</span>');
  });

  test('every digit of it belongs to a fact', () => {
    expect(
      proveDigits(piecesOf(renderDeck(deck, renderSlides(deck, { joined, places }))), book).problems,
    ).toEqual([]);
  });
});
