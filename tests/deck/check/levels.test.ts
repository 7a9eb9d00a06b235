import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../src/deck/check/index.ts';
import { saysHonour } from '../../../src/deck/check/levels.ts';
import { bookOf, deckOf, FACTS } from './book.ts';

const BOOK = bookOf({
  ...FACTS,
  facts: {
    a: {
      ...FACTS.facts.a,
      star: {
        award: '全国道德之星',
        counts: '张三',
        find: '张三全国道德之星',
        level: '全国',
        status: '获评',
      },
      nurses: { says: '3名', counts: '省最美护士、好医生', find: '最美护士3名', level: '省', status: '获评' },
      films: { says: '3篇', counts: '省微电影', find: '微电影3篇', level: '省', status: '获评' },
    },
  },
});

describe('an honour is spoken of', () => {
  it.each([
    ['我局获全国通报', true],
    ['被评为优秀河湖', true],
    ['评上优秀河湖', true],
    ['参评省级河湖', true],
    ['经验得到全国认可', true],
    ['入围全国百佳', true],
    ['全国道德之星是张三', true],
    ['张三是道德之星', true],
    ['省里有好医生3名', true],
    // Their own words, and no honour.
    ['完成全国普查质量评估', false],
    ['全国测评、考评、评价、评审', false],
    ['微电影在全国放映', false],
    ['全国河湖', false],
  ])('%s: %s', (text, is) => {
    expect(saysHonour(text, BOOK)).toBe(is);
  });

  it.each([
    ['我局被评为全国优秀河湖', true],
    ['经验得到全国认可', true],
    ['道德之星在全国', true],
    ['完成全国普查质量评估', false],
  ])('and its level has to be claimed beside a headline: %s (%s)', (headline, is) => {
    const { deck } = deckOf(BOOK, { headline: { spans: [{ kind: 'literal', text: headline }] } });
    const told = checkWords(deck).some(({ what }) => what.includes('“全国”是级别'));
    expect(told).toBe(is);
  });
});
