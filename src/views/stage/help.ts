import type { OpenPanel } from '../../ui/dialog.ts';
import { make } from '../../ui/element.ts';
import { showHelp } from '../../ui/help.ts';

/** An on-off setting stored on this computer. */
export interface Switch {
  isOn(): boolean;
  turn(on: boolean): void;
}

/** Actions and settings shown below the keys. */
export interface StageHelpOptions {
  readonly leaveToStart: () => void;
  /** Whether a click on the slide counts as "next". */
  readonly clicks: Switch;
}

/** Shows all keys of the stage, its settings, and a way back to the start page. */
export function showStageHelp(
  root: HTMLElement,
  actions: readonly string[],
  { leaveToStart, clicks }: StageHelpOptions,
): OpenPanel | undefined {
  const back = make('button', { type: 'button', onclick: leaveToStart }, '结束放映，回到开始页');
  const choice = make('input', { type: 'checkbox', checked: clicks.isOn() });
  choice.addEventListener('change', () => clicks.turn(choice.checked));
  const byClick = make('label', {}, choice, '在大屏上点鼠标或触摸，翻到下一步');
  const foot = make('p', { class: 'foot' }, byClick, back);
  return showHelp({ root, screen: 'stage', actions, foot });
}
