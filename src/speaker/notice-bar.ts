import { make, makeButton } from '../dom/index.ts';
import type { Notice, Remedy } from './notices.ts';

/** The lines under the top bar. */
export interface NoticeBar {
  readonly element: HTMLElement;
  show(notices: readonly Notice[]): void;
}

/** What is good to know is put away by itself after this long (ms). */
const SAID_FOR = 10_000;
const MOST = 2;

/** An empty bar; `act` is asked to carry out what a notice offers, all but putting it away. */
export function createNoticeBar(act: (remedy: Remedy) => void): NoticeBar {
  const element = make('div', { class: 'notices', 'aria-live': 'polite' });
  const dismissed = new Set<string>();
  let shown = '';
  let last: readonly Notice[] = [];

  const show = (notices: readonly Notice[]) => {
    last = notices;
    const open = notices.filter((notice) => !dismissed.has(notice.id)).slice(0, MOST);
    const key = open.map((notice) => `${notice.id} ${notice.text}`).join('\n');
    if (key === shown) return;
    shown = key;
    element.replaceChildren(...open.map(makeNotice));
  };
  const dismiss = (id: string) => {
    dismissed.add(id);
    show(last);
  };
  const makeNotice = (notice: Notice): HTMLElement => {
    const { id, weight, title, text, remedies } = notice;
    if (weight === 'say' && remedies.length > 0) setTimeout(() => dismiss(id), SAID_FOR);
    const buttons = remedies.map(({ remedy, label }) =>
      makeButton(label, () => (remedy === 'dismiss' ? dismiss(id) : act(remedy))),
    );
    return make('p', { class: `notice ${weight}` }, make('b', {}, title), make('span', {}, text), ...buttons);
  };
  return { element, show };
}
