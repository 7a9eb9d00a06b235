import { make, makeButton } from '../../ui/element.ts';
import { type Action, BINDINGS, PAGE_NUMBER } from '../../ui/keys/table.ts';

/** Further keys of a screen that the table does not know. */
export type OwnKeys = readonly (readonly [caps: string, does: string])[];

/** On the speaker's screens these do something else than the table says of the stage. */
const NOT_HERE: readonly Action[] = ['start', 'startHere', 'leave'];
const HERE: OwnKeys = [
  ['Esc', '菜单；排练时暂停'],
  ['F5', '开始计时'],
];

/** Shows the keys of the speaker's screens, or takes them away again. */
export function openHelp(own: OwnKeys = []): void {
  const open = document.querySelector<HTMLDialogElement>('dialog.help');
  if (open !== null) {
    open.close();
    return;
  }
  const rows = [
    ...own,
    ...HERE,
    ...BINDINGS.filter((one) => one.screens.includes('speaker') && !NOT_HERE.includes(one.action)).map(
      (one) => [one.caps, one.does] as const,
    ),
    ['数字 回车', PAGE_NUMBER.does] as const,
  ].map(([caps, does]) => make('li', {}, make('span', { class: 'caps' }, ...makeCaps(caps)), does));
  const dialog = make('dialog', { class: 'menu help', 'aria-label': '按键一览' }, make('h2', {}, '按键一览'));
  dialog.append(
    make('ul', { class: 'keys-list' }, ...rows),
    makeButton('关闭', () => dialog.close()),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function makeCaps(caps: string): readonly Node[] {
  return caps.split(' ').map((cap) => make('kbd', {}, cap));
}
