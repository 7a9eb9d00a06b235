import { describe, expect, test } from 'vitest';
import { formatProofCsv } from '../../src/cli/proof/csv.ts';
import { factsData } from '../../src/document/data/facts.ts';
import type { ProofRow } from '../../src/document/paper/proof-row.ts';
import { proofGroups } from '../../src/document/paper/proof-rows.ts';
import { deck } from '../fixtures/union-report/deck.ts';

const groups = proofGroups(factsData(deck, undefined));
const rows = groups.flatMap((group) => group.rows);
const row = (says: string) => rows.find((each) => each.says === says) as ProofRow;

describe('the sheet as CSV', () => {
  const cellsOf = (note: string) =>
    formatProofCsv([{ title: '部分', rows: [{ ...row('26家'), note }] }], []).split('\r\n')[1];

  test('begins with a byte order mark, ends its lines as Excel does, has a column to sign', () => {
    const csv = formatProofCsv(groups, []);
    const doubted = formatProofCsv(groups, ['两处的数不同']);
    expect(doubted).toBe(`${csv}"报告里互相对不上的","两处的数不同"\r\n`);
    expect(csv.startsWith('\uFEFF"部分","序号"')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.split('\r\n')).toHaveLength(rows.length + 2);
    for (const line of csv.split('\r\n').slice(0, -1)) expect(line.split('","')).toHaveLength(12);
    expect(csv).toMatch(/"核对签字"\r\n/);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', "=cmd|' /C calc'!A0"])(
    'no cell is a formula: %j',
    (note) => expect(cellsOf(note)).toMatch(/,"'[^"]*",""$/),
  );

  test.each([
    ['a "quoted" word', 'a ""quoted"" word'],
    ['two\nlines', 'two lines'],
    ['1,2', '1,2'],
  ])('%j is written so that it is read back', (note, written) => {
    expect(cellsOf(note)).toContain(`,"${written}",`);
  });
});
