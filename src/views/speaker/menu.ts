import {
  authorBudget,
  fitTotal,
  formatClock,
  formatFit,
  formatSpan,
  type Plan,
  readingSec,
  totalsOf,
} from '../../rehearsal/index.ts';
import { RATES } from '../../script/estimate.ts';
import type { Settings } from '../../show/index.ts';
import { makeDialog, showDialog } from '../../ui/dialog.ts';
import { type Attributes, make, makeButton, setText } from '../../ui/element.ts';

/** A line of buttons at the head of the menu. */
export interface MenuAction {
  readonly label: string;
  /** What comes of it, in a few words. */
  readonly hint: string;
  readonly act: () => void;
}

/** The entries of the menu this time it is opened. */
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
  const dialog = makeDialog('menu', title);
  dialog.element.dataset.walk = '';
  const close = (act: () => void) => () => {
    dialog.element.close();
    act();
  };
  const rows = actions.map(({ label, hint, act }) =>
    make('li', {}, makeButton(label, close(act)), make('span', {}, hint)),
  );
  dialog.body.append(
    make('p', { class: 'lead' }, text),
    make('ul', { class: 'acts' }, ...rows),
    makeSettings(plan, content),
  );
  dialog.element.addEventListener('close', content.closed);
  showDialog(document.body, dialog, rows[0]?.querySelector('button') ?? undefined);
}

function makeSettings(plan: Plan, content: MenuContent): HTMLElement {
  const { settings, underWay } = content;
  const note = underWay ? '总时长和语速从下一次起用；其余马上生效。' : '';
  return make(
    'div',
    { class: 'choices' },
    ...makeTimes(plan, content),
    makeChoice(
      '界面底色',
      'tone',
      [
        ['dark', '深色', settings.tone !== 'light'],
        ['light', '浅色', settings.tone === 'light'],
      ],
      (value) => content.change({ tone: value === 'light' ? 'light' : 'dark' }),
    ),
    makeChoice(
      '大屏点击',
      'clicks',
      [
        ['no', '不翻页', !settings.clicks],
        ['yes', '翻到下一步', settings.clicks],
      ],
      (value) => content.change({ clicks: value === 'yes' }),
    ),
    makeChoice(
      '提醒',
      'quiet',
      [
        ['no', '与计划相差10秒就提醒', !settings.quiet],
        ['yes', '相差30秒才提醒', settings.quiet],
      ],
      (value) => content.change({ quiet: value === 'yes' }),
    ),
    make('p', { class: 'note' }, note),
  );
}

/** Total and rate with what they mean for these notes: both answer to either. */
function makeTimes(plan: Plan, { settings, change }: MenuContent): readonly HTMLElement[] {
  let { minutes, rate } = settings;
  const fit = make('p', { class: 'note' });
  const reading = make('b');
  const tell = () => {
    setText(reading, `每分钟${rate}字，讲稿照念约${formatSpan(readingSec(plan, 'none', rate))}`);
    setText(fit, fitWords(plan, minutes, rate));
  };
  tell();
  const totals = makeTotals(plan, minutes, (chosen) => {
    minutes = chosen;
    change({ minutes });
    tell();
  });
  totals.append(fit);
  const slider = makeRate(rate, (chosen) => {
    rate = chosen;
    change({ rate });
    tell();
  });
  slider.append(reading);
  return [totals, slider];
}

/** Without a total of the speaker's own, how the plan itself fits the rate. */
function fitWords(plan: Plan, minutes: number | undefined, rate: number): string {
  const fit = fitTotal(plan, minutes === undefined ? authorBudget(plan).totalSec : minutes * 60);
  return formatFit(fit, readingSec(plan, fit.atLeast ?? 'none', rate));
}

function makeTotals(
  plan: Plan,
  now: number | undefined,
  choose: (minutes: number | undefined) => void,
): HTMLElement {
  const own = ['', `原定${formatClock(authorBudget(plan).totalSec * 1000)}`, now === undefined] as const;
  const totals = totalsOf(plan).map((minutes) => {
    const label = minutes === plan.minutes ? `会议给的${minutes}分` : `${minutes}分`;
    return [String(minutes), label, now === minutes] as const;
  });
  return makeChoice('总时长', 'minutes', [own, ...totals], (value) =>
    choose(value === '' ? undefined : Number(value)),
  );
}

function makeRate(now: number, choose: (rate: number) => void): HTMLElement {
  const input = make('input', {
    type: 'range',
    min: String(RATES.least),
    max: String(RATES.most),
    step: '1',
    value: String(now),
    'aria-label': '语速，每分钟字数',
  });
  input.addEventListener('input', () => choose(Number(input.value)));
  return make('fieldset', {}, make('legend', {}, '语速'), input);
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
