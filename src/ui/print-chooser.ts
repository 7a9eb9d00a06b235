import { HANDOUT_IDS, HANDOUTS, handoutAddress } from '../document/paper/layouts.ts';

/**
 * Shows the panel that offers every kind of print, inside `root`; it opens the chosen one in a window of its own, so
 * that the show stands where it stood. Resolves when the panel is closed, with or without a choice.
 */
export function showPrintChooser(root: HTMLElement): Promise<void> {
  const page = root.ownerDocument;
  const open = root.querySelector<HTMLDialogElement>('dialog.print-chooser');
  const panel = open ?? root.appendChild(buildPanel(page));
  if (!panel.open) panel.showModal();
  return new Promise((resolve) => {
    const done = () => {
      panel.remove();
      resolve();
    };
    panel.addEventListener('close', done, { once: true });
  });
}

function buildPanel(page: Document): HTMLDialogElement {
  const panel = page.createElement('dialog');
  panel.className = 'print-chooser';
  panel.setAttribute('aria-labelledby', 'print-chooser-title');
  const title = page.createElement('h2');
  title.id = 'print-chooser-title';
  title.textContent = '打印讲义';
  const list = page.createElement('ul');
  list.append(...HANDOUT_IDS.map((id) => buildChoice(page, id, panel)));
  const note = page.createElement('p');
  note.textContent = '在新窗口里打开，再按 Ctrl+P 打印；Esc 关闭';
  panel.append(title, list, note);
  panel.dataset.walk = '';
  return panel;
}

function buildChoice(
  page: Document,
  id: (typeof HANDOUT_IDS)[number],
  panel: HTMLDialogElement,
): HTMLElement {
  const item = page.createElement('li');
  const link = page.createElement('a');
  link.href = handoutAddress(id, page.location.href);
  link.target = '_blank';
  link.rel = 'noopener';
  const name = page.createElement('b');
  name.textContent = HANDOUTS[id].name;
  link.append(name, HANDOUTS[id].use);
  link.addEventListener('click', () => panel.close());
  item.append(link);
  return item;
}
