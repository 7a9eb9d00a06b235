import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { click, type Deck, type PlacedSlide, say, strong } from '../../src/deck/index.ts';
import { planOf } from '../../src/rehearsal/index.ts';
import { spokenPlace } from '../../src/script/current-sentence.ts';
import { effortOf, effortOfSentence, estimateSec } from '../../src/script/estimate.ts';
import { countClicks, type Script, type ScriptPiece, scriptOf, scriptText } from '../../src/script/script.ts';
import { sentences } from '../../src/script/sentences.ts';

const words = (text: string, bold = false): ScriptPiece => ({ kind: 'text', text, bold });
const CLICK: ScriptPiece = { kind: 'click' };
const BREAK: ScriptPiece = { kind: 'break' };
/** `^` is a click, `/` a paragraph. */
const script = (source: string): Script =>
  source
    .split(/([\^/])/)
    .filter((text) => text !== '')
    .map((text) => (text === '^' ? CLICK : text === '/' ? BREAK : words(text)));
const texts = (source: string) => sentences(script(source)).map((sentence) => sentence.text);

test('notes become words, clicks and paragraphs', () => {
  const notes = say`先说。${click}再说${strong('要点')}。\n末段。`;
  expect(scriptOf(notes)).toEqual([
    words('先说。'),
    CLICK,
    words('再说'),
    words('要点', true),
    words('。'),
    BREAK,
    words('末段。'),
  ]);
});

