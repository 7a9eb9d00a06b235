import { describe, expect, it } from 'vitest';
import {
  bars,
  checkDeck,
  click,
  composition,
  type DeckSource,
  type Half,
  part,
  placeSlides,
  type Slide,
  say,
  share,
  slide,
  strong,
  wall,
} from '../../../src/deck/index.ts';
import { type Fact, formatPlace, loadFacts } from '../../../src/facts/index.ts';

const { book, facts } = loadFacts({
  report: { title: '某馆2023年工作总结', organisation: '某馆' },
  levels: ['国家', '市'],
  terms: ['2023年', '“3+1”计划'],
  facts: {
    reading: {
      all: { says: '30家', counts: '分馆', find: '分馆30家' },
      town: { says: '20家', counts: '镇上的分馆', find: '其中镇上20家' },
      village: { formula: 'reading.all − reading.town', counts: '其余分馆' },
      readers: { says: '近3万人', counts: '读者', find: '读者近3万人' },
      visits: { says: '500人次', counts: '到馆', find: '到馆500人次' },
      prize: { award: '优秀奖', counts: '某馆', find: '获市优秀奖', level: '市', status: '获评' },
      entry: { says: '2项', counts: '申报', find: '申报市奖2项', level: '市', status: '申报' },
      many: { says: '20多名', counts: '读者之星', find: '获市读者之星20多名', level: '市', status: '获评' },
    },
  },
  relations: [],
});
const { reading } = facts;
const item = (fact: Fact, label = '甲') => ({
  label: say`${strong(label)}`,
  fact,
});

const plain: Slide = slide({
  id: 'plain',
  layout: 'close',
  headline: say`讲完了`,
  genre: say`总结`,
  notes: say`谢谢大家。`,
  seconds: 10,
});

function problemsOf(slides: readonly Slide[], more: Partial<DeckSource> = {}, numbered = false) {
  const source: DeckSource = {
    title: '总结',
    book,
    meeting: { session: '', date: '', place: '', speaker: '', emblem: '' },
    parts: [part({ id: 'one', title: '第一', short: '一', numbered, slides })],
    ...more,
  };
  return checkDeck(source, placeSlides(source)).map(
    (problem) => `${formatPlace(problem.where)} | ${problem.what}`,
  );
}

const chart = (figure: Extract<Slide, { layout: 'split' }>['figure']): Slide => ({
  id: 'chart',
  layout: 'split',
  headline: say`图`,
  figure,
  side: { kind: 'cards', title: say`数`, items: [item(reading.visits)] },
  notes: say`看图。`,
  seconds: 20,
});

const twin = (figure: Half['figure']): Slide => ({
  id: 'wall',
  layout: 'twin',
  headline: say`荣誉`,
  left: { head: say`左`, figure },
  right: { head: say`右`, figure: { kind: 'cards', title: say`数`, items: [item(reading.visits)] } },
  notes: say`看墙。`,
  seconds: 20,
});

