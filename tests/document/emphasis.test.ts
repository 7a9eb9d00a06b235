import { describe, expect, test } from 'vitest';
import {
  bars,
  cards,
  type Deck,
  field,
  matrix,
  pair,
  part,
  placeSlides,
  type Slide,
  say,
  slide,
  wall,
} from '../../src/deck/index.ts';
import { renderDeck } from '../../src/document/index.ts';
import { f, tinySource } from '../fixtures/tiny-deck.ts';
import { body, deck } from '../fixtures/union-report/deck.ts';

const b = f.books;
const h = f.honours;
const notes = say`一句。`;

const deckOf = (...slides: readonly Slide[]): Deck =>
  placeSlides({
    ...tinySource,
    parts: [
      ...tinySource.parts,
      part({ id: 'own', title: '自设', short: '自设', numbered: false, seal: '自', slides }),
    ],
  });
/** The drawing of a slide, without notes. */
const drawn = (data: Slide): string => {
  const section = new RegExp(
    `<section class="slide [^"]*" id="own\\.${data.id}".*?<aside class="notes"`,
    's',
  );
  return section.exec(renderDeck(deckOf(data)))?.[0] ?? '';
};

const shared = { id: 'one', headline: say`一句话`, notes, seconds: 20 } as const;

describe('two counts of one act', () => {
  const sides = (second: typeof b.halls) =>
    drawn(
      slide({
        ...shared,
        layout: 'pair',
        pair: pair({
          title: say`两项`,
          items: [
            { label: say`甲`, fact: b.halls },
            { label: say`乙`, fact: second },
          ],
        }),
        figure: bars({
          title: say`级`,
          ordinal: true,
          items: [
            { label: say`市级`, fact: h.clerks },
            { label: say`县级`, fact: h.teams },
          ],
        }),
      }),
    );
  test('that are printed alike are said once for both', () => {
    expect(sides(b.halls)).toContain('各</span><span class="n red"');
    expect(sides(b.halls).match(/class="copy"><h3[^>]*>[^<]*<\/h3><\/div>/g)).toHaveLength(2);
  });
  test('that differ are each on their own sheet', () => {
    expect(sides(b.vans)).not.toContain('class="each');
    expect(sides(b.vans).match(/class="copy"><h3[^>]*>[^<]*<\/h3><span class="n"/g)).toHaveLength(2);
  });
});

test('the number of the message stands out in a ledger', () => {
  const twin = drawn(
    slide({
      ...shared,
      layout: 'twin',
      left: {
        head: say`左`,
        figure: cards({
          title: say`左`,
          items: [
            { label: say`分馆`, fact: b.halls },
            { label: say`书车`, fact: b.vans, tone: 'message' },
          ],
        }),
      },
      right: {
        head: say`右`,
        figure: wall({
          title: say`右`,
          bands: [
            {
              level: '市',
              tiles: [
                { honour: say`先进集体`, holder: say`县图书馆`, facts: [h.library] },
                { honour: say`岗位能手`, holder: say`${h.clerks}`, facts: [h.clerks] },
              ],
            },
          ],
        }),
      },
    }),
  );
  expect(twin.match(/<li class="message em-/g)).toHaveLength(1);
  expect(twin).toContain(`<span class="n red" data-fact="${b.vans.id}">`);
  // A level is named once, where its honours begin.
  expect(twin.match(/<span class="lv[^>]*>市<\/span>/g)).toHaveLength(1);
  expect(twin.match(/<span class="lv[^>]*><\/span>/g)).toHaveLength(1);
});

test('the crowd of a half stands over its other numbers, which are a row then', () => {
  const numbers = cards({ title: say`书车`, items: [{ label: say`书车`, fact: b.vans }] });
  const crowd = field({ title: say`分馆`, mark: 'group', whole: { label: say`分馆`, fact: b.halls } });
  const twin = drawn(
    slide({
      ...shared,
      layout: 'twin',
      left: { head: say`左`, field: crowd, figure: numbers },
      right: { head: say`右`, figure: numbers },
      steps: [['left']],
    }),
  );
  const [left = '', right = ''] = twin.split('class="panel"').slice(1);
  expect(left).toMatch(
    /<figure class="fig fragment".*<canvas.*<figure class="fig fragment".*<ul class="abreast drawing">/s,
  );
  expect(right).not.toContain('<canvas');
  expect(right).toContain('<ul class="ledger rows-1 drawing">');
});

test('crowds beside a matrix are fields of one pitch', () => {
  const crowds = drawn(
    slide({
      ...shared,
      layout: 'matrix',
      heroes: [b.halls, b.vans].map((fact) =>
        field({ title: say`数`, mark: 'group', whole: { label: say`数`, fact } }),
      ),
      figure: matrix({
        title: say`表`,
        columns: [{ label: say`年` }],
        rows: [{ label: say`馆`, cells: [b.halls] }],
      }),
    }),
  );
  const full = [...crowds.matchAll(/&quot;full&quot;:(\d+)/g)].map(([, count]) => count);
  expect(full).toHaveLength(2);
  expect(new Set(full).size).toBe(1);
});

test('whom an amount reached and its detail are both drawn, and both in the table', () => {
  const shown = drawn(
    slide({
      ...shared,
      layout: 'bars',
      figure: bars({
        title: say`册次`,
        items: [
          {
            label: say`到馆`,
            fact: b.lent,
            people: { label: say`读者`, fact: h.clerks },
            detail: say`大厅里`,
          },
          {
            label: say`上门`,
            fact: b.lentAtHome,
            people: { label: say`老人`, fact: h.teams },
            detail: say`家门口`,
          },
        ],
        message: 0,
      }),
    }),
  );
  const [drawing = '', table = ''] = shown.split('<div class="data">');
  for (const words of ['读者　大厅里', '老人　家门口']) expect(drawing).toContain(words);
  expect(table.replace(/<[^>]*>/g, '')).toContain(`${h.clerks.says}读者，大厅里`);
});

test('the last station is the current one from the first slide of its part on', () => {
  const stateOn = (page: number) =>
    new RegExp(`data-page="${page}".*?<ol class="relay"[^>]*>.*?<li class="([^"]*)"></li></ol>`, 's').exec(
      body,
    )?.[1];
  const { finale, parts } = deck;
  const last = parts.find((one) => finale && one.firstPage < finale.page && finale.page <= one.lastPage);
  if (finale === undefined || last === undefined)
    throw new Error('the fixture has no slide before its finale');
  expect(stateOn(last.firstPage)).toBe('now');
  expect(stateOn(finale.page)).toBe('now');
});
