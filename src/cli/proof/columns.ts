import type { ProofRow } from './rows.ts';

/** The columns of the sheet in order; the last is for the signature and always blank. */
export const COLUMNS = {
  number: '序号',
  says: '数字',
  counts: '指什么',
  pages: '页码',
  at: '报告位置',
  phrase: '报告原文',
  found: '原文核对',
  level: '级别',
  status: '状态',
  note: '说明',
} as const satisfies Record<keyof ProofRow, string>;

export const SIGNATURE = '核对签字';
