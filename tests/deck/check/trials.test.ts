import { describe, expect, test } from 'vitest';
import { checkClaims } from '../../../src/deck/check/claims.ts';
import { checkCounts } from '../../../src/deck/check/counts.ts';
import { checkWords } from '../../../src/deck/check/index.ts';
import { checkLabels } from '../../../src/deck/check/labels.ts';
import { checkOwnLevels } from '../../../src/deck/check/levels.ts';
import { checkNames } from '../../../src/deck/check/names.ts';
import { checkOrder } from '../../../src/deck/check/order.ts';
import { checkSums } from '../../../src/deck/check/sums.ts';
import {
  type Claim,
  type Deck,
  type Figure,
  figuresOf,
  type Item,
  type PlacedSlide,
  plainText,
  type Slide,
  type Text,
  textsOf,
} from '../../../src/deck/index.ts';
import { type AnyFact, factsIn, type Problem } from '../../../src/facts/index.ts';
import { deck } from '../../fixtures/union-report/deck.ts';
import { some } from '../../trials.ts';

/** A change of the deck that makes it say what the report does not. */
interface Trial {
  readonly name: string;
  /** The slide that is changed; without it the change is of the facts, and the whole deck is looked at. */
  readonly id?: string;
  /** Of a copy of the deck, which may be changed in place. */
  change(copy: Deck): void;
}

/** What may be changed of a copy. */
type Open<T> = { -readonly [K in keyof T]: T[K] };

type Check = (deck: Deck) => readonly Problem[];

const everySlide =
  (check: (placed: PlacedSlide, deck: Deck) => readonly Problem[]): Check =>
  (copy) =>
    copy.slides.flatMap((placed) => check(placed, copy));

const counts = everySlide((placed, copy) => [...checkCounts(placed, copy), ...checkClaims(placed, copy)]);
const labels = everySlide((placed, { book }) => [
  ...checkLabels(placed, book),
  ...textsOf(placed.slide).flatMap(({ text }) => checkSums(text, { file: '' })),
]);
const levels: Check = (copy) => [
  ...checkOwnLevels(copy.book),
  ...copy.slides.flatMap((placed) => checkClaims(placed, copy)),
];

/** Whether a check, one of those that `checkWords` makes, finds anything in a changed copy of the deck. */
function noticed({ id, change }: Trial, check: Check): boolean {
  const slides = deck.slides.filter((placed) => id === undefined || placed.id === id);
  // Facts, texts and lists that stand in two places are one in the copy as well.
  const copy = structuredClone({ ...deck, slides });
  change(copy);
  return check(copy).length > 0;
}

/** None of at least twenty changes of a kind may pass. */
function expectNoticed(trials: readonly Trial[], check: Check, least = 20): void {
  expect(trials.length).toBeGreaterThanOrEqual(least);
  expect(
    some(trials)
      .filter((trial) => !noticed(trial, check))
      .map(({ name }) => name),
  ).toEqual([]);
}

const slideOf = (copy: Deck, id: string): Slide => {
  const found = copy.slides.find((placed) => placed.id === id);
  if (found === undefined) throw new Error(id);
  return found.slide;
};

const claimsOf = ({ claim }: Slide): readonly Claim[] =>
  claim === undefined ? [] : Array.isArray(claim) ? (claim as readonly Claim[]) : [claim as Claim];

/** Every text of the deck, by slide and number. */
const texts = deck.slides.flatMap(({ id, slide }) =>
  textsOf(slide).map(({ path, text }, number) => ({ id, number, path, text })),
);
const textAt = (copy: Deck, { id, number }: { readonly id: string; readonly number: number }): Text => {
  const text = textsOf(slideOf(copy, id))[number]?.text;
  if (text === undefined) throw new Error(`${id} ${number}`);
  return text;
};

