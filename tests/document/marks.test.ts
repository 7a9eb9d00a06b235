import { describe, expect, it } from 'vitest';
import {
  cards,
  type Deck,
  type FieldsSlide,
  field,
  matrix,
  type Panel,
  part,
  placeSlides,
  type Slide,
  say,
  slide,
  strong,
  type TallySlide,
  type Tile,
  wall,
} from '../../src/deck/index.ts';
import { againOf } from '../../src/document/data/again.ts';
import { renderDeck } from '../../src/document/index.ts';
import { loadFacts } from '../../src/facts/index.ts';
import { tinySource } from '../fixtures/tiny-deck.ts';

const COUNTS = [
  ...['3家', '8家', '12家', '14家', '15家', '16家', '17家', '29家', '60家', '61家', '119家', '120家'],
  ...['20多家', '20人', '6家', '25家', '41家', '120人'],
];
const { book, facts } = loadFacts({
  report: { title: '年终小结', organisation: '青溪县图书馆' },
  levels: ['县'],
  terms: ['年终小结', '青溪县图书馆'],
  facts: {
    n: Object.fromEntries(
      COUNTS.map((says, i) => [`n${i}`, { says, counts: '分馆', find: `分馆${says}`, at: '第一句' }]),
    ),
  },
  relations: [],
});

function fact(says: string) {
  return facts.n[`n${COUNTS.indexOf(says)}`] ?? expect.unreachable(says);
}

function deckOf(shown: Slide, rolls: Readonly<Record<string, readonly string[]>> = {}): Deck {
  const parts = [part({ id: 'one', title: '一', short: '一', numbered: false, slides: [shown] })];
  return { ...placeSlides({ ...tinySource, book, parts }), rolls: new Map(Object.entries(rolls)) };
}

/** The markup of the slide as it is drawn, without its tables. */
function drawn(...of: Parameters<typeof deckOf>): string {
  const [section = ''] = /<section class="slide .*?<\/section>/s.exec(renderDeck(deckOf(...of))) ?? [];
  return section.replace(/<div class="data">.*?<\/div>/gs, '');
}

const slideOf = { id: 'shown', headline: say`分馆`, notes: say`看这一页。`, seconds: 20 };

describe('a panel', () => {
  const panels = (...list: readonly Panel[]) => slide({ ...slideOf, layout: 'panels', panels: list });
  const plain = { head: say`办展`, lines: [say`一展`] };

  it('shows a body that was set up as a plate, a document that was issued as a sheet', () => {
    const markup = drawn(
      panels(
        { head: say`建馆`, plate: say`青溪县\n少儿馆`, lines: [say`已经开放`] },
        { head: say`发文`, sheet: say`《办好“书香”，\n展览的通知》` },
        plain,
      ),
    );
    expect(markup).toMatch(
      /<div class="plate"><p class="fit em-3"><span class="line">青溪县<\/span><span class="line">少儿馆<\/span><\/p>/,
    );
    // Written downwards: the other quotation marks, no comma at the end of a line, no title marks on the document.
    expect(markup).toMatch(
      /<div class="leaflet"><p class="fit em-6"><span class="line">办好﹃书香﹄<\/span><span class="line">展览的通知<\/span>/,
    );
    expect(markup).toContain('<ul class="lines under"><li><span>已经开放');
    expect(markup).toContain('<ul class="lines"><li><span>一展');
  });

  it('is set again in print with the words of both', () => {
    const deck = deckOf(
      panels({ head: say`建馆`, plate: say`少儿馆` }, { ...plain, sheet: say`通知` }, plain),
    );
    const [placed = expect.unreachable()] = deck.slides;
    expect(againOf(placed, deck).things?.map(({ said }) => said)).toEqual([
      [['少儿馆']],
      [['通知'], ['一展']],
      [['一展']],
    ]);
  });
});

