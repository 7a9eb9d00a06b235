import { type AnyFact, factsIn, formatDoubt, formatProblems } from '../../facts/index.ts';
import type { Deck } from '../deck.ts';
import type { Findings } from './findings.ts';
import { formatFormula } from './record.ts';
import type { Usage } from './usage.ts';

/** What the check found, as one screen of text for the office; `more` is what is still to be looked at. */
export function formatReport(findings: Findings, more = ''): string {
  const { book, problems, todo } = findings;
  const title = book === undefined ? '' : `《${book.report.title}》　`;
  return [
    `${title}数字核对`,
    '',
    ...factLines(findings),
    ...sourceLines(findings),
    ...slideLines(findings),
    ...doubtLines(findings),
    ...(todo.length === 0 ? [] : ['', '还要做的：', ...todo.map((line) => `· ${line}`)]),
    '',
    ...(problems.length === 0
      ? [verdict(findings, more)]
      : [formatProblems(problems), '', `共 ${problems.length} 处要改。`]),
  ].join('\n');
}

function doubtLines({ doubts }: Findings): readonly string[] {
  if (doubts.length === 0) return [];
  return [
    '',
    `报告里互相对不上的 ${doubts.length} 处（对着原文看；是报告的错，请起草人更正，本来无误的不用改）：`,
    ...doubts.map((each) => `？ ${formatDoubt(each)}`),
  ];
}

function verdict({ source, pieces }: Findings, more: string): string {
  if (pieces === undefined) return '幻灯片没有核对。';
  if (more !== '' && source !== undefined) return `数字和文字没有发现问题，${more}。`;
  return source === undefined ? '其余各项没有发现问题；报告原文没有核对，不能算全部通过。' : '全部通过。';
}

function factLines({ book }: Findings): readonly string[] {
  if (book === undefined) return ['？ assets/facts.json 有错，改好以前，报告原文和幻灯片都没有核对'];
  const facts = factsIn(book);
  const derived = facts.filter((fact) => fact.kind === 'derived');
  const awards = facts.filter((fact) => fact.kind === 'award').length;
  return [
    `√ 事实 ${facts.length} 条：报告所印的数量 ${facts.length - derived.length - awards}，算出的数 ${derived.length}，荣誉名称 ${awards}`,
    `√ 关系 ${book.relations.length} 条，用准确的数算过，全部成立`,
    ...(derived.length === 0
      ? []
      : [`√ 算出的数：${derived.map((fact) => formatFormula(fact, facts)).join('；')}`]),
  ];
}

function sourceLines({ book, deck, source, unread, coverage }: Findings): readonly string[] {
  if (book === undefined) return [];
  // The slides have the headings of the parts: without them no place in the report can be named.
  if (deck === undefined) return ['？ 幻灯片有错，改好以前，报告原文没有对照'];
  if (unread) return ['× 报告原文读不了，没有核对'];
  if (source === undefined || coverage === undefined) {
    return [
      '？ 没有报告原文，以下没有核对：每条事实是否在报告里恰好出现一次、与原文一字不差；报告里有没有漏登的数字',
      '  把报告存成 assets/source.txt（UTF-8），或运行 npm run check -- --source 报告.txt',
    ];
  }
  const printed = factsIn(book).filter((fact) => fact.kind !== 'derived').length;
  const found = source.places.size;
  const { loose } = coverage;
  return [
    `${mark(found === printed)} 报告原文 ${source.file}：${printed} 条事实中，${found} 条各恰好出现一次（跨行连读，全角半角不论）`,
    `${mark(loose === 0)} 报告里的数字 ${coverage.figures} 处：属于固定说法的 ${coverage.named} 处，没有事实的 ${loose} 处`,
  ];
}

function slideLines({ book, deck, proof, usage }: Findings): readonly string[] {
  if (book === undefined) return [];
  if (deck === undefined || proof === undefined) return ['？ 幻灯片有错，改好以前，页面上的数字没有核对'];
  const repeated = usage.filter(({ shown }) => shown.length > 1);
  const off = usage.filter(({ fact }) => fact.offSlide !== undefined);
  const unused = usage.filter((each) => isUnused(each) && each.fact.offSlide === undefined);
  const said = usage.filter((each) => each.shown.length === 0 && each.said.length > 0);
  return [
    `${mark(proof.problems.length === 0)} 幻灯片 ${deck.slides.length} 页：页面、讲稿、表格、图里共 ${proof.figures} 处事实，${proof.problems.length === 0 ? '与 facts.json 逐字一致' : `${proof.problems.length} 处有问题`}`,
    `${mark(unused.length === 0)} 没有用到的事实：${unused.length === 0 ? '没有' : `${unused.length} 条，列在后面`}`,
    ...(off.length === 0
      ? []
      : [`· 有意不上幻灯片的 ${off.length} 条：${list(off.map(({ fact }) => fact))}`]),
    ...(said.length === 0 ? [] : [`· 只在讲稿里说的：${list(said.map(({ fact }) => fact))}`]),
    ...formatRepeated(repeated),
    ...nameLines(deck),
  ];
}

/** What the office has filled in of names and photographs; nothing where it has not. */
function nameLines({ rolls, portraits, photos }: Deck): readonly string[] {
  const names = [...rolls.values()].flat().length;
  const pictures = [...portraits.values()].flat().filter((each) => each !== undefined).length + photos.size;
  return names + pictures === 0
    ? []
    : [`√ 名单 ${rolls.size} 份、${names} 个名字，各与事实的数相等；照片 ${pictures} 张`];
}

function isUnused({ shown, said, through }: Usage): boolean {
  return shown.length + said.length + through.length === 0;
}

/** Facts on the same pages are listed together; if one changes, it changes on all of them. */
function formatRepeated(usage: readonly Usage[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const { fact, shown } of usage) {
    const pages = shown.join('、');
    groups.set(pages, [...(groups.get(pages) ?? []), fact.says]);
  }
  const lines = [...groups].map(([pages, facts]) => `第${pages}页 ${facts.join('、')}`);
  return lines.length === 0 ? [] : [`· 用在不止一页的 ${usage.length} 条：${lines.join('；')}`];
}

function list(facts: readonly AnyFact[]): string {
  return facts.map((fact) => `${fact.counts}${fact.kind === 'award' ? '' : fact.says}`).join('，');
}

const mark = (holds: boolean) => (holds ? '√' : '×');
