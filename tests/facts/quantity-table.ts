import { readFileSync } from 'node:fs';

/** One printed form and what it reads to. */
export interface Form {
  readonly printed: string;
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly sense: string;
  /** kind, terms, per and scope, where they are not those of a plain count. */
  readonly more: Readonly<Record<string, string>>;
}

/** A form that is not read, a part of the reason that is told, and the way that works. */
export interface RefusedForm {
  readonly printed: string;
  readonly reason: string;
  readonly way: string;
}

export interface Table {
  readonly sections: readonly { readonly title: string; readonly forms: readonly Form[] }[];
  readonly refused: readonly RefusedForm[];
}

const REFUSED = '不读的写法';

/** The table of printed forms: `# title`, then a form a line with tabs between its columns. */
export function readTable(file = 'tests/facts/quantities.txt'): Table {
  const sections = readFileSync(file, 'utf8').split(/^# /m).slice(1).map(sectionOf);
  return {
    sections: sections
      .filter(({ title }) => title !== REFUSED)
      .map(({ title, lines }) => ({ title, forms: lines.map(formOf) })),
    refused: sections.filter(({ title }) => title === REFUSED).flatMap(({ lines }) => lines.map(refusedOf)),
  };
}

function sectionOf(text: string) {
  const [title = '', ...lines] = text.replace(/\n$/, '').split('\n');
  return { title, lines };
}

function formOf(line: string): Form {
  const [printed = '', value = '', unit = '', qualifier = 'exact', sense = '', more = ''] = line.split('\t');
  const pairs = more.split(' ').filter((pair) => pair !== '');
  return {
    printed,
    value,
    unit,
    qualifier,
    sense,
    more: Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string])),
  };
}

function refusedOf(line: string): RefusedForm {
  const [printed = '', reason = '', way = ''] = line.split('\t');
  return { printed, reason, way };
}

const QUALIFIERS: Readonly<Record<string, string>> = {
  exact: '',
  over: '多于',
  nearly: '近',
  under: '不到',
  about: '约',
  atLeast: '不少于',
  atMost: '不超过',
  several: '若干',
  range: '范围',
};
const SENSES: Readonly<Record<string, string>> = { rise: '升', fall: '降', level: '平' };
const MORE: Readonly<Record<string, string>> = { terms: '两端', per: '每', scope: '范围' };

/** The table as the office reads it. */
export function formatTable({ sections, refused }: Table): string {
  const count = sections.reduce((sum, { forms }) => sum + forms.length, 0);
  return [
    '# 数量的写法',
    '',
    `\`says\` 里的数量照报告所印写。下面 ${count} 种写法都能整个读懂，并照原样印回去；读不全的一律不读，说明理由和改法。`,
    '“值”以基本单位计（146万多元 是 1460000 元），下降的是负数；“概数”说印出来的数比真数少（多于）、多（不到）还是不准。',
    '一个词管几个数的（“分别下降5.2%和3.1%”“下降1.8个和2.3个百分点”），`says` 写全（下降3.1%），原文写进 `prints`（3.1%），并写 `note`。',
    '年份、钟点、电话、文号、编号、等级、榜单和“5G”“1+N”一类的名称不是数量，加进 `terms`。',
    '此表就是测试用的表（`tests/facts/quantities.txt`），由测试保证两者一致。',
    ...sections.flatMap(({ title, forms }) => [
      '',
      `## ${title}`,
      '',
      '| 写法 | 值 | 单位 | 概数 | 升降 | 其他 |',
      '| --- | --- | --- | --- | --- | --- |',
      ...forms.map(formLine),
    ]),
    '',
    `## ${REFUSED}`,
    '',
    '| 写法 | 理由 | 改法 |',
    '| --- | --- | --- |',
    ...refused.map(({ printed, reason, way }) => `| ${printed} | ${reason} | ${way} |`),
    '',
  ].join('\n');
}

function formLine({ printed, value, unit, qualifier, sense, more }: Form): string {
  const rest = Object.entries(more).flatMap(([key, word]) =>
    MORE[key] === undefined ? [] : [`${MORE[key]}：${word.replace(',', '、')}`],
  );
  const cells = [printed, value, unit, QUALIFIERS[qualifier] ?? '', SENSES[sense] ?? '', rest.join('；')];
  return `| ${cells.join(' | ')} |`;
}
