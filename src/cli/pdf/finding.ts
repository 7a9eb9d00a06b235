import type { Problem } from '../../facts/index.ts';

/** What a self-check has found, without the file that it was found in. */
export type PdfFinding = Omit<Problem, 'where'>;

const REMEDY = '重新生成一次；还是不行，请把这一行交给维护的人';

/** Nothing if all is `right`, else what is wrong and what was expected. */
export function unless(right: boolean, what: string, expected: string): readonly PdfFinding[] {
  return right ? [] : [{ what, expected, remedy: REMEDY }];
}