/** Puts other words into the literal of a text that holds them. */
function reword(text: Text, from: string, to: string): void {
  for (const span of text.spans) {
    if (!('text' in span) || !span.text.replaceAll('\n', '').includes(from)) continue;
    (span as Open<typeof span>).text = span.text.replaceAll('\n', '').replace(from, to);
    return;
  }
}

test('the deck itself passes', () => {
  expect(noticed({ name: 'nothing', change: () => undefined }, checkWords)).toBe(false);
});

const COUNT = /(?<![第“一二三四五六七八九十])[一二两三四五六七八九](?=[个类路项件座级组])/gu;
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
const next = (numeral: string, by: number) =>
  NUMERALS[(NUMERALS.indexOf(numeral === '两' ? '二' : numeral) + by + 9) % 9] ?? '';

describe('a counted word', () => {
  const terms = [...deck.book.terms, ...deck.book.phrases];
  const counted = texts.flatMap((at) => {
    const words = terms.reduce(
      (left, term) => left.replaceAll(term, '·'.repeat(term.length)),
      plainText(at.text),
    );
    return [...words.matchAll(COUNT)].map((match) => ({
      ...at,
      words: words.slice(match.index, match.index + 4),
    }));
  });
  test('with another number, in headlines, points, notes and report', () => {
    expectNoticed(
      counted.flatMap((at) =>
        [1, -1, 2].map((by) => ({
          id: at.id,
          name: `${at.id} ${at.path.join('.')}: ${at.words} +${by}`,
          change: (copy) =>
            reword(textAt(copy, at), at.words.slice(0, 2), next(at.words[0] ?? '', by) + at.words[1]),
        })),
      ),
      counts,
    );
  });
});

describe('a list', () => {
  const claims = deck.slides.flatMap(({ id, slide }) =>
    claimsOf(slide).flatMap((claim, number) => (claim.kind === 'count' ? [{ id, number, claim }] : [])),
  );
  const listOf = (
    copy: Deck,
    { id, number }: { readonly id: string; readonly number: number },
  ): unknown[][] => {
    const claim = claimsOf(slideOf(copy, id))[number];
    if (claim?.kind !== 'count') throw new Error(id);
    return Array.isArray(claim.of)
      ? claim.of.flatMap(listsUnder, 1).concat(isPlain(claim.of) ? [claim.of] : [])
      : itemLists(claim.of as Figure);
  };
  const isPlain = (list: readonly unknown[]) =>
    !list.some((each) => typeof each === 'object' && each !== null && 'kind' in each);
  const listsUnder = (each: unknown): unknown[][] =>
    typeof each === 'object' && each !== null && 'kind' in each ? itemLists(each as Figure) : [];
  const itemLists = (figure: Figure): unknown[][] => {
    const { items, parts, bands } = figure as unknown as Record<string, unknown[] | undefined>;
    return [items, parts, bands].filter((list) => list !== undefined);
  };
  const drops = claims.flatMap((at) =>
    listOf(deck, at).flatMap((list, l) => list.map((_, i) => ({ ...at, l, i }))),
  );
  const drop = (copy: Deck, at: (typeof drops)[number]) => {
    const list = listOf(copy, at)[at.l];
    const gone = list?.splice(at.i, 1)[0];
    // The same entry may stand in the slide's own list too.
    for (const panel of Object.values(slideOf(copy, at.id)).flatMap((each) =>
      Array.isArray(each) ? each : [],
    )) {
      const lines = (panel as { lines?: unknown[] }).lines;
      if (lines?.includes(gone)) lines.splice(lines.indexOf(gone), 1);
    }
  };
  test('that loses one entry', () => {
    expectNoticed(
      drops.map((at) => ({
        id: at.id,
        name: `${at.id} ${at.claim.words} −${at.i}`,
        change: (copy) => drop(copy, at),
      })),
      counts,
    );
  });

  test('and whose headline and claim are mended, but not the notes', () => {
    const trials = drops.flatMap((at) => {
      const slide = slideOf(deck, at.id);
      const measure = at.claim.words.slice(0, 2);
      const told = textsOf(slide).filter(
        ({ path, text }) => path[0] !== 'headline' && plainText(text).includes(measure),
      );
      if (told.length === 0) return [];
      const fewer = next(measure[0] ?? '', -1) + measure[1];
      return [
        {
          id: at.id,
          name: `${at.id} ${at.claim.words}`,
          change: (copy: Deck) => {
            drop(copy, at);
            reword(slideOf(copy, at.id).headline, measure, fewer);
            const claim = claimsOf(slideOf(copy, at.id))[at.number] as Open<typeof at.claim>;
            claim.words = claim.words.replace(measure, fewer);
          },
        },
      ];
    });
    expectNoticed(trials, counts, 15);
  });
});

