import type { AnyFact, StatedFact } from '../../facts/index.ts';
import type { CellStyle, Sheet, Workbook } from '../write/xlsx/model.ts';

/** Facts that no department is named for go round in a form of their own. */
export const NO_DEPARTMENT = '未分部门';
/** What a department says of a number. */
export const VERDICTS = ['属实', '有误'] as const;
/** Written in the hidden column of the head: it identifies a form, whatever was done to its rows. */
export const FORM_MARK = 'deck-form';

/** The columns of a form; letters as the spreadsheet names them. */
export const FORM_COLUMNS = {
  id: { letter: 'A', head: FORM_MARK, width: 4 },
  number: { letter: 'B', head: '序号', width: 6 },
  counts: { letter: 'C', head: '指什么', width: 34 },
  basis: { letter: 'D', head: '口径', width: 26 },
  says: { letter: 'E', head: '目前所用', width: 14 },
  value: { letter: 'F', head: '核实后的数', width: 16 },
  verdict: { letter: 'G', head: '结论', width: 9 },
  signer: { letter: 'H', head: '签字', width: 12 },
} as const;

const HEADS = Object.values(FORM_COLUMNS);
const LAST = HEADS.at(-1)?.letter ?? 'H';
const FIRST_ROW = 4;
const HOW = [
  '黄色格子请填写。“核实后的数”照报告的写法填，连同概数词和单位（如 146万多元、近3万人）；没有变的可以不填。',
  '“结论”选 属实 或 有误，并签字。其余格子已锁住。填好后原样发回，不要改文件里的行。',
].join('');

const CELL: CellStyle = { border: true, wrap: true, middle: true };
const OPEN: CellStyle = { ...CELL, open: true, fill: '#fff8d6', format: '@' };

/** The form of a department: a row for each of its numbers, everything guarded but what it is to fill in. */
export function formOf(
  department: string,
  facts: readonly StatedFact[],
  about: { readonly title: string; readonly author: string },
): Workbook {
  const last = FIRST_ROW + facts.length - 1;
  const sheet: Sheet = {
    name: '数字征集',
    columns: HEADS.map(({ width }, i) => ({ width, hidden: i === 0 })),
    rows: [
      [undefined, { value: `${about.title}　数字征集表　${department}`, style: { bold: true, size: 16 } }],
      [undefined, { value: HOW, style: { wrap: true } }],
      HEADS.map(({ head }) => ({ value: head, style: { ...CELL, bold: true, fill: '#efe8dc' } })),
      ...facts.map(rowOf),
    ],
    heights: { 0: 28, 1: 34 },
    merges: [`B1:${LAST}1`, `B2:${LAST}2`],
    frozen: FIRST_ROW - 1,
    guarded: true,
    choices: [
      {
        range: `${FORM_COLUMNS.verdict.letter}${FIRST_ROW}:${FORM_COLUMNS.verdict.letter}${last}`,
        options: VERDICTS,
      },
    ],
    landscape: true,
  };
  return { sheets: [sheet], title: `数字征集表　${department}`, author: about.author };
}

function rowOf(fact: StatedFact, index: number): Sheet['rows'][number] {
  const { id, counts, says, per, note, was } = fact;
  const basis = [
    ...(per === undefined ? [] : [`每${per}`]),
    ...(was === undefined ? [] : [`${was.year}年为${was.says}`]),
    ...(note === undefined ? [] : [note]),
  ].join('；');
  return [
    { value: id, style: CELL },
    { value: index + 1, style: { ...CELL, align: 'center' } },
    { value: counts, style: CELL },
    { value: basis, style: CELL },
    { value: says, style: { ...CELL, bold: true } },
    { style: OPEN },
    { style: OPEN },
    { style: OPEN },
  ];
}

/** The facts that go round, by the department that answers for them. */
export function byDepartment(facts: readonly AnyFact[]): ReadonlyMap<string, readonly StatedFact[]> {
  const groups = new Map<string, StatedFact[]>();
  for (const fact of facts) {
    // What was worked out needs no signature: it follows from what was signed.
    if (fact.kind !== 'stated') continue;
    const department = fact.department ?? NO_DEPARTMENT;
    groups.set(department, [...(groups.get(department) ?? []), fact]);
  }
  return groups;
}
