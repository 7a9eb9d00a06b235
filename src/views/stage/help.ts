import type { Panel } from '../../ui/dialog.ts';
import { makeDialog, showDialog } from '../../ui/dialog.ts';
import { make } from '../../ui/element.ts';
import { type Action, BINDINGS, type Binding, PAGE_NUMBER } from '../../ui/keys/table.ts';

/** The table of keys by what one wants; a key of the stage that stands in no group goes to the last. */
const GROUPS: readonly { readonly title: string; readonly actions: readonly Action[] }[] = [
  { title: '翻页', actions: ['next', 'previous', 'first', 'last', 'overview', 'jump'] },
  { title: '放映', actions: ['start', 'startHere', 'leave', 'black', 'white', 'hold', 'swap'] },
  { title: '指点', actions: ['laser', 'pen', 'lens', 'wipe'] },
  { title: '看数字', actions: ['source', 'table', 'captions'] },
  { title: '其他', actions: [] },
];

/** Something that is on or off, and stays so on this computer. */
export interface Switch {
  isOn(): boolean;
  turn(on: boolean): void;
}

/** What can be done and chosen beside the keys. */
export interface HelpOptions {
  readonly leaveToStart: () => void;
  /** A click on the slide is a press of "next". */
  readonly clicks: Switch;
}

/** Shows every key of the stage, and the way back to the start page. */
export function showHelp(root: HTMLElement, { leaveToStart, clicks }: HelpOptions): Panel {
  const dialog = makeDialog('help', '按键一览');
  const back = make('button', { type: 'button', onclick: leaveToStart }, '结束放映，回到开始页');
  const choice = make('input', { type: 'checkbox', checked: clicks.isOn() });
  choice.addEventListener('change', () => clicks.turn(choice.checked));
  const byClick = make('label', {}, choice, '在大屏上点鼠标或触摸，翻到下一步');
  dialog.body.append(...groupBindings().map(renderGroup), make('p', { class: 'foot' }, byClick, back));
  return showDialog(root, dialog);
}

interface Line {
  readonly caps: string;
  readonly does: string;
}

function groupBindings(): readonly { readonly title: string; readonly lines: readonly Line[] }[] {
  const stage = BINDINGS.filter((binding) => binding.screens.includes('stage'));
  const named = new Set(GROUPS.flatMap((group) => group.actions));
  const isIn = (actions: readonly Action[], { action }: Binding) =>
    actions.length > 0 ? actions.includes(action) : !named.has(action);
  return GROUPS.map(({ title, actions }, i) => {
    const lines: Line[] = stage.filter((binding) => isIn(actions, binding));
    return { title, lines: i === 0 ? [...lines, PAGE_NUMBER] : lines };
  });
}

function renderGroup({ title, lines }: ReturnType<typeof groupBindings>[number]): HTMLElement {
  const keys = (caps: string) => caps.split(' ').map((cap) => (cap === '+' ? '+ ' : make('kbd', {}, cap)));
  const list = lines.map(({ caps, does }) =>
    make('div', {}, make('dt', {}, ...keys(caps)), make('dd', {}, does)),
  );
  return make('section', {}, make('h3', {}, title), make('dl', {}, ...list));
}
