import { type DeckSource, type Meeting, part, say, slide, type Text } from '../../src/deck/index.ts';
import type { AnyFact, Award, Fact, FactBook } from '../../src/facts/index.ts';

const BLANK: Meeting = { session: '', date: '', place: '', speaker: '', emblem: '' };

/** A deck that shows and says every fact of a book, whatever it is. */
export function deckOfEverything(book: FactBook, meeting: Meeting = BLANK): DeckSource {
  const parts = Object.entries(book.groups).map(([id, members]) => {
    const facts = Object.values(members);
    const numbers = facts.filter((fact): fact is Fact => fact.kind !== 'award');
    const awards = facts.filter((fact): fact is Award => fact.kind === 'award');
    return part({
      id,
      title: book.report.title,
      subtitle: book.report.organisation,
      short: id.slice(0, 4),
      numbered: false,
      slides: [
        slide({
          id: 'all',
          layout: 'cards',
          headline: say`全部数字`,
          groups: [
            {
              head: say`数字`,
              figure: {
                kind: 'cards',
                title: say`数字`,
                items: numbers.map((fact) => ({ label: literal(fact.counts), fact })),
              },
            },
          ],
          notes: sentence(facts),
          seconds: 30,
        }),
        slide({
          id: 'awards',
          layout: 'wall',
          headline: say`荣誉`,
          figure: {
            kind: 'wall',
            title: say`荣誉`,
            bands: book.levels.map((level) => ({
              level,
              tiles: awards
                .filter((fact) => fact.level === level)
                .map((fact) => ({ honour: literal(fact.counts), facts: [fact] })),
            })),
          },
          notes: say`荣誉。`,
          seconds: 30,
        }),
      ],
    });
  });
  const cover = part({
    id: 'cover',
    title: '封面',
    short: '封面',
    numbered: false,
    slides: [
      slide({
        id: 'cover',
        layout: 'cover',
        headline: say`报告`,
        genre: say`报告`,
        notes: say`开始。`,
        seconds: 5,
      }),
    ],
  });
  return { title: book.report.title, book, meeting, parts: [cover, ...parts] };
}

function literal(text: string): Text {
  return { spans: [{ kind: 'literal', text }] };
}

function sentence(facts: readonly AnyFact[]): Text {
  return { spans: facts.map((fact) => ({ kind: 'figure', fact, short: false })) };
}
