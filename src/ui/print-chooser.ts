import { HANDOUTS, handoutAddress, PRINT_IDS } from '../document/paper/layouts.ts';
import { closeDialog, makeDialog, type OpenPanel, showDialog } from './dialog.ts';
import { make } from './element.ts';

/**
 * Shows the panel that offers every kind of print, inside `root`; it opens the chosen one in a window of its own, so
 * that the show stays where it is. Asked for again, it goes away.
 */
export function showPrintChooser(root: HTMLElement): OpenPanel | undefined {
  if (closeDialog('print-chooser')) return undefined;
  const dialog = makeDialog('print-chooser', '打印讲义');
  dialog.element.dataset.walk = '';
  const choices = PRINT_IDS.map((id) => {
    const href = handoutAddress(id, location.href);
    const onclick = () => dialog.element.close();
    const { name, use } = HANDOUTS[id];
    return make('a', { href, target: '_blank', rel: 'noopener', onclick }, make('b', {}, name), use);
  });
  dialog.body.append(
    make('ul', {}, ...choices.map((choice) => make('li', {}, choice))),
    make('p', {}, '在新窗口里打开，再按 Ctrl+P 打印'),
  );
  return showDialog(root, dialog, choices[0]);
}
