import { type Html, html, unsafe } from '../html.ts';
import { renderWords } from '../words.ts';
import { COLUMNS, type ProofGroup, type ProofRow, SIGNATURE } from './proof-row.ts';
import { PAGE_STYLE, PROOF_STYLE } from './proof-style.ts';

const LABELS = {
  session: '届次',
  date: '日期',
  place: '地点',
  speaker: '报告人',
} as const;

/** What the sheet shows in addition to its rows. */
export interface ProofHead {
  readonly report: { readonly title: string; readonly organisation: string };
  readonly meeting: Readonly<Record<keyof typeof LABELS, string>>;
  /** 2024年1月5日 */
  readonly today: string;
  /** The report was at hand and every fact was looked up in it. */
  readonly checked: boolean;
  /** Where the report contradicts itself, a line each. */
  readonly doubts?: readonly string[];
}

/** The sheet as a page to print; `faces` are font rules, nothing else is loaded. */
export function renderProof(groups: readonly ProofGroup[], head: ProofHead, faces: string): string {
  return `<!doctype html>${html`<html lang="zh-CN"><head><meta charset="utf-8"><title>${titleOf(head)}</title>
<style>${unsafe(faces)}${unsafe(PAGE_STYLE)}${unsafe(PROOF_STYLE)}</style></head><body>${renderSheet(groups, head)}</body></html>`}`;
}

/** The sheet's name and the report's. */
export function titleOf({ report }: Pick<ProofHead, 'report'>): string {
  return `数据核对表　${report.title}`;
}

/** The sheet itself, for whatever page holds it. */
export function renderSheet(groups: readonly ProofGroup[], head: ProofHead): Html {
  const { report, meeting, today } = head;
  const fields = FIELDS.filter((field) => groups.some(({ rows }) => rows.some((row) => row[field] !== '')));
  return html`<main class="proof"><header><p class="stamp">送审稿<small>${today}</small></p><h1>数据核对表</h1>
<p class="report">${report.organisation}　《${report.title}》</p>
${renderMeeting(meeting)}<p class="how">${describe(groups, head)}</p></header>
<table><thead><tr>${fields.map((field) => html`<th scope="col" class="${field}">${COLUMNS[field]}</th>`)}<th scope="col" class="sign">${SIGNATURE}</th></tr></thead>
${groups.map((group) => renderGroup(group, fields))}</table>
${renderDoubts(head.doubts ?? [])}<footer><p>部门：<u></u></p><p>核对人：<u></u></p><p>负责人：<u></u></p><p>日期：<u></u></p></footer></main>`;
}

type Field = keyof typeof COLUMNS;
const FIELDS = Object.keys(COLUMNS) as readonly Field[];

/** The facts of a part, in the columns in which any fact of the sheet has something. */
function renderGroup({ title, rows }: ProofGroup, fields: readonly Field[]): Html {
  return html`<tbody><tr class="part"><th scope="colgroup" colspan="${fields.length + 1}">${title}</th></tr>
${rows.map(
  (row) =>
    html`<tr>${fields.map((field) => html`<td class="${field}">${renderCell(row, field)}</td>`)}<td class="sign">${row.signed}</td></tr>`,
)}</tbody>`;
}

const MAY_BREAK = html`<wbr>`;

/** Lines end between words, before the number of a quantity, between what is said of the screen and of the notes. */
function renderCell(row: ProofRow, field: Field): Html {
  const text = row[field];
  if (field === 'pages') {
    const groups = text.split(/(?<=；)/);
    return html`${groups.map((group) => html`<span>${group}</span>`)}`;
  }
  const number = field === 'says' ? text.search(/\d/) : -1;
  if (number >= 0) return html`${text.slice(0, number)}${MAY_BREAK}${text.slice(number)}`;
  return renderWords(text, MAY_BREAK, { begins: true, ends: true });
}

function renderDoubts(doubts: readonly string[]): Html {
  if (doubts.length === 0) return html``;
  return html`<section class="doubts"><h2>报告里互相对不上的 ${String(doubts.length)} 处</h2>
<ol>${doubts.map((each) => html`<li>${each}</li>`)}</ol></section>
`;
}

/** The meeting as far as it is known; here, and only here, a blank says that it is one. */
function renderMeeting(meeting: ProofHead['meeting']): Html {
  const fields = Object.entries(LABELS) as [keyof typeof LABELS, string][];
  return html`<p class="meeting">${fields.map(
    ([field, label]) =>
      html`<span>${label}：${meeting[field] === '' ? html`<b>待填</b>` : meeting[field]}</span>`,
  )}</p>`;
}

function describe(groups: readonly ProofGroup[], { checked }: ProofHead): string {
  const rows = groups.flatMap((group) => group.rows);
  const derived = rows.filter((row) => row.derived).length;
  const found = checked
    ? `其余${rows.length - derived}条在报告原文中各找到一处（√）`
    : '报告原文不在手边，没有核对原文';
  return `共${rows.length}条，其中计算得出或换算的${derived}条。${found}。页码均指幻灯片页：屏＝屏幕，讲＝讲稿，书＝书面报告中这一页的文字。“说明”里写明改正的笔误、换算和算法；注明“附注”的会上屏、会印出。`;
}
