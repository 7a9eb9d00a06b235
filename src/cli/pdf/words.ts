import { HANDOUTS } from '../../document/paper/layouts.ts';
import type { HandoutHandle } from '../../views/handout/index.ts';

/** The metadata of a PDF. */
export interface PdfWords {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  readonly creator: string;
  /** The day of the meeting; a PDF without one carries no date, so that the same input gives the same bytes. */
  readonly date: Date | undefined;
}

const CREATOR = '年度工作报告演示';

/** The metadata for a print. */
export function wordsOf({ id, meeting }: HandoutHandle): PdfWords {
  const { name, use } = HANDOUTS[id];
  return {
    title: `${meeting.title}　${name}`,
    author: meeting.organisation,
    subject: `${name}：${use}`,
    keywords: [meeting.organisation, meeting.title, meeting.genre, name].filter((words) => words !== ''),
    creator: CREATOR,
    date: parseDay(meeting.date),
  };
}

/** The day of a Chinese date (2024年1月20日), at noon China time; undefined if the text has none. */
export function parseDay(text: string): Date | undefined {
  const [, year, month, day] = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 4));
}
