import { describe, expect, it } from 'vitest';
import { type Deck, factsShown, placeSlides, plainText, say } from '../../src/deck/index.ts';
import { renderDeck } from '../../src/document/index.ts';
import { secondsOf } from '../../src/script/estimate.ts';
import { tinyDeck, tinySource } from '../fixtures/tiny-deck.ts';

const LAYOUTS = [
  'bars',
  'cards',
  'close',
  'cover',
  'fields',
  'matrix',
  'pair',
  'panels',
  'pillars',
  'plot',
  'process',
  'route',
  'rows',
  'split',
  'sum',
  'twin',
  'units',
  'wall',
];

/** The markup of each slide by its id. */
function slidesOf(deck: Deck): ReadonlyMap<string, string> {
  const sections = [
    ...renderDeck(deck).matchAll(/<section class="slide [^"]*" id="([^"]*)".*?<\/section>/gs),
  ];
  return new Map(sections.map(([section, id = '']) => [id, section]));
}

const page = renderDeck(tinyDeck);
const sections = slidesOf(tinyDeck);
const cases = tinyDeck.slides.map((placed) => [placed.id, placed, sections.get(placed.id) ?? ''] as const);

it('the sample deck has a slide of every layout', () => {
  expect([...new Set(tinyDeck.slides.map(({ slide }) => slide.layout))].sort()).toEqual(LAYOUTS);
});

describe.each(cases)('the slide %s', (_, placed, section) => {
  it('stands in the page once, with its place and its time', () => {
    expect(section).toContain(`data-page="${placed.page}"`);
    expect(section).toContain(`data-steps="${placed.steps}"`);
    expect(section).toContain(`data-seconds="${secondsOf(placed)}"`);
  });

  it('shows every one of its facts, outside the notes and within them', () => {
    const [shown = '', notes = ''] = section.split('<aside class="notes"');
    const ids = (markup: string) =>
      [...markup.matchAll(/data-fact="([^"]*)"/g)].flatMap(([, list = '']) => list.split(' '));
    const all = new Set([...ids(shown), ...ids(notes)]);
    for (const fact of factsShown(placed.slide)) expect(all).toContain(fact.id);
    for (const fact of factsShown({ ...placed.slide, notes: say`` })) expect(ids(shown)).toContain(fact.id);
  });

  it('has one headline, in words as given', () => {
    const heading = placed.slide.layout === 'cover' ? 'h1' : 'h2';
    const found = [...section.matchAll(new RegExp(`<${heading}[^>]*>(.*?)</${heading}>`, 'gs'))];
    expect(found).toHaveLength(1);
    expect(found[0]?.[1]?.replace(/<[^>]*>/g, '')).toBe(plainText(placed.slide.headline));
  });

  it('marks its steps from 0 without a gap, the curtain first', () => {
    const indices = [...section.matchAll(/data-fragment-index="(\d+)"/g)].map(([, index]) => Number(index));
    expect([...new Set(indices)].sort((a, b) => a - b)).toEqual(
      Array.from({ length: placed.steps }, (_, i) => i),
    );
    expect(section.includes('class="curtain fragment fade-out" data-fragment-index="0"')).toBe(placed.opener);
  });

  it('has a chart with data and a sentence for every canvas', () => {
    for (const [canvas] of section.matchAll(/<canvas[^>]*>/g)) {
      expect(canvas).toMatch(/ role="img" aria-label="[^"]+。"/);
      const data = /data-chart="([^"]*)"/.exec(canvas)?.[1] ?? '';
      expect(JSON.parse(data.replaceAll('&quot;', '"'))).toHaveProperty('marks');
    }
  });
});

describe('the page', () => {
  it('carries no style attribute and no script: the policy of the file forbids both', () => {
    expect(page).not.toMatch(/ style=/);
    expect(page).not.toMatch(/<script/);
    expect(page).not.toMatch(/ on\w+=/);
  });

  it('gives an id once', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('closes what it opens', () => {
    const open: string[] = [];
    const empty = new Set(['br', 'wbr', 'col', 'img', 'hr']);
    for (const [, slash, name = ''] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (empty.has(name)) continue;
      if (slash === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  it('holds the meeting only when there is one', () => {
    expect(page).not.toContain('报告人');
    const meeting = { session: '年会', date: '', place: '', speaker: '何小满', emblem: 'mark.svg' };
    const filled = renderDeck(placeSlides({ ...tinySource, meeting }));
    expect(filled).toContain('<span>年会</span><span>报告人：何小满</span>');
    expect(filled.match(/<img class="emblem"/g)).toHaveLength(placeSlides(tinySource).parts.length);
  });

  it('shows markup in every text of a deck as text', () => {
    const evil = '<script>x</script>';
    const poisoned = poison(tinySource, evil) as typeof tinySource;
    const markup = renderDeck(placeSlides(poisoned));
    expect(markup).not.toContain('<script');
    expect(markup.split('&lt;script&gt;').length).toBeGreaterThan(300);
  });
});

/** Fields that are keys of the deck, not words of it. */
const KEYS = new Set([
  'id',
  'kind',
  'layout',
  'mark',
  'level',
  'levels',
  'status',
  'slide',
  'value',
  'steps',
  'cut',
  'formula',
  'from',
]);

/** A copy in which every word that may be shown ends in markup. */
function poison(node: unknown, evil: string, key = ''): unknown {
  if (typeof node === 'string') return KEYS.has(key) ? node : node + evil;
  if (Array.isArray(node)) return KEYS.has(key) ? node : node.map((child) => poison(child, evil, key));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, child]) => [
      name,
      name === 'term' && typeof child === 'string' ? child : poison(child, evil, name),
    ]),
  );
}