describe('a cell of a matrix', () => {
  const cellOf = (says: string, mark?: 'person' | 'group') =>
    drawn(
      slide({
        ...slideOf,
        layout: 'matrix',
        heroes: cards({ title: say`分馆`, items: [{ label: say`分馆`, fact: fact('3家') }] }),
        figure: matrix({
          title: say`分类`,
          columns: [{ label: say`一级` }],
          rows: [{ label: say`分馆`, ...(mark && { mark }), cells: [fact(says)] }],
        }),
      }),
    ).replace(/.*<tbody>/s, '');

  it.each([
    ['8家', 'um group', 8],
    ['14家', 'um group', 14],
    ['15家', 'um group in-8', 15],
    ['29家', 'um group in-10', 29],
    ['60家', 'um group in-12', 60],
  ] as const)('of %s has marks in rows as equal as may be', (says, classes, count) => {
    const [, found = '', marks = ''] =
      /<span class="(um[^"]*)"[^>]*>(.*?)<\/span>/s.exec(cellOf(says, 'group')) ?? [];
    expect([found, marks.match(/<i>/g)?.length]).toEqual([classes, count]);
  });

  it.each([
    ['more than can be counted', '61家', 'group'],
    ['what is not exact', '20多家', 'group'],
    ['a row without them', '8家', undefined],
  ] as const)('has no marks for %s', (_, says, mark) => {
    expect(cellOf(says, mark)).not.toContain('class="um');
    expect(cellOf(says, mark)).toContain('class="n');
  });
});

describe('sheets', () => {
  const sheetsOf = (more: Partial<Extract<Slide, { layout: 'sheets' }>>) =>
    drawn(
      slide({
        ...slideOf,
        layout: 'sheets',
        sheets: [say`办馆章程`, say`“一馆一策”`],
        captions: [say`两份文件`],
        rows: [say`已经印发`],
        ...more,
      }),
    );

  it('have a page of their own until something comes beside them', () => {
    expect(sheetsOf({ steps: [['rows']] })).toMatch(
      /class="leaf sheets-page .*data-fragment-index="0".*两份文件.*data-fly="sheet-1".*﹃一馆一策﹄/s,
    );
  });

  it('have none beside rows that stand there from the beginning', () => {
    expect(sheetsOf({})).not.toContain('sheets-page');
    expect(sheetsOf({ quotes: [say`“借一本”`], steps: [['quotes']] })).not.toContain('sheets-page');
  });

  it('have their title over the rows where there are no quotations', () => {
    expect(sheetsOf({ title: say`还做了` })).toMatch(/class="did"[^>]*><h3>还做了<\/h3><ul>.*已经印发/s);
    const both = sheetsOf({ title: say`还做了`, quotes: [say`“书香百日”`] });
    expect(both.match(/<h3>还做了/g)).toHaveLength(1);
    expect(both).toMatch(/class="works"[^>]*><h3>还做了/);
  });

  it('have one caption below all, or one each, in one size', () => {
    expect(sheetsOf({}).match(/class="caption"/g)).toHaveLength(1);
    const each = sheetsOf({ captions: [say`章程`, say`一馆一个办法`] });
    expect(each).toMatch(
      /<div class="each-its"><p class="caption"><span class="fit em-6">章程.*fit em-6">一馆/,
    );
  });
});

describe('a station of a process', () => {
  const stationOf = (says: string, mark?: 'group') =>
    drawn(
      slide({
        ...slideOf,
        layout: 'process',
        stations: [
          { head: say`选址`, text: say`已经完成` },
          { head: say`开馆`, fact: fact(says), ...(mark && { mark }), text: say`分馆` },
        ],
        outletsTitle: say`宣传`,
        outlets: [say`县报`],
      }),
    );

  it.each([
    ['15家', 5],
    ['60家', 10],
  ] as const)('has as many marks as its number, %s, in rows of %i', (says, row) => {
    const [, classes, marks] =
      /<span class="um group in-(\d+)".*?>(.*?)<\/span>/s.exec(stationOf(says, 'group')) ?? [];
    expect([Number(classes), `${marks?.match(/<i>/g)?.length}家`]).toEqual([row, says]);
  });

  it.each([
    ['20多家', 'group'],
    ['15家', undefined],
  ] as const)('has none where %s cannot be counted, or none are asked for', (says, mark) => {
    expect(stationOf(says, mark)).not.toContain('class="um');
    expect(stationOf(says, mark)).toContain('class="n');
  });
});

