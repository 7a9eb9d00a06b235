import { make, makeButton } from '../../ui/element.ts';

/** Asks before something that cannot be taken back; Esc is no. */
export function askFirst(title: string, text: string, yes: string, act: () => void): void {
  const dialog = make(
    'dialog',
    { class: 'menu ask', 'aria-label': title },
    make('h2', {}, title),
    make('p', { class: 'lead' }, text),
    make(
      'p',
      { class: 'row' },
      makeButton('取消', () => dialog.close()),
      makeButton(
        yes,
        () => {
          dialog.close();
          act();
        },
        'btn p',
      ),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
