import { LOOP_PACES, type LoopChoice, type LoopPace, loopOf } from '../../rehearsal/index.ts';
import { changeSettings, type Room } from '../../show/index.ts';
import { makeDialog, type OpenPanel, showDialog } from '../../ui/dialog.ts';
import { make, setText } from '../../ui/element.ts';

const PACES = { 1: '和排练一样', 2: '快一倍', 4: '快三倍' } as const satisfies Record<LoopPace, string>;

/** Asks which pages turn automatically before the meeting, and how fast; the last choice is preselected. */
export function showLoopChooser(
  root: HTMLElement,
  room: Pick<Room, 'plan' | 'runs' | 'store' | 'settings'>,
  begin: () => void,
): OpenPanel {
  const { plan, runs, store, settings } = room;
  const dialog = makeDialog('loop', '会前循环');
  const told = runs.list();
  const length = make('p', { class: 'length', role: 'status' });
  const say = () => setText(length, lengthOf(loopOf(plan, told, settings().loop), told.length > 0));
  const change = (choice: Partial<LoopChoice>) => {
    changeSettings(store, { loop: { ...settings().loop, ...choice } });
    say();
  };
  const { part: chosen, pace } = settings().loop;
  const parts = plan.parts.filter(({ numeral }) => numeral !== undefined);
  const known = parts.some(({ id }) => id === chosen) ? chosen : '';
  const whole = makeOption('part', '全部', known === '', () => change({ part: '' }));
  const form = make(
    'form',
    { method: 'dialog' },
    makeGroup('放哪些页', [
      whole,
      ...parts.map(({ id, name, short }) =>
        makeOption('part', `${name}　${short}`, known === id, () => change({ part: id })),
      ),
    ]),
    makeGroup(
      '翻得多快',
      LOOP_PACES.map((one) => makeOption('pace', PACES[one], one === pace, () => change({ pace: one }))),
    ),
    length,
    make('p', {}, '不计时，不进记录，讲稿不上屏。翻页、点一下或按 Esc，回到第一页。'),
    make('p', { class: 'answers' }, make('button', { type: 'submit', class: 'yes' }, '开始循环')),
  );
  form.addEventListener('submit', begin);
  dialog.body.append(form);
  say();
  return showDialog(root, dialog, form.querySelector<HTMLElement>('input:checked') ?? undefined);
}

function makeGroup(name: string, options: readonly HTMLElement[]): HTMLElement {
  return make('fieldset', {}, make('legend', {}, name), ...options);
}

function makeOption(group: string, label: string, checked: boolean, onchange: () => void): HTMLElement {
  return make('label', {}, make('input', { type: 'radio', name: `loop-${group}`, checked, onchange }), label);
}

/** How long it takes to come round, and where the times are from. */
function lengthOf(stays: ReturnType<typeof loopOf>, rehearsed: boolean): string {
  const seconds = Math.round(stays.reduce((sum, { ms }) => sum + ms, 0) / 1000);
  const pages = new Set(stays.map(({ page }) => page)).size;
  const round = seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分${seconds % 60}秒`;
  return `${pages}页，一遍约${round}；各页的时间${rehearsed ? '取最近几次排练' : '按计划'}`;
}