describe('exchanged', () => {
  const figures = deck.slides.flatMap(({ id, slide }) =>
    figuresOf(slide).map((figure, number) => ({ id, number, figure })),
  );
  const figureAt = (copy: Deck, at: { readonly id: string; readonly number: number }) => {
    const figure = figuresOf(slideOf(copy, at.id))[at.number];
    if (figure === undefined) throw new Error(at.id);
    return figure;
  };
  const itemsOf = (figure: Figure): readonly Item[] => {
    if (figure.kind === 'composition') return figure.parts;
    if (figure.kind === 'share') return [figure.part, figure.rest];
    return figure.kind === 'bars' || figure.kind === 'cards' || figure.kind === 'pair' ? figure.items : [];
  };
  const pairs = figures.flatMap((at) => {
    const items = itemsOf(at.figure);
    return items.flatMap((_, a) => items.slice(a + 1).map((__, b) => ({ ...at, a, b: a + 1 + b })));
  });
  test.each(['label', 'fact'] as const)('%ss of a figure', (field) => {
    expectNoticed(
      pairs.map((at) => ({
        id: at.id,
        name: `${at.id} ${[at.a, at.b].map((i) => plainText(itemsOf(at.figure)[i]?.label as Text)).join(' ↔ ')}`,
        change: (copy) => {
          const items = itemsOf(figureAt(copy, at));
          const [a, b] = [items[at.a] as Open<Item>, items[at.b] as Open<Item>];
          [a[field], b[field]] = [b[field] as never, a[field] as never];
        },
      })),
      labels,
    );
  });

  test('facts of tiles in one band', () => {
    const tiles = figures.flatMap((at) =>
      at.figure.kind === 'wall'
        ? at.figure.bands.flatMap((band, l) =>
            band.tiles.flatMap((_, a) =>
              band.tiles.slice(a + 1).map((__, b) => ({ ...at, l, a, b: a + 1 + b })),
            ),
          )
        : [],
    );
    expectNoticed(
      tiles.map((at) => ({
        id: at.id,
        name: `${at.id} ${at.l}: ${at.a} ↔ ${at.b}`,
        change: (copy) => {
          const wall = figureAt(copy, at) as Extract<Figure, { kind: 'wall' }>;
          const [a, b] = [wall.bands[at.l]?.tiles[at.a], wall.bands[at.l]?.tiles[at.b]] as Open<
            NonNullable<(typeof wall.bands)[number]['tiles'][number]>
          >[];
          if (a && b) [a.facts, b.facts] = [b.facts, a.facts];
        },
      })),
      labels,
    );
  });

  test('facts of one unit in a text', () => {
    const swaps = texts.flatMap((at) => {
      if (!at.text.spans.some((span) => span.kind === 'literal' && /\p{Script=Han}/u.test(span.text)))
        return [];
      const spans = at.text.spans.flatMap((span, i) =>
        span.kind === 'figure' ? [{ i, fact: span.fact }] : [],
      );
      return spans.flatMap((a, n) =>
        spans
          .slice(n + 1)
          .filter(
            (b) => a.fact.id !== b.fact.id && unitOf(a.fact) === unitOf(b.fact) && unitOf(a.fact) !== '',
          )
          .map((b) => ({ ...at, a: a.i, b: b.i })),
      );
    });
    expectNoticed(
      swaps.map((at) => ({
        id: at.id,
        name: `${at.id} ${at.path.join('.')}: ${[at.a, at.b].map((i) => plainText({ spans: at.text.spans.slice(i, i + 1) })).join(' ↔ ')}`,
        change: (copy) => {
          const { spans } = textAt(copy, at) as unknown as { spans: Open<{ fact: AnyFact }>[] };
          const [a, b] = [spans[at.a], spans[at.b]];
          if (a && b) [a.fact, b.fact] = [b.fact, a.fact];
        },
      })),
      labels,
    );
  });
});