describe('fields beside each other', () => {
  type Mark = Parameters<typeof field>[0]['mark'];
  const fullOf = (...of: readonly (readonly [string, Mark])[]) => {
    const [first, second, ...more] = of.map(([says, mark]) =>
      field({ title: say`分馆`, mark, whole: { label: say`分馆`, fact: fact(says) } }),
    );
    const [third] = more;
    if (first === undefined || second === undefined) return expect.unreachable();
    const fields = third === undefined ? ([first, second] as const) : ([first, second, third] as const);
    const markup = drawn(slide({ ...slideOf, layout: 'fields', fields }));
    return [...markup.matchAll(/data-chart="([^"]*)"/g)].map(
      ([, data = '']) => (JSON.parse(data.replaceAll('&quot;', '"')) as { readonly full?: number }).full,
    );
  };

  it.each([
    [
      'of one mark and unit',
      [
        ['60家', 'group'],
        ['120家', 'group'],
      ],
      [120, 120],
    ],
    [
      'of which one is of another mark',
      [
        ['60家', 'group'],
        ['61家', 'post'],
        ['15家', 'group'],
      ],
      [60, undefined, 60],
    ],
    [
      'of two units, as the eye compares them',
      [
        ['15家', 'group'],
        ['20人', 'group'],
      ],
      [20, 20],
    ],
    [
      'of which one is much larger',
      [
        ['3家', 'group'],
        ['120家', 'group'],
      ],
      [undefined, undefined],
    ],
  ] as const)('%s have the scale of the largest where they are compared', (_, of, full) => {
    expect(fullOf(...of)).toEqual(full);
  });
});

describe('three fields that grow', () => {
  const layersOf = (counts: readonly [string, string, string], message: number) => {
    const [first, second, third] = counts.map((says, i) =>
      field({
        title: say`分馆`,
        mark: i < 2 ? 'group' : 'person',
        ...(i === message && { tone: 'message' }),
        whole: { label: say`分馆`, fact: fact(says) },
      }),
    );
    if (first === undefined || second === undefined || third === undefined) return expect.unreachable();
    return drawn(slide({ ...slideOf, layout: 'fields', fields: [first, second, third] }));
  };

  it('lie one upon the other: the base has two rows, and its columns are those of what stands on it', () => {
    const markup = layersOf(['6家', '25家', '120人'], 1);
    expect(markup).toContain('last-high paired layers em-13"');
    expect([...markup.matchAll(/&quot;columns&quot;:(\d+)/g)].map(([, columns]) => columns)).toEqual([
      '13',
      '13',
    ]);
  });

  it.each([
    ['which do not grow', ['25家', '6家', '120人'], 1],
    ['of which the base has more marks than two rows hold', ['6家', '41家', '120人'], 1],
    ['of which the last is the message', ['6家', '25家', '120人'], 2],
  ] as const)('%s stand beside each other', (_, counts, message) => {
    expect(layersOf(counts, message)).not.toContain('layers');
  });
});

describe('a field by itself', () => {
  it.each([
    ['15家', true],
    ['60家', false],
  ] as const)('of %s has its number beside it, as large as its marks: %s', (says, few) => {
    const fields = [
      field({ title: say`分馆`, mark: 'group', whole: { label: say`分馆`, fact: fact(says) } }),
    ] as const;
    expect(drawn(slide({ ...slideOf, layout: 'fields', fields })).includes('of-1 few')).toBe(few);
  });
});

describe('an honour', () => {
  const rowOf = (others: number) => {
    const tile = { honour: say`先进`, holder: say`${fact('8家')}`, facts: [fact('8家')] };
    const figure = wall({
      title: say`荣誉`,
      bands: [{ level: '县', tiles: [tile, ...Array(others).fill(tile)] }],
    });
    const numbers = cards({ title: say`分馆`, items: [{ label: say`分馆`, fact: fact('3家') }] });
    const left = { head: say`分馆`, figure: numbers };
    return drawn(slide({ ...slideOf, layout: 'twin', left, right: { head: say`荣誉`, figure } })).replace(
      /.*class="awards/s,
      '',
    );
  };

  it('has a board of its own where it is the only one of the highest level', () => {
    expect(rowOf(0)).toContain('class="first top"');
    expect(rowOf(1)).not.toContain('top"');
  });
});

