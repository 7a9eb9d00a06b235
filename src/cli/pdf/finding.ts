import type { Problem } from '../../facts/index.ts';

/** A finding of a self-check, without the file it concerns. */
export type PdfFinding = Omit<Problem, 'where'>;

const REMEDY = '重新生成一次；还是不行，请把这一行交给维护的人';

/** No finding if `right`, else one that says what is wrong and what was expected. */
export function unless(right: boolean, what: string, expected: string): readonly PdfFinding[] {
  return right ? [] : [{ what, expected, remedy: REMEDY }];
}
