import type { PrintedSheet } from '../sheet.ts';

/** Fewer lines than these are no page: whoever turns it over finds nothing there. */
const LEAST_LINES = 8;

/**
 * Gives the last page of a stretch, where it holds only a few lines, paragraphs from the end of the one before. It
 * begins with a slide if one can be found: the paper is then turned where the screen is.
 */
export function evenOut(sheets: readonly PrintedSheet[]): void {
  const [before, last] = sheets.slice(-2);
  if (before === undefined || last === undefined) return;
  const blocks = [...before.body.children].filter((block) => block instanceof HTMLElement);
  const line = Number.parseFloat(getComputedStyle(before.body).lineHeight);
  const rest = heightOf([...last.body.children]);
  const room = before.body.clientHeight;
  if (!(line > 0) || rest >= LEAST_LINES * line) return;
  const starts = startsOf(blocks).filter((start) => {
    const moved = rest + heightOf(blocks.slice(start));
    const left = heightOf(blocks.slice(0, start));
    return moved >= LEAST_LINES * line && moved <= room && left >= LEAST_LINES * line;
  });
  const start = starts.find((at) => blocks[at]?.dataset.bookmark !== undefined) ?? starts[0];
  if (start !== undefined) moveOver(blocks.slice(start), last);
}

/** Where the page before may end, the latest place first: before a paragraph that nothing leads to. */
function startsOf(blocks: readonly HTMLElement[]): readonly number[] {
  const found: number[] = [];
  for (let at = blocks.length - 1; at > 0 && blocks[at]?.matches('p, h2'); at--) {
    if (blocks[at - 1]?.dataset.keep === undefined) found.push(at);
  }
  return found;
}

/** A paragraph that went over the page is one again. */
function moveOver(blocks: readonly HTMLElement[], { body }: PrintedSheet): void {
  const [first] = body.children;
  const half = blocks.at(-1);
  if (first?.matches('.continued') && half !== undefined) {
    half.append(...first.childNodes);
    half.classList.remove('goes-on');
    first.remove();
  }
  body.prepend(...blocks);
}

function heightOf(blocks: readonly Element[]): number {
  return blocks.reduce((sum, block) => sum + block.getBoundingClientRect().height, 0);
}