const unitOf = (fact: AnyFact) => (fact.kind === 'award' ? '' : fact.quantity.unit);

describe('a name', () => {
  const names = [...deck.book.terms, ...deck.book.phrases].filter(
    (name) => (name.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4,
  );
  const uses = names.flatMap((name) => {
    const at = texts.find(({ text }) =>
      text.spans.some((span) => 'text' in span && span.text.replaceAll('\n', '').includes(name)),
    );
    return at === undefined || /\d/.test(name) ? [] : [{ name, at }];
  });
  const middle = (name: string) => {
    const chars = [...name];
    // Two of its own characters side by side; 的 and 和 may come and go.
    const own = (char = '') => /\p{Script=Han}/u.test(char) && !/[的和与及等获]/u.test(char);
    const places = chars.flatMap((char, i) =>
      own(char) && own(chars[i - 1]) && char !== chars[i - 1] ? [i] : [],
    );
    return { chars, at: places[Math.floor(places.length / 2)] ?? 0 };
  };
  test.each([
    [
      'with another character',
      (name: string) => {
        const { chars, at } = middle(name);
        return chars.with(at, '甫').join('');
      },
    ],
    [
      'with a character left out',
      (name: string) => {
        const { chars, at } = middle(name);
        return chars.toSpliced(at, 1).join('');
      },
    ],
    [
      'with two characters exchanged',
      (name: string) => {
        const { chars, at } = middle(name);
        return chars
          .with(at, chars[at - 1] ?? '')
          .with(at - 1, chars[at] ?? '')
          .join('');
      },
    ],
  ] as const)('%s', (_, misspell) => {
    expectNoticed(
      uses.map(({ name, at }) => ({
        id: at.id,
        name: `${at.id} ${at.path.join('.')}: ${name} → ${misspell(name)}`,
        change: (copy) => reword(textAt(copy, at), name, misspell(name)),
      })),
      checkNames,
    );
  });
});

describe('a level', () => {
  const honours = factsIn(deck.book).filter((fact) => fact.level !== undefined && fact.status === '获评');
  test('of a fact, moved to its band everywhere', () => {
    expectNoticed(
      honours.map(({ id, says, level }) => ({
        name: `${id} ${says} ${level}`,
        change: (copy) => {
          const levels = copy.book.levels;
          const other = levels[(levels.indexOf(level ?? '') + 1) % levels.length] ?? '';
          const fact = factsIn(copy.book).find((each) => each.id === id) as Open<AnyFact>;
          fact.level = other;
          for (const figure of copy.slides.flatMap(({ slide }) => figuresOf(slide)))
            moveToBand(figure, fact, other);
        },
      })),
      levels,
    );
  });

  function moveToBand(figure: Figure, fact: AnyFact, level: string): void {
    const rows = figure.kind === 'wall' ? figure.bands : figure.kind === 'units' ? figure.rows : [];
    const cellsOf = (row: object) =>
      ('tiles' in row ? row.tiles : (row as { cells: unknown[] }).cells) as unknown[];
    const holds = (cell: unknown) => JSON.stringify(cell).includes(`"${fact.id}"`);
    const to = rows.find((row) => row.level === level);
    for (const row of rows) {
      const cell = cellsOf(row).find(holds);
      if (cell === undefined || to === undefined) continue;
      cellsOf(row).splice(cellsOf(row).indexOf(cell), 1);
      cellsOf(to).push(cell);
      return;
    }
  }
});

describe('a claim', () => {
  const ranked = deck.slides.flatMap(({ id, slide }) =>
    claimsOf(slide).flatMap((claim, number) =>
      claim.kind === 'most' || claim.kind === 'more' || claim.kind === 'each' || claim.kind === 'level'
        ? [{ id, number, claim }]
        : [],
    ),
  );
  test('of a fact that has become another quantity', () => {
    const trials = ranked.flatMap(({ id, claim }) => {
      if (claim.kind === 'level') return [];
      const first = claim.kind === 'each' ? claim.facts[0] : claim.fact;
      return [0, 1].map((digit) => ({
        id,
        name: `${id} ${claim.kind} → ${digit}`,
        change: (copy: Deck) => {
          const fact = factsIn(copy.book).find((each) => each.id === first?.id) as unknown as {
            quantity: Open<{ value: string }>;
          };
          fact.quantity.value = String(digit);
        },
      }));
    });
    expectNoticed(trials, counts, 10);
  });

  test('that is taken away', () => {
    expectNoticed(
      ranked.map(({ id, number, claim }) => ({
        id,
        name: `${id} ${claim.kind}`,
        change: (copy) => {
          const slide = slideOf(copy, id) as Open<Slide>;
          slide.claim = claimsOf(slide).filter((_, i) => i !== number);
        },
      })),
      counts,
      10,
    );
  });

  test('of another of the items', () => {
    const trials = deck.slides.flatMap(({ id, slide }) =>
      claimsOf(slide).flatMap((claim) => {
        if (claim.kind !== 'most' && claim.kind !== 'more') return [];
        const items = figuresOf(slide).flatMap((figure) => (figure.kind === 'bars' ? figure.items : []));
        const own = items.find((item) => item.fact.id === claim.fact.id);
        return items
          .filter((item) => item !== own)
          .map((item) => ({
            id,
            name: `${id}: ${plainText(item.label)}`,
            change: (copy: Deck) => {
              const headline = slideOf(copy, id).headline;
              const word = [...plainText(own?.label ?? { spans: [] })].slice(0, 2).join('');
              reword(
                headline,
                plainText(headline).includes(word) ? word : '互助互济会',
                plainText(item.label),
              );
            },
          }));
      }),
    );
    expectNoticed(trials, counts, 8);
  });
});

describe('the notes', () => {
  test('say before the click what comes with it', () => {
    const trials = deck.slides.flatMap(({ id, slide }) => {
      const at = slide.notes.spans.findLastIndex((span) => span.kind === 'click');
      const figures = slide.notes.spans.slice(at).filter((span) => span.kind === 'figure');
      const wall = slide.layout === 'process' || slide.layout === 'pillars';
      if (at < 0 || figures.length === 0 || wall) return [];
      return [
        {
          id,
          name: id,
          change: (copy: Deck) => {
            const notes = slideOf(copy, id).notes as Open<Text>;
            const click = notes.spans[at];
            notes.spans = [...notes.spans.filter((_, i) => i !== at), ...(click ? [click] : [])];
          },
        },
      ];
    });
    expectNoticed(trials, everySlide(checkOrder), 12);
  });
});

describe('a sum', () => {
  test('with its result in another place', () => {
    const sums = texts.filter(({ path }) => path.at(-1) === 'sum');
    expectNoticed(
      sums.map((at) => ({
        id: at.id,
        name: `${at.id} ${plainText(at.text)}`,
        change: (copy) => {
          const text = textAt(copy, at) as Open<Text>;
          text.spans = text.spans.toReversed();
        },
      })),
      labels,
      3,
    );
  });
});