describe('sentences', () => {
  test.each([
    ['一句。两句！三句？四句；尾', ['一句。', '两句！', '三句？', '四句；', '尾']],
    ['真的吗？！是……好。', ['真的吗？！', '是……', '好。']],
    ['他说：“先看。再讲。”大家点头。', ['他说：“先看。再讲。”', '大家点头。']],
    ['唱响了“最强音！”“战疫情”等作品。完。', ['唱响了“最强音！”“战疫情”等作品。', '完。']],
    ['一片“好！”的掌声。下一句。', ['一片“好！”的掌声。', '下一句。']],
    ['题为“学习。实干”。完。', ['题为“学习。实干”。', '完。']],
    ['（这里停一停；看台下）继续。', ['（这里停一停；看台下）继续。']],
    ['这是真的。（停顿。）下一句。', ['这是真的。', '（停顿。）', '下一句。']],
    ['忘了“收尾。第二句。第三句。', ['忘了“收尾。', '第二句。', '第三句。']],
    ['第一段/第二段。又一句', ['第一段', '第二段。', '又一句']],
    ['没有标点', ['没有标点']],
    ['', []],
  ])('%s', (source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  test('a click keeps its place: before a sentence, inside one, or after the last', () => {
    const list = sentences(script('甲。^乙一，^乙二。丙。^/^丁。'));
    expect(list.map((sentence) => [sentence.text, sentence.step, countClicks(sentence.pieces)])).toEqual([
      ['甲。', 0, 0],
      ['乙一，乙二。', 1, 2],
      ['丙。', 2, 1],
      ['丁。', 4, 1],
    ]);
  });

  test('bold words stay bold where a sentence ends inside them', () => {
    const list = sentences([words('甲'), words('乙。丙', true), words('丁。')]);
    expect(list.map((sentence) => sentence.pieces)).toEqual([
      [words('甲'), words('乙。', true)],
      [words('丙', true), words('丁。')],
    ]);
  });

  test('no word and no click is lost, added or moved', () => {
    const piece = fc.oneof(
      fc
        .string({ unit: fc.constantFrom(...'工会。！；“”（）…，𠮷a'), minLength: 1 })
        .map((text) => words(text)),
      fc.constant(CLICK),
      fc.constant(BREAK),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const list = sentences(pieces);
        const flat = (part: Script) =>
          part.map((item) => (item.kind === 'text' ? item.text : item.kind === 'click' ? '^' : '')).join('');
        expect(list.map((sentence) => flat(sentence.pieces)).join('')).toBe(flat(pieces));
        expect(list.map((sentence) => sentence.text).join('')).toBe(scriptText(pieces));
        const steps = list.map((sentence) => sentence.step);
        expect(steps).toEqual([...steps].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the current sentence', () => {
  // At 60 syllables a minute a syllable is a second; 。 is 0.6 s, a click 1 s.
  const list = sentences(script('一二三。四五六。^七八九。十，^十一。完。'));

  test.each([
    [0, 0, 0],
    [0, 3.5, 0],
    [0, 3.7, 1],
    [0, 999, 1],
    [1, 0, 2],
    [1, 4.7, 3],
    [1, 999, 3],
    [2, 0, 3],
    [2, 999, 4],
    [9, 0, 4],
  ])('at step %i after %f s it is number %i', (step, seconds, expected) => {
    expect(spokenPlace(list, step, seconds, 60).sentence).toBe(expected);
  });

  test.each([
    [0, 0, 0],
    [0, 1.8, 0.5],
    // Before the click inside the sentence stand two of five characters.
    [2, 0, 2 / 5],
    [2, 999, 1],
  ])('at step %i after %f s so much of it is said: %f', (step, seconds, part) => {
    expect(spokenPlace(list, step, seconds, 60).part).toBeCloseTo(part, 5);
  });

  test('there is none without notes', () => {
    expect(spokenPlace([], 0, 5, 200).sentence).toBe(-1);
  });

  test('it never goes back as time passes', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(60), fc.nat(60), (step, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        const far = (seconds: number) => {
          const { sentence, part } = spokenPlace(list, step, seconds, 60);
          return sentence + Math.min(part, 0.999);
        };
        expect(far(early)).toBeLessThanOrEqual(far(late));
      }),
    );
  });
});

describe('estimate', () => {
  test('syllables at the rate, a breath at each mark, a second a click, two for the curtain', () => {
    const notes = script('会员12413人，小组50个；^共三项、两类。');
    expect(effortOf(notes, false)).toEqual({ syllables: 22, silentSec: 2.9 });
    expect(effortOf(notes, true).silentSec).toBe(4.9);
    expect(estimateSec(effortOf(notes, true), 200)).toBeCloseTo(22 * 0.3 + 4.9);
  });

  test('the sentences of a script take together what it takes', () => {
    const notes = script('会员12413人，小组50个；^共三项、两类。/再说一句。^完');
    const whole = estimateSec(effortOf(notes, false), 180);
    const parts = sentences(notes).map((sentence) => estimateSec(effortOfSentence(sentence), 180));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole);
  });
});

describe('the plan of a deck', () => {
  const part = {
    ...{
      id: 'a',
      title: '甲部分',
      subtitle: undefined,
      short: '甲',
      numeral: '三',
      seal: '三',
      figure: undefined,
    },
    ...{ firstPage: 1, lastPage: 1 },
  };
  const slide = { id: 'one', layout: 'cover', genre: say`报告`, headline: say`标题`, seconds: 30 } as const;
  const deckOf = (notes: string): Deck => {
    const placed: PlacedSlide = {
      ...{ id: 'a.one', page: 1, part, opener: true, steps: 1 },
      slide: { ...slide, notes: say`${strong(notes)}${click}`, cut: 'C2' },
    };
    const book = {
      report: { title: '', organisation: '' },
      levels: [],
      terms: [],
      phrases: [],
      groups: {},
      relations: [],
    };
    const meeting = { session: '', date: '', place: '', speaker: '', emblem: '' };
    return {
      title: '示例',
      book,
      meeting,
      parts: [part],
      slides: [placed],
      rolls: new Map(),
      portraits: new Map(),
      photos: new Map(),
      finale: undefined,
    };
  };

  test('names its parts and measures its notes', () => {
    const plan = planOf(deckOf('第1期。'));
    expect(plan.parts).toEqual([{ id: 'a', name: '第三部分', short: '甲', numeral: '三' }]);
    expect(plan.slides[0]).toMatchObject({
      ...{ id: 'a.one', part: 'a', title: '标题', seconds: 30, cut: 'C2' },
      ...{ syllables: 3, silentSec: 3.6, steps: 1, opener: true },
    });
  });

  test('has another version when the notes change, and the same when nothing does', () => {
    expect(planOf(deckOf('甲。')).version).toBe(planOf(deckOf('甲。')).version);
    expect(planOf(deckOf('甲。')).version).not.toBe(planOf(deckOf('乙。')).version);
  });

  test('travels as JSON', () => {
    const plan = planOf(deckOf('甲。'));
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
});