describe('checking a deck', () => {
  it('finds nothing wrong with a right one', () => {
    expect(problemsOf([plain])).toEqual([]);
  });

  it.each([
    [say`我们办了3件事`, true],
    [say`我们办了３件事`, true],
    [say`2023年办了“3+1”计划`, false],
    [say`2023年的2023年度`, false],
    [say`2024年`, true],
    [say`${strong('5项')}`, true],
    [say`${reading.all}`, false],
  ])('refuses a digit typed by hand: %o', (headline, wrong) => {
    const found = problemsOf([{ ...plain, headline }]);
    expect(found.some((one) => one.includes('直接写了数字'))).toBe(wrong);
    if (wrong) expect(found[0]).toContain('slides · one.plain · headline');
  });

  it.each([
    [say`全年{reading.all}`, '{reading.all}'],
    [say`全年$｛reading.all｝`, '$｛reading.all｝'],
    [say`${strong('{reading')}`, '{reading'],
    [say`来了${reading.all}}`, '}'],
    [say`${reading.all}`, undefined],
  ])('refuses a fact that was written as words: %o', (headline, told) => {
    const said = told === undefined ? [] : [`slides · one.plain · headline | 文字里有花括号：“${told}”`];
    expect(problemsOf([{ ...plain, headline }])).toEqual(said);
  });

  it('refuses a text without words, once', () => {
    const told = (field: string) => [`slides · one.plain · ${field} | 这里没有字`];
    expect(problemsOf([{ ...plain, headline: say`` }])).toEqual(told('headline'));
    expect(problemsOf([{ ...plain, headline: say`\n ` }])).toEqual(told('headline'));
    expect(problemsOf([{ ...plain, notes: say`` }], {}, true)).toEqual(told('notes'));
    expect(problemsOf([{ ...plain, notes: say`${click}` }])).toEqual(told('notes'));
  });

  it('wants one click in the notes for every step, the curtain included', () => {
    expect(problemsOf([plain], {}, true)[0]).toContain('要点 1 次');
    expect(problemsOf([{ ...plain, notes: say`${click}谢谢。` }], {}, true)).toEqual([]);
    expect(problemsOf([{ ...plain, notes: say`${click}谢谢。` }])[0]).toContain('讲稿里有 1 处');
  });

  it('refuses a headline that is too long for its line, and a time that is no time', () => {
    const headline = say`一二三四五六七八九十一二三四五六七八九十一二三四`;
    expect(problemsOf([{ ...plain, headline }])[0]).toContain('字宽');
    expect(problemsOf([{ ...plain, seconds: 0 }])[0]).toContain('one.plain · seconds');
  });

  it('wants a sentence to two panels no earlier than both of them', () => {
    const wall = twin({ kind: 'cards', title: say`数`, items: [item(reading.readers)] });
    if (wall.layout !== 'twin') throw new Error('no twin');
    const told = { ...wall, points: [say`两边都说`], notes: say`看。${click}再看。` };
    expect(problemsOf([{ ...told, steps: [['right']] }])[0]).toContain('points 在第0步出现');
    expect(problemsOf([{ ...told, steps: [['right', 'points']] }])).toEqual([]);
  });

  it('says that the sentences to two panels have changed places, where their words tell it', () => {
    const sides = twin({ kind: 'cards', title: say`流动图书车下乡`, items: [item(reading.readers)] });
    if (sides.layout !== 'twin') throw new Error('no twin');
    const bus = say`图书车开到镇上和村里`;
    const visit = say`到馆参观数`;
    const among = (left: typeof bus, right: typeof bus) =>
      problemsOf([
        {
          ...sides,
          left: { ...sides.left, points: [left] },
          right: { ...sides.right, head: say`市民到馆参观`, points: [right] },
        },
      ]);
    expect(among(bus, visit)).toEqual([]);
    expect(among(visit, bus)[0]).toMatch(/one\.wall · left\.points .*写反/);
    // Of words that neither panel has nobody can say.
    expect(among(say`一句话`, say`另一句`)).toEqual([]);
  });

  it('names every slide once and knows the last station', () => {
    expect(problemsOf([plain, plain])[0]).toContain('one.plain');
    const finale = { slide: 'one.nowhere', seal: '望', short: '望', title: '展望' };
    expect(problemsOf([plain], { finale })[0]).toContain('one.nowhere');
  });

  it('tells all problems at once', () => {
    expect(problemsOf([{ ...plain, seconds: -1, headline: say`第9页` }])).toHaveLength(2);
  });

  it('keeps bars to one unit, in true order', () => {
    const title = say`分馆`;
    expect(
      problemsOf([chart(bars({ title, items: [item(reading.readers), item(reading.visits)] }))])[0],
    ).toContain('2 种单位');
    expect(problemsOf([chart(bars({ title, items: [item(reading.town), item(reading.all)] }))])[0]).toContain(
      '从大到小',
    );
    expect(
      problemsOf([chart(bars({ title, ordinal: true, items: [item(reading.town), item(reading.all)] }))]),
    ).toEqual([]);
  });

  it('holds the parts of a whole to the whole', () => {
    const [title, whole] = [say`分馆`, item(reading.all)];
    const right = share({ title, whole, part: item(reading.town), rest: item(reading.village) });
    const wrong = share({ title, whole, part: item(reading.town), rest: item(reading.town) });
    expect(problemsOf([chart(right)])).toEqual([]);
    expect(problemsOf([chart(wrong)])[0]).toContain('相加得 40家');
    const sum = composition({ title, whole, parts: [item(reading.town), item(reading.readers)] });
    expect(problemsOf([{ ...chart(right), layout: 'sum', figure: sum, under: [] } as Slide])[0]).toContain(
      'one.chart',
    );
  });

  it('hangs on the wall only what was won, in its own band', () => {
    const title = say`荣誉`;
    const tile = (fact: (typeof reading)['prize'] | (typeof reading)['entry']) => ({
      honour: say`奖`,
      facts: [fact],
    });
    expect(
      problemsOf([twin(wall({ title, bands: [{ level: '市', tiles: [tile(reading.prize)] }] }))]),
    ).toEqual([]);
    expect(
      problemsOf([twin(wall({ title, bands: [{ level: '国家', tiles: [tile(reading.prize)] }] }))])[0],
    ).toContain('放在“国家”一栏');
    expect(
      problemsOf([twin(wall({ title, bands: [{ level: '市', tiles: [tile(reading.entry)] }] }))])[0],
    ).toContain('申报');
    expect(problemsOf([twin(wall({ title, bands: [{ level: '省', tiles: [] }] }))])[0]).toContain('省');
  });

  it('finds a step whose region the slide has not', () => {
    const side = chart(bars({ title: say`分馆`, items: [item(reading.all), item(reading.town, '乙')] }));
    const steps = (...regions: string[]) => ({ ...side, steps: [regions] }) as Slide;
    const clicked = { notes: say`${click}看图。` };
    expect(problemsOf([{ ...steps('side'), ...clicked } as Slide])).toEqual([]);
    expect(problemsOf([{ ...steps('points'), ...clicked } as Slide])[0]).toContain('没有“points”这一块');
    expect(problemsOf([{ ...steps('sides'), ...clicked } as Slide])[0]).toContain('one.chart · steps');
  });

  it.each([
    ['facts', { layout: 'rows', factsTitle: say`数`, facts: [say`甲`, say`乙`] }, '有 2 项'],
    ['facts', { layout: 'rows', factsTitle: say`数`, facts: [] }, '有 0 项'],
    ['facts', { layout: 'rows', factsTitle: say`数`, facts: [say`甲`] }, undefined],
    ['message', { layout: 'bars' }, 'message 写成了 3'],
  ])('holds %s to the figure: %o', (_, more, found) => {
    const message = more.layout === 'bars' ? { message: 3 } : {};
    const figure = bars({ title: say`分馆`, items: [item(reading.all)], ...message });
    const problems = problemsOf([{ ...plain, ...more, figure } as unknown as Slide]);
    expect(problems[0]).toEqual(found === undefined ? undefined : expect.stringContaining(found));
  });
});
