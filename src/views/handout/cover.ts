import type { HandoutSource, MeetingSource, SlideSource } from '../../document/read/slides.ts';
import { make } from '../../ui/element.ts';
import { copyOf } from './elements.ts';
import type { NewSheet, PrintedSheet } from './sheet.ts';

/** The sheet before a handout: whose report it is, and of the meeting what is known. White, so that it costs no ink. */
export function coverPage(
  { slides: [first], meeting }: HandoutSource,
  newSheet: NewSheet,
): readonly PrintedSheet[] {
  const sheet = newSheet();
  const emblem = first?.section.querySelector('.emblem');
  sheet.body.append(
    make('p', { class: 'keep' }, '会议材料　注意保存'),
    make(
      'div',
      { class: 'whose' },
      ...(emblem ? [emblem.cloneNode()] : []),
      make('p', { class: 'org' }, meeting.organisation),
      // A deck that begins with no cover has no headline that is a title.
      make('h1', {}, first?.section.matches('.l-cover') ? copyOf(first.headline) : meeting.source),
      make('p', { class: 'genre' }, meeting.genre),
    ),
    make('div', { class: 'meeting' }, ...known(meeting).map((words) => make('p', {}, words))),
    ...codeOf(first, meeting),
  );
  return [sheet];
}

/** The code that leads to the address of the meeting, and the address for who has no telephone at hand. */
export function codeOf(first: SlideSource | undefined, { address }: MeetingSource): readonly HTMLElement[] {
  const code = first?.section.querySelector('.code');
  return code
    ? [
        make(
          'figure',
          { class: 'address' },
          code.cloneNode(true),
          make('figcaption', {}, `扫码查看　${address}`),
        ),
      ]
    : [];
}

function known({ session, date, place, speaker }: MeetingSource): readonly string[] {
  return [session, date, place, speaker && `报告人：${speaker}`].filter((words) => words !== '');
}
