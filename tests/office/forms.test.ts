import { describe, expect, it } from 'vitest';
import { factsIn, type StatedFact } from '../../src/facts/index.ts';
import { readAnswers } from '../../src/office/forms/answers.ts';
import { byDepartment, FORM_MARK, formOf, NO_DEPARTMENT } from '../../src/office/forms/form.ts';
import { openWorkbook } from '../../src/office/read/read.ts';
import { writeXlsx } from '../../src/office/write/xlsx.ts';
import { deck } from '../deck/check/deck.ts';

const facts = factsIn(deck.book);
const stated = facts.filter((fact): fact is StatedFact => fact.kind === 'stated');
const about = { title: '报告', author: '单位' };

/** A form of these facts as it comes back: `fill` gives the value, verdict and signer of a row. */
async function sentBack(
  own: readonly StatedFact[],
  fill: (fact: StatedFact, row: number) => readonly (string | undefined)[],
) {
  const form = formOf('组织部', own, about);
  const sheets = form.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, i) => {
      const fact = own[i - 3];
      return fact === undefined ? row : [...row.slice(0, 5), ...fill(fact, i - 3)];
    }),
  }));
  return readAnswers(await openWorkbook(writeXlsx({ ...form, sheets })), facts);
}

describe('a form', () => {
  it('has a row for each number of the department, guarded but for what is to be filled in', async () => {
    const [sheet] = await openWorkbook(writeXlsx(formOf('组织部', stated.slice(0, 5), about)));
    const ids = sheet?.rows.flatMap(({ cells }) =>
      cells.filter(({ column }) => column === 'A').map(({ text }) => text),
    );
    expect(ids).toEqual([FORM_MARK, ...stated.slice(0, 5).map(({ id }) => id)]);
    const says = sheet?.rows.slice(3).map(({ cells }) => cells.find(({ column }) => column === 'E')?.text);
    expect(says).toEqual(stated.slice(0, 5).map((fact) => fact.says));
    expect(formOf('组织部', stated, about).sheets[0]?.guarded).toBe(true);
  });

  it('goes to the department that the fact names, else into one of its own', () => {
    const [first, second] = stated;
    const { department: _, ...bare } = second as StatedFact;
    const groups = byDepartment([{ ...(first as StatedFact), department: '财务部' }, bare]);
    expect([...groups.keys()]).toEqual(['财务部', NO_DEPARTMENT]);
  });
});

describe('a form that came back', () => {
  const own = stated.slice(0, 6);
  const says = (i: number) => own[i]?.says ?? '';

  it('tells of each number whether it is signed, disputed or not filled in, and changes none', async () => {
    const read = await sentBack(own, (_, row) => {
      if (row === 0) return [undefined, '属实', '王五'];
      if (row === 1) return [says(1), '属实'];
      if (row === 2) return ['999万元', '有误', '李四'];
      return [];
    });
    expect(read?.answers.map(({ fact, signed }) => [fact.id, signed])).toEqual([
      [own[0]?.id, { state: '已签', by: '王五' }],
      [own[1]?.id, { state: '已报' }],
      [own[2]?.id, { state: '有异议', says: '999万元', by: '李四' }],
    ]);
    expect(read?.missing.map(({ id }) => id)).toContain(own[3]?.id);
    expect(read?.faults).toEqual([]);
  });

  it.each([
    ['a verdict that contradicts the number', ['999万元', '属实', '王五'], '结论却是属实'],
    ['a number nobody can read', ['大约很多', '有误', '王五'], '大约很多'],
    ['有误 without a number', [undefined, '有误', '王五'], '没有填正确的数'],
    ['another word for a verdict', [undefined, '对', '王五'], '应为 属实 或 有误'],
  ] as const)('tells %s', async (_, filled, expected) => {
    const read = await sentBack(own.slice(0, 1), () => filled);
    expect(read?.faults.join()).toContain(expected);
  });

  it('tells where the facts were changed meanwhile', async () => {
    const older = own.map((fact) => ({ ...fact, says: '1家' }));
    const read = await sentBack(older.slice(0, 1), () => [undefined, '属实', '王五']);
    expect(read?.faults.join()).toContain('请重新发表');
    expect(read?.answers).toEqual([]);
  });

  it('a lost qualifier is another number', async () => {
    const over = stated.find((fact) => fact.quantity.qualifier === 'over');
    if (over === undefined) throw new Error('no fact with 多');
    const read = await sentBack([over], () => [over.says.replace(/[多余]/, ''), undefined, '王五']);
    expect(read?.answers[0]?.signed.state).toBe('有异议');
  });

  it('is none where the workbook is another one', async () => {
    expect(
      readAnswers(await openWorkbook(writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] })), facts),
    ).toBeUndefined();
  });
});
