import { renderSheet, titleOf } from '../../document/paper/proof-page.ts';
import { formatDay } from '../../document/paper/proof-row.ts';
import { PAGE_STYLE, PROOF_STYLE } from '../../document/paper/proof-style.ts';
import { readProof } from '../../document/read/proof.ts';

/** On the screen only: a sheet with margins, and what to do. */
const SCREEN_STYLE = `
.to-print{padding:10px 12mm;background:#1f1a17;color:#fff;font:400 16px/1.5 var(--sans,"Deck Sans")}
@media screen{.proof{max-width:297mm;margin:0 auto;padding:14mm 12mm}}
@media print{.to-print{display:none}}`;

/**
 * Shows the sheet that the departments sign, made of the facts that the document carries: the same pages as
 * `npm run proof`, where there is no Node. Apart from the deck's own styles, which are for slides.
 */
export function startProof(root: HTMLElement): void {
  const { groups, head } = readProof(document, formatDay(new Date()));
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = `<p class="to-print">按 Ctrl+P 打印，纸张 A4 横向</p>${renderSheet(groups, head)}`;
  shadow.adoptedStyleSheets = [sheetOf(PROOF_STYLE + SCREEN_STYLE)];
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheetOf(PAGE_STYLE)];
  document.title = titleOf(head);
  root.replaceWith(host);
  // The faces stand in a style beside; what else stands there is the deck's.
  for (const other of [...document.body.children])
    if (other !== host && !other.matches('style')) other.remove();
  document.documentElement.dataset.ready = 'proof';
}

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
