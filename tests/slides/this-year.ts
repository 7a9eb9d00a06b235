import { book } from '../../slides/facts.ts';

/**
 * What is pinned of one year's report, and of how its deck is written, is looked at while that is the report of the
 * project; the next one is held to its own.
 */
export const isThisYear = book.report.title === '高邮市总工会2020年工作回眸';
