/** A day as a sheet is dated: 2024年1月5日. */
export function formatDay(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}

/** One fact as the departments sign it off; every field is text as it is to be read. */
export interface ProofRow {
  /** Worked out, so that the report does not hold it. */
  readonly derived: boolean;
  /** From 1, in the order of the facts file. */
  readonly number: string;
  /** As printed. */
  readonly says: string;
  readonly counts: string;
  /** 屏讲6、7；书6: slides by their pages, on the screen, in the notes, in the written passage to them. */
  readonly pages: string;
  /** Part and sentence of the report. */
  readonly at: string;
  /** The report's words that hold it. */
  readonly phrase: string;
  /** √ where the report was at hand and holds it; of a derived one how it came about. */
  readonly found: string;
  readonly level: string;
  readonly status: string;
  /** Mended slips, other units, arithmetic, cautions. */
  readonly note: string;
  /** What the department that answers for it has said; blank where it is to be signed by hand. */
  readonly signed: string;
}

/** The facts of a part, under its title. */
export interface ProofGroup {
  readonly title: string;
  readonly rows: readonly ProofRow[];
}

/** The columns of the sheet in order; after them comes the one for the signature. */
export const COLUMNS = {
  number: '序号',
  says: '数字',
  counts: '指什么',
  pages: '幻灯片页',
  at: '报告位置',
  phrase: '报告原文',
  found: '原文核对',
  level: '级别',
  status: '状态',
  note: '说明',
} as const satisfies Record<Exclude<keyof ProofRow, 'derived' | 'signed'>, string>;

export const SIGNATURE = '核对签字';

/** The report holds it. */
export const FOUND = '√';
