import { expect, test } from 'vitest';
import { deck as source } from '../../slides/index.ts';
import { renderLoaded } from '../../src/bundle/render.ts';
import { placeSlides, plainText, textsOf } from '../../src/deck/index.ts';
import { renderDeck } from '../../src/document/index.ts';
import { renderRemarks } from '../../src/document/paper/remarks.ts';
import { renderReport } from '../../src/document/paper/report.ts';
import { factsIn } from '../../src/facts/index.ts';
import { isThisYear } from './this-year.ts';

const deck = placeSlides(source);
const facts = factsIn(deck.book);
const notes = [...new Set(facts.flatMap(({ note }) => note ?? []))];
/** Words that only those who make or check the deck should read. */
const WORKING = /报告未|原报告|报告没有|报告省略|报告印作|承前|按上下文|不说成|不与.{1,20}对比|待部门确认/u;

/** What the hall and the readers are shown: slides, origins, notes, report, remarks. */
const shown = [renderDeck(deck), String(renderReport(deck)), String(renderRemarks(deck))].join('\n');

test.runIf(isThisYear)('there are notes for the makers, and remarks for the public', () => {
  expect(notes.length).toBeGreaterThan(15);
  expect(facts.filter(({ remark }) => remark !== undefined).length).toBeGreaterThan(10);
});

test('no note for the makers reaches the hall, the report or a handout', () => {
  expect(notes.filter((note) => shown.includes(note))).toEqual([]);
  expect(shown.match(WORKING)).toBeNull();
});

test('no remark and no text of a slide is a working instruction', () => {
  const texts = deck.slides.flatMap(({ slide }) => textsOf(slide).map(({ text }) => plainText(text)));
  const public_ = [...texts, ...facts.flatMap(({ remark }) => remark ?? [])];
  expect(public_.filter((text) => WORKING.test(text))).toEqual([]);
});

test('in the built document a note stands among the facts of the proof sheet and nowhere else', () => {
  const { body } = renderLoaded({ deck, source: undefined });
  for (const note of notes) {
    const places = [...body.matchAll(new RegExp(escaped(note), 'g'))].map(({ index }) =>
      body.slice(0, index),
    );
    for (const before of places) {
      const inProof =
        before.lastIndexOf('"facts"') > before.lastIndexOf('</main>') || /<table class="facts"/.test(before);
      expect([note, inProof]).toEqual([note, true]);
    }
  }
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