describe('honours beside a crowd', () => {
  const named = (honour: string) => ({
    honour: say`${strong(honour)}`,
    holder: say`一馆`,
    facts: [fact('3家')],
  });
  const counted = { honour: say`先进`, holder: say`${fact('8家')}`, facts: [fact('8家')] };
  const besideCrowd = (tiles: readonly Tile[], levels = 1) => {
    const crowd = field({ title: say`分馆`, mark: 'group', whole: { label: say`分馆`, fact: fact('60家') } });
    const numbers = cards({ title: say`分馆`, items: [{ label: say`分馆`, fact: fact('3家') }] });
    const bands = Array.from({ length: levels }, () => ({ level: '县', tiles }));
    const left = { head: say`分馆`, field: crowd, figure: numbers };
    const right = { head: say`荣誉`, figure: wall({ title: say`荣誉`, bands }) };
    return drawn(slide({ ...slideOf, layout: 'twin', left, right }));
  };

  it('are sheets where they are few and named, and a row where they are counted', () => {
    const markup = besideCrowd([named('甲奖'), counted]);
    expect(markup).toMatch(/<ul class="prizes drawing"><li><span class="who">一馆<.*甲奖/);
    expect(markup).toMatch(/<ul class="abreast drawing"><li><p class="cap">先进<.*data-fact="n.n1"/);
    expect(markup).not.toContain('class="awards');
  });

  it.each([
    ['more than two names', [named('甲奖'), named('乙奖'), named('丙奖')], 1],
    ['several levels', [named('甲奖')], 2],
    ['counts alone', [counted], 1],
  ] as const)('are a list where there are %s', (_, tiles, levels) => {
    expect(besideCrowd(tiles, levels)).toContain('class="awards');
  });
});

describe('what stands beside three fields', () => {
  /** The words of either column, in order. */
  const columnsOf = (more: Partial<FieldsSlide>) => {
    const one = (says: string) =>
      field({ title: say`分馆`, mark: 'group', whole: { label: say`片`, fact: fact(says) } });
    const shown = slide({
      ...slideOf,
      layout: 'fields',
      fields: [one('3家'), one('8家'), one('120家')],
      cards: cards({ title: say`分馆`, items: [{ label: say`数`, fact: fact('15家') }] }),
      points: [say`话`],
      ...more,
    });
    return drawn(shown)
      .split(/<div class="column/)
      .slice(1)
      .map((column) => [...column.matchAll(/>(片|数|话)</g)].map(([, word]) => word).join(''));
  };

  it('is in the column of the fields that are there when it comes', () => {
    expect(columnsOf({ steps: [['third', 'points']] })).toEqual(['片片数', '片话']);
    expect(columnsOf({ steps: [['points'], ['third']] })).toEqual(['片片数话', '片']);
  });
});

describe('a tally', () => {
  const list = (...says: readonly string[]) =>
    cards({
      title: say`分馆`,
      items: says.map((one) => ({ label: say`分馆`, fact: fact(one), mark: 'group' as const })),
    });
  const tally = (total: string | undefined, left: TallySlide['left'] = list('3家', '8家')) =>
    slide({
      ...slideOf,
      layout: 'tally',
      ...(total !== undefined && { total: { label: say`共`, fact: fact(total) } }),
      left,
      right: list('12家'),
    });
  const isLine = (...of: Parameters<typeof deckOf>) => /class="fig left spread/.test(drawn(...of));
  const plain = cards({ title: say`分馆`, items: [{ label: say`分馆`, fact: fact('3家') }] });

  it.each([
    ['up to sixteen', tally('16家'), true],
    ['more', tally('17家'), false],
    ['without a total', tally(undefined), false],
    ['with a number that has no marks', tally('12家', plain), false],
  ] as const)('of %s is one line of marks: %s', (_, shown, line) => {
    expect(isLine(shown)).toBe(line);
  });

  it('of one line has marks for that only: those of the other list would be compared with it', () => {
    const [line = '', others = ''] = drawn(tally('16家')).split('class="fig right');
    expect([/class="um/.test(line), /class="um/.test(others)]).toEqual([true, false]);
    expect(drawn(tally('17家')).split('class="fig right')[1]).toContain('class="um');
  });

  it('with names in the place of marks is two lists', () => {
    expect(isLine(tally('16家'), { [fact('3家').id]: ['甲', '乙', '丙'] })).toBe(false);
  });
});
