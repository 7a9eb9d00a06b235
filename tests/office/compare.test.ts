import { beforeAll, describe, expect, it } from 'vitest';
import { compareDrafts } from '../../src/office/compare/compare.ts';
import { type DeckText, deckText } from '../../src/office/compare/deck-text.ts';
import type { DraftComparison } from '../../src/office/compare/finding.ts';
import { loadDraft } from '../../src/office/compare/load.ts';
import { tellVerdict } from '../../src/office/compare/present.ts';
import { deck } from '../fixtures/union-report/deck.ts';

let text: DeckText;
beforeAll(() => {
  text = deckText(deck);
});

/** A draft of these lines held against the deck of a federation. */
async function compare(...lines: readonly string[]): Promise<DraftComparison> {
  const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join('\n'));
  return compareDrafts([await loadDraft('稿.txt', bytes)], text);
}

const told = ({ findings }: DraftComparison) =>
  findings.map((one) =>
    [
      one.kind,
      'figure' in one ? one.figure : one.kind === 'term' ? one.wrong : '',
      'deck' in one ? one.deck.says : one.kind === 'term' ? one.term : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );

describe('the notes as they are', () => {
  it('are clean: every figure is known, nothing is reworded', async () => {
    const notes = text.sentences.filter(({ where }) => where === 'notes').map((one) => one.text);
    const result = await compare(...notes);
    expect(told(result)).toEqual([]);
    expect(result.rewordings).toEqual([]);
    expect(result.files[0]?.figures).toBeGreaterThan(80);
    expect(result.files[0]?.agreeing).toBe(result.files[0]?.figures);
    expect(result.clean).toBe(true);
  });
});

/** The sentence of the notes or the report that says this fact, with `figure` in its place. */
function rewritten(says: string, figure: string): string {
  const fact = text.facts.find((one) => one.says === says);
  const sentence = text.sentences.find(
    (one) => /notes|report/.test(one.where) && one.figures.some((placed) => placed.fact === fact?.id),
  );
  const place = sentence?.figures.find((placed) => placed.fact === fact?.id);
  if (sentence === undefined || place === undefined) throw new Error(`Nobody says ${says}`);
  return sentence.text.slice(0, place.start) + figure + sentence.text.slice(place.end);
}

describe.each([
  ['another number', '881个', '818个', ['changed 818个 881个']],
  ['a lost qualifier', '20多家', '20家', ['qualifier 20家 20多家']],
  ['an added qualifier', '115.3万元', '115.3万多元', ['qualifier 115.3万多元 115.3万元']],
  ['a turned qualifier', '近3万人', '3万多人', ['qualifier 3万多人 近3万人']],
  ['another unit', '38家', '38个', ['changed 38个 38家']],
  ['another scale', '19.5万元', '19.5元', ['changed 19.5元 19.5万元']],
  ['a number of the deck in the place of another', '19.5万元', '32万元', ['changed 32万元 19.5万元']],
  ['the same number in another form', '115.3万元', '1153000元', []],
  ['余 for 多', '20多家', '20余家', []],
] as const)('%s', (_, says, figure, expected) => {
  it(`${figure} for ${says}`, async () => {
    expect(told(await compare(rewritten(says, figure)))).toEqual(expected);
  });
});

describe.each([
  ['a number that it does not know', '今年全市新增文体场馆777个，面积又扩大了。', ['unknown 777个']],
  ['a name with a wrong character', '吴战字获评全国劳模，赴京领奖。', ['term 吴战字 吴战宇']],
  ['a wrong character within a term', '争创“工人先峰号”，比学赶超。', ['term 工人先峰号 工人先锋号']],
  ['a character too few', '争创“工人锋号”，比学赶超。', ['term 工人锋号 工人先锋号']],
] as const)('%s', (_, line, expected) => {
  it('is named', async () => {
    expect(told(await compare(line))).toEqual(expected);
  });
});

describe('the place of a finding', () => {
  it.each([
    [
      'of two figures alike the one meant',
      '先后777次检查，新建 777 个场馆。',
      [
        [2, 6],
        [12, 17],
      ],
    ],
    ['in digits of full width', '新建 ７７７ 个场馆。', [[3, 8]]],
    ['of a name', '向 吴战字 学习。', [[2, 5]]],
  ])('is that in the sentence as it was written: %s', async (_, line, expected) => {
    const { findings } = await compare(line);
    const places = findings.map((one) => ('at' in one && one.at ? [one.at.start, one.at.end] : []));
    expect(places).toEqual(expected);
  });
});

describe.each([
  '谋划了试点方案和“1+3”方案，走在了前列。',
  '职工在50人以上的企业，今年走访了一遍。',
  '以优异成绩向建党100周年献礼！',
  '2020年12月3日上午9时，第3次全委会在扬州召开，第十一届。',
  '全国劳动模范到会祝贺，全国劳动者共同见证。',
  '联系电话84612345，邮编225600。',
  '累计为 881 个小微企业返还工会经费 115.3 万元。',
  '我们从三个方面入手，做了两件事。',
  '编发材料１００００余份、法律维权读本4500多册。',
  '（1）累计为881个小微企业返还工会经费115.3万元。',
  '3、疫情防控慰问专项资金51.5万元。',
  '1.2020年疫情防控慰问专项资金51.5万元。',
  '二〇二〇年十二月三日',
  '邮工发〔2021〕3号（共印50份）',
  '会议定于2021年1月20日上午8:30召开，正文用3号仿宋。',
  '第1页共12页',
])('%s', (line) => {
  it('raises no alarm', async () => {
    expect(told(await compare(line))).toEqual([]);
  });
});

describe('a set of drafts', () => {
  it('is never clean with a file in it that was not read', async () => {
    const good = new TextEncoder().encode('疫情防控慰问专项资金51.5万元。');
    const files = [
      await loadDraft('a.txt', good),
      await loadDraft('b.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])),
    ];
    const result = compareDrafts(files, text);
    expect(result.findings).toEqual([]);
    expect(result.clean).toBe(false);
    expect(result.files[1]?.fault?.remedy).toContain('另存为');
    expect(tellVerdict(result)).toBe('1个文件没有读，不能算核对过');
  });

  it('without a file is not clean', () => {
    expect(compareDrafts([], text).clean).toBe(false);
  });

  it('tells which figures of the deck stand in none of them', async () => {
    const { absent } = await compare('疫情防控慰问专项资金51.5万元。');
    const says = absent.map((one) => one.says);
    expect(says).not.toContain('51.5万元');
    expect(says).toContain('19.5万元');
  });

  it('has the checksum that other programs print', async () => {
    const file = await loadDraft('a.txt', new TextEncoder().encode('abc'));
    expect(file.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
