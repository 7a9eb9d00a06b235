import { build, copyOf } from '../../document/read/dom.ts';
import type { HandoutSource, MeetingSource, SlideSource } from '../../document/read/slides.ts';
import type { NewSheet, PrintedSheet } from './sheet.ts';

/** The sheet before a handout: whose report it is, and of the meeting what is known. White, so that it costs no ink. */
export function coverPage(
  { slides: [first], meeting }: HandoutSource,
  newSheet: NewSheet,
): readonly PrintedSheet[] {
  const sheet = newSheet();
  const emblem = first?.section.querySelector('.emblem');
  const genre = first?.section.querySelector('.genre')?.textContent ?? '';
  sheet.body.append(
    build('p', 'keep', '会议材料　注意保存'),
    build(
      'div',
      'whose',
      ...(emblem ? [emblem.cloneNode()] : []),
      build('p', 'org', meeting.organisation),
      // A deck that begins with no cover has no headline that is a title.
      build('h1', '', first?.section.matches('.l-cover') ? copyOf(first.headline) : meeting.source),
      build('p', 'genre', genre),
    ),
    build('div', 'meeting', ...known(meeting).map((words) => build('p', '', words))),
    ...codeOf(first, meeting),
  );
  return [sheet];
}

/** The code that leads to the address of the meeting, and the address for who has no telephone at hand. */
export function codeOf(first: SlideSource | undefined, { address }: MeetingSource): readonly HTMLElement[] {
  const code = first?.section.querySelector('.code');
  return code
    ? [build('figure', 'address', code.cloneNode(true), build('figcaption', '', `扫码查看　${address}`))]
    : [];
}

function known({ session, date, place, speaker }: MeetingSource): readonly string[] {
  return [session, date, place, speaker && `报告人：${speaker}`].filter((words) => words !== '');
}
