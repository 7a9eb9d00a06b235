import { wordGroups } from '../../document/index.ts';
import { make } from '../../ui/element.ts';
import { LONGEST_KEPT } from '../../ui/phrases.ts';

/** A line that is less full than this takes what it can of the words kept together on the next one. */
const FULL = 0.7;
/** Two characters that a number is told of: one alone (有1894家) stays with it. */
const TOLD_OF = /\p{Script=Han}{2}$/u;

/**
 * Marks where a line may end if it has to: between the words of a longer term, and before a number. A style sheet keeps
 * these places closed; `fillLines` opens those that are needed.
 */
export function markSpareBreaks(line: HTMLElement): void {
  for (const number of line.querySelectorAll('.v')) {
    const before = number.previousSibling?.textContent ?? '';
    if (TOLD_OF.test(before)) number.before(spareBreak());
  }
  for (const term of line.querySelectorAll('.k:not(.v)')) {
    const words = term.textContent ?? '';
    if (words.length <= LONGEST_KEPT.inText || term.childElementCount > 0 || /[“”《》]/.test(words)) continue;
    const groups = wordGroups(words, { begins: true, ends: true });
    term.replaceChildren(...groups.flatMap((group, i) => (i > 0 ? [spareBreak(), group] : [group])));
  }
}

function spareBreak(): HTMLElement {
  return make('wbr', { class: 'spare' });
}

/** Opens the spare breaks that fill lines of these sentences, for the width and the size that they have. */
export function fillLines(sentences: readonly HTMLElement[]): void {
  for (const sentence of sentences) {
    const spare = [...sentence.querySelectorAll('.spare')];
    for (const one of spare) one.classList.remove('open');
    if (spare.length > 0) fill(sentence, spare);
  }
}

function fill(sentence: HTMLElement, spare: readonly Element[]): void {
  const { left, width } = contentOf(sentence);
  for (let i = 0; i + 1 < linesOf(sentence).length; i++) {
    const [line, next] = linesOf(sentence).slice(i, i + 2);
    if (line === undefined || next === undefined || line.right - left >= FULL * width) continue;
    const after = spare.filter((one) => isOn(next, bottomBefore(one)));
    // As much as there is room for; what moves nothing up is closed again.
    after.reverse().some((one) => {
      one.classList.add('open');
      if (bottomBefore(one) <= line.bottom) return true;
      one.classList.remove('open');
      return false;
    });
  }
}

interface Line {
  readonly top: number;
  bottom: number;
  right: number;
}

/** The lines of a sentence from the top: letters of another size share the line of those around them. */
function linesOf(sentence: HTMLElement): readonly Line[] {
  const range = document.createRange();
  range.selectNodeContents(sentence);
  const lines: Line[] = [];
  for (const { top, bottom, right, width } of range.getClientRects()) {
    const last = lines.at(-1);
    if (width === 0) continue;
    if (last !== undefined && isOn(last, bottom)) {
      last.right = Math.max(last.right, right);
      last.bottom = Math.max(last.bottom, bottom);
    } else lines.push({ top, bottom, right });
  }
  return lines;
}

function isOn({ top, bottom }: Line, edge: number): boolean {
  return edge > top + (bottom - top) / 2 && edge < bottom + (bottom - top) / 2;
}

/** The lower edge of the character before a break. */
function bottomBefore(spare: Element): number {
  const walker = document.createTreeWalker(spare.closest('p') ?? document.body, NodeFilter.SHOW_TEXT);
  let before: Text | undefined;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (spare.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) break;
    if (node.length > 0) before = node;
  }
  if (before === undefined) return 0;
  const range = document.createRange();
  range.setStart(before, before.length - 1);
  range.setEnd(before, before.length);
  return range.getBoundingClientRect().bottom;
}

function contentOf(sentence: HTMLElement): { readonly left: number; readonly width: number } {
  const { paddingLeft, paddingRight, borderLeftWidth } = getComputedStyle(sentence);
  const [before, after] = [Number.parseFloat(paddingLeft), Number.parseFloat(paddingRight)];
  return {
    left: sentence.getBoundingClientRect().left + Number.parseFloat(borderLeftWidth) + before,
    width: sentence.clientWidth - before - after,
  };
}
