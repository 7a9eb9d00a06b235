import { type AnyFact, isRefusal, parseQuantity, type Signed, type StatedFact } from '../../facts/index.ts';
import type { RowReading, SheetReading } from '../read/xlsx.ts';
import { byDepartment, FORM_COLUMNS, FORM_MARK, VERDICTS } from './form.ts';

/** What a form that came back says of one fact. */
export interface Answer {
  readonly fact: StatedFact;
  readonly signed: Signed;
}

/** A form that was read back. */
export interface Answers {
  readonly answers: readonly Answer[];
  /** Facts of its department that nobody filled in, or whose row is gone. */
  readonly missing: readonly StatedFact[];
  /** What cannot be taken as it is, in sentences. */
  readonly faults: readonly string[];
}

/** Reads the answers of a form; undefined if the workbook is not a form. */
export function readAnswers(sheets: readonly SheetReading[], facts: readonly AnyFact[]): Answers | undefined {
  const sheet = sheets.find(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ text }) => text === FORM_MARK)),
  );
  if (sheet === undefined) return undefined;
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const rows = sheet.rows.flatMap((row) => readAnswer(row, known));
  const answers = rows.flatMap(({ fact, signed }) => (fact && signed ? [{ fact, signed }] : []));
  const met = new Set(answers.map(({ fact }) => fact.id));
  const own = new Set(rows.flatMap(({ fact }) => fact?.id ?? []));
  const departments = [...byDepartment(facts).values()].filter((all) => all.some(({ id }) => own.has(id)));
  return {
    answers,
    missing: departments.flat().filter(({ id }) => !met.has(id)),
    faults: rows.flatMap(({ fault }) => fault ?? []),
  };
}

interface AnswerRow {
  readonly fact?: StatedFact;
  readonly signed?: Signed;
  readonly fault?: string;
}

function readAnswer(
  { number, cells }: RowReading,
  known: ReadonlyMap<string, AnyFact>,
): readonly AnswerRow[] {
  const read = (key: keyof typeof FORM_COLUMNS) =>
    cells.find(({ column }) => column === FORM_COLUMNS[key].letter)?.text ?? '';
  const id = read('id');
  if (!/^\w+\.\w+$/.test(id)) return [];
  const fact = known.get(id);
  if (fact?.kind !== 'stated') return [{ fault: `第${number}行：事实库里没有 ${id}` }];
  const [says, value, verdict, signer] = [read('says'), read('value'), read('verdict'), read('signer')];
  return [{ fact, ...judgeRow({ number, fact, says, value, verdict, signer }) }];
}

interface Row {
  readonly number: number;
  readonly fact: StatedFact;
  readonly says: string;
  readonly value: string;
  readonly verdict: string;
  readonly signer: string;
}

function judgeRow({ number, fact, says, value, verdict, signer }: Row): Omit<AnswerRow, 'fact'> {
  const by = signer === '' ? {} : { by: signer };
  const at = `第${number}行 ${fact.counts}`;
  if (value === '' && verdict === '' && signer === '') return {};
  if (verdict !== '' && !VERDICTS.some((one) => one === verdict))
    return { fault: `${at}：结论写的是“${verdict}”，应为 属实 或 有误` };
  if (says !== fact.says) return { fault: `${at}：发表时是 ${says}，现在事实库是 ${fact.says}，请重新发表` };
  const quantity = value === '' ? fact.quantity : parseQuantity(value);
  if (isRefusal(quantity)) return { fault: `${at}：填的“${value}”${quantity.reason}；${quantity.remedy}` };
  const same =
    quantity.value === fact.quantity.value &&
    quantity.unit === fact.quantity.unit &&
    quantity.qualifier === fact.quantity.qualifier;
  if (!same) {
    const fault = verdict === '属实' ? { fault: `${at}：填了 ${value}，结论却是属实` } : {};
    return { signed: { state: '有异议', says: value, ...by }, ...fault };
  }
  if (verdict === '有误')
    return { signed: { state: '有异议', ...by }, fault: `${at}：结论是有误，没有填正确的数` };
  return { signed: { state: signer === '' ? '已报' : '已签', ...by } };
}
