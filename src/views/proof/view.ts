import { renderSheet, titleOf } from '../../document/paper/proof-page.ts';
import { formatDay } from '../../document/paper/proof-row.ts';
import { PAGE_STYLE, PROOF_STYLE } from '../../document/paper/proof-style.ts';
import { readProof } from '../../document/read/proof.ts';
import { openOwnPage } from '../../ui/own-page.ts';

/**
 * On the screen a sheet with margins, and what to do. Bold words that no slide has are set in the regular face: the
 * file's bold was cut without them.
 */
const OWN_STYLE = `
:is(.stamp,h1,h2,.report,.meeting b,th){font-weight:400}h1{font-family:var(--sans)}
.to-print{padding:10px 12mm;background:#1f1a17;color:#fff;font:400 16px/1.5 var(--sans,"Deck Sans")}
@media screen{.proof{max-width:297mm;margin:0 auto;padding:14mm 12mm}}
@media print{.to-print{display:none}}`;

/**
 * Shows the sheet that the departments sign, made from the facts in the document: the same pages as `npm run proof`,
 * for computers without Node.
 */
export function startProof(root: HTMLElement): void {
  const { groups, head } = readProof(document, formatDay(new Date()));
  const look = { inside: PROOF_STYLE + OWN_STYLE, outside: PAGE_STYLE };
  const page = openOwnPage(root, titleOf(head), look);
  page.innerHTML = `<p class="to-print">按 Ctrl+P 打印，纸张 A4 横向</p>${renderSheet(groups, head)}`;
  document.documentElement.dataset.ready = 'proof';
}
