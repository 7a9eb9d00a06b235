import { makeDialog, showDialog } from './dialog.ts';
import type { Panel } from './panels.ts';

/** Shows the tables of the slide's figures, which are in the document for those who do not see the charts. */
export function showTables(root: HTMLElement, slide: HTMLElement): Panel | undefined {
  const tables = [...slide.querySelectorAll('.data table')];
  if (tables.length === 0) return undefined;
  const dialog = makeDialog('tables', '本页数据');
  dialog.body.append(...tables.map((table) => table.cloneNode(true)));
  return showDialog(root, dialog);
}
