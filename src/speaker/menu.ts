import { type Attributes, make, makeButton, setText } from '../dom/index.ts';
import {
  authorBudget,
  fitTotal,
  formatClock,
  formatFit,
  type Plan,
  RATES,
  TOTAL_MINUTES,
} from '../rehearsal/index.ts';
import type { Settings } from '../session/index.ts';

/** A line of buttons at the head of the menu. */
export interface MenuAction {
  readonly label: string;
  /** What comes of it, in a few words. */
  readonly hint: string;
  readonly act: () => void;
}

/** What stands in the menu this time it is opened. */
export interface MenuContent {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly MenuAction[];
  readonly settings: Settings;
  /** Total and rate hold from the next run on: this one is under way. */
  readonly underWay: boolean;
  change(change: Partial<Settings>): void;
  closed(): void;
}

/** The menu that Esc opens: what to do now, and what the speaker has chosen. */
export function openMenu(plan: Plan, content: MenuContent): void {
  const { title, text, actions } = content;
  const close = (act: () => void) => () => {
    dialog.close();
    act();
  };
  const rows = actions.map(({ label, hint, act }) =>
    make('li', {}, makeButton(label, close(act)), make('span', {}, hint)),
  );
  const dialog = make(
    'dialog',
    { class: 'menu', 'aria-label': title },
    make('h2', {}, title),
    make('p', { class: 'lead' }, text),
    make('ul', { class: 'acts' }, ...rows),
    makeSettings(plan, content),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    content.closed();
  });
  dialog.addEventListener('keydown', (event) => moveFocus(dialog, event));
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('button')?.focus();
}

/** The arrows walk through the buttons, as a menu's do. */
function moveFocus(dialog: HTMLElement, event: KeyboardEvent): void {
  const way = { ArrowDown: 1, ArrowUp: -1, PageDown: 1, PageUp: -1 }[event.key];
  if (way === undefined || event.target instanceof HTMLInputElement) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>('button, input')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[(at + way + stops.length) % stops.length]?.focus();
  event.preventDefault();
}

function makeSettings(plan: Plan, content: MenuContent): HTMLElement {
  const { settings, underWay } = content;
  const note = underWay ? '总时长和语速从下一次起用；其余马上生效。' : '';
  return make(
    'div',
    { class: 'choices' },
    makeTotals(plan, content),
    makeRate(content),
    makeChoice(
      '画面',
      'tone',
      [
        ['dark', '深色', settings.tone !== 'light'],
        ['light', '浅色', settings.tone === 'light'],
      ],
      (value) => content.change({ tone: value === 'light' ? 'light' : 'dark' }),
    ),
    makeChoice(
      '提醒',
      'quiet',
      [
        ['no', '超过 10 秒就提醒', !settings.quiet],
        ['yes', '只提醒 30 秒以上', settings.quiet],
      ],
      (value) => content.change({ quiet: value === 'yes' }),
    ),
    make('p', { class: 'note' }, note),
  );
}

function makeTotals(plan: Plan, content: MenuContent): HTMLElement {
  const author = authorBudget(plan).totalSec;
  const fit = make('p', { class: 'note' });
  const tell = (minutes: number | undefined) =>
    setText(fit, minutes === undefined ? '' : formatFit(fitTotal(plan, minutes * 60)));
  tell(content.settings.minutes);
  const own: readonly [string, string, boolean] = [
    '',
    `原定 ${formatClock(author * 1000)}`,
    content.settings.minutes === undefined,
  ];
  const totals = TOTAL_MINUTES.map(
    (minutes) => [String(minutes), `${minutes} 分`, content.settings.minutes === minutes] as const,
  );
  const choice = makeChoice('总时长', 'minutes', [own, ...totals], (value) => {
    const minutes = value === '' ? undefined : Number(value);
    tell(minutes);
    content.change({ minutes });
  });
  choice.append(fit);
  return choice;
}

function makeRate({ settings, change }: MenuContent): HTMLElement {
  const value = make('b', {}, `${settings.rate} 音节/分`);
  const input = make('input', {
    type: 'range',
    ...{ min: String(RATES.least), max: String(RATES.most), step: '1', value: String(settings.rate) },
    'aria-label': '语速，每分钟音节数',
  });
  input.addEventListener('input', () => {
    setText(value, `${input.value} 音节/分`);
    change({ rate: Number(input.value) });
  });
  return make('fieldset', {}, make('legend', {}, '语速'), input, value);
}

function makeChoice(
  legend: string,
  name: string,
  options: readonly (readonly [value: string, label: string, checked: boolean])[],
  choose: (value: string) => void,
): HTMLElement {
  const labels = options.map(([value, label, checked]) => {
    const attributes: Attributes = { type: 'radio', name, value, checked, onchange: () => choose(value) };
    return make('label', {}, make('input', attributes), label);
  });
  return make('fieldset', {}, make('legend', {}, legend), ...labels);
}
