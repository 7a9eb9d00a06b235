import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import type { Deck } from '../../deck/index.ts';
import { FACTS, factPath, factsIn } from '../../facts/index.ts';
import { type Answer, readAnswers } from '../../office/forms/answers.ts';
import type { SheetReading } from '../../office/read/xlsx.ts';
import { CliError } from '../exit.ts';
import type { Taking } from './taking.ts';

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/** What a department signed, for the facts file; the numbers themselves are never taken. @throws CliError for another workbook */
export async function takeAnswers(
  sheets: readonly SheetReading[],
  deck: Deck,
  root: string,
): Promise<Taking> {
  const read = readAnswers(sheets, factsIn(deck.book));
  if (read === undefined)
    throw new CliError('problems', '× 不是数字征集表\n  改法：用 npm run forms 写出的表，填好原样拿来');
  const before = await readFile(join(root, FACTS), 'utf8');
  const fresh = read.answers.filter(
    ({ fact, signed }) => JSON.stringify(signed) !== JSON.stringify(fact.signed),
  );
  const after = fresh.reduce((json, { fact, signed }) => {
    return applyEdits(json, modify(json, factPath(fact.id, 'signed'), signed, FORMAT));
  }, before);
  const disputed = read.answers.some(({ signed }) => signed.state === '有异议');
  return {
    files: after === before ? [] : [{ file: FACTS, before, after }],
    told: [
      `收到 ${read.answers.length} 个数，没有报的 ${read.missing.length} 个`,
      ...fresh.map(tell),
      ...read.missing.map(({ says, counts }) => `　 未报：${counts}　${says}`),
      ...read.faults.map((fault) => `？ ${fault}`),
    ],
    open: disputed || read.faults.length > 0,
  };
}

function tell({ fact, signed }: Answer): string {
  const by = signed.by === undefined ? '' : `（${signed.by}）`;
  if (signed.state !== '有异议') return `～ ${signed.state}${by}：${fact.counts}　${fact.says}`;
  return `× 有异议${by}：${fact.counts}　现为 ${fact.says}，部门报 ${signed.says ?? '（没有填）'}；查明后改 ${FACTS} 的 says`;
}
