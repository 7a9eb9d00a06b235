import { describe, expect, it } from 'vitest';
import { findHeadings } from '../../src/facts/headings.ts';
import { formatSentence, joinSource } from '../../src/facts/index.ts';

const A = { title: '坚持节水优先', subtitle: '供水保障有力有序' };
const B = { title: '守牢安全底线', subtitle: '防汛抗旱主动有为' };
const report = (a: string, b: string) =>
  `澜川市水务局2023年工作总结\n一年来，全局上下坚持节水优先，守牢安全底线。\n${a}\n供水1.2亿吨。\n新建泵站3座。\n${b}\n排查隐患56处。`;

describe('the headings of a report', () => {
  it.each([
    ['numbered, with a comma', '一、坚持节水优先，供水保障有力有序', '二、守牢安全底线，防汛抗旱主动有为'],
    ['in brackets', '（一）坚持节水优先，供水保障有力有序', '（二）守牢安全底线，防汛抗旱主动有为'],
    ['with a colon', '一、坚持节水优先：供水保障有力有序', '二、守牢安全底线：防汛抗旱主动有为'],
    ['with a dash', '一、坚持节水优先——供水保障有力有序', '二、守牢安全底线——防汛抗旱主动有为'],
    ['on two lines', '坚持节水优先\n供水保障有力有序', '守牢安全底线\n防汛抗旱主动有为'],
    ['broken by a narrow column', '坚持节水\n优先供水保\n障有力有序', '守牢安\n全底线防汛抗旱主动有为'],
    [
      'as named parts',
      '第一部分　坚持节水优先，供水保障有力有序',
      '第二部分　守牢安全底线，防汛抗旱主动有为',
    ],
    ['in Arabic figures', '1.坚持节水优先 供水保障有力有序', '2. 守牢安全底线 防汛抗旱主动有为'],
  ])('%s', (_, a, b) => {
    const { sentences, missing } = joinSource(report(a, b), [A, B]);
    expect(missing).toEqual([]);
    expect(sentences.map((each) => `${formatSentence(each)} ${each.text}`)).toEqual([
      '开头第1句 澜川市水务局2023年工作总结一年来，全局上下坚持节水优先，守牢安全底线。',
      '第一部分第1句 供水1.2亿吨。',
      '第一部分第2句 新建泵站3座。',
      '第二部分第1句 排查隐患56处。',
    ]);
  });

  it('number the parts as they follow each other in the report, not in the deck', () => {
    const text = report('一、坚持节水优先，供水保障有力有序', '二、守牢安全底线，防汛抗旱主动有为');
    expect(joinSource(text, [B, A])).toEqual(joinSource(text, [A, B]));
  });

  it('are told where the report has none such', () => {
    const { found, missing } = findHeadings(report('一、坚持节水优先，供水保障有力有序', '二、守牢底线'), [
      A,
      B,
    ]);
    expect(found.map(({ heading }) => heading)).toEqual([A]);
    expect(missing).toEqual([B]);
  });

  it('without a subtitle are those at the beginning of a line, and not the words of a sentence', () => {
    const { sentences } = joinSource(report('一、坚持节水优先', '二、守牢安全底线'), [
      { title: A.title },
      { title: B.title },
    ]);
    expect(sentences.map(({ part, number }) => `${part}/${number}`)).toEqual(['0/1', '1/1', '1/2', '2/1']);
  });

  it('come after the list of contents that names them', () => {
    const contents = '目录\n一、坚持节水优先，供水保障有力有序\n二、守牢安全底线，防汛抗旱主动有为\n';
    const { sentences } = joinSource(
      contents + report('一、坚持节水优先，供水保障有力有序', '二、守牢安全底线，防汛抗旱主动有为'),
      [A, B],
    );
    expect(sentences.at(-1)).toMatchObject({ part: 2, number: 1, text: '排查隐患56处。' });
  });
});
