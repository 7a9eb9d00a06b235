import { type NewSheet, type PrintedSheet, Sheets } from '../sheet.ts';
import { evenOut } from './even.ts';
import { splitBlock } from './split.ts';

/** Half a CSS pixel: what rounding may add to a height. */
const ROUNDING = 0.5;

/**
 * Fills pages with `blocks` from top to bottom and gives the pages, which are added to `host` as they are needed.
 * A block with `data-new-page` begins a page where the page before it is half full, and that is no mere rest; headings (`data-keep`) stay with
 * what follows; a figure that does not fit waits for the next page while the text goes on, and stands in the middle of no
 * paragraph there.
 */
export function pour(
  blocks: readonly HTMLElement[],
  newSheet: NewSheet,
  host: HTMLElement,
): readonly PrintedSheet[] {
  return joinShort(sectionsOf(blocks), newSheet, host).flatMap((section) => {
    const sheets = pourSection(section, newSheet, host);
    evenOut(sheets);
    return sheets;
  });
}

/** `blocks` in the stretches that begin a page each. */
function sectionsOf(blocks: readonly HTMLElement[]): readonly (readonly HTMLElement[])[] {
  const sections: HTMLElement[][] = [[]];
  for (const block of blocks) {
    if (block.dataset.newPage !== undefined && sections.at(-1)?.length !== 0) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

/** Share of a page that a stretch has to fill, or the next one goes on under it after a line left free. */
const LEAST_FILL = 0.5;

/** Short stretches in one, each but the first with a line before it; measured on a page that is taken away again. */
function joinShort(
  sections: readonly (readonly HTMLElement[])[],
  newSheet: NewSheet,
  host: HTMLElement,
): readonly (readonly HTMLElement[])[] {
  if (sections.length === 1) return sections;
  const { element, body } = newSheet();
  host.append(element);
  body.append(...sections.flat());
  const least = body.clientHeight * LEAST_FILL;
  const joined: { blocks: readonly HTMLElement[]; height: number }[] = [];
  const join = (blocks: readonly HTMLElement[], height: number, to: (typeof joined)[number]) => {
    blocks[0]?.classList.add('after-line');
    to.blocks = [...to.blocks, ...blocks];
    to.height += height;
  };
  for (const blocks of sections) {
    const height = blocks.reduce((sum, block) => sum + block.getBoundingClientRect().height, 0);
    const last = joined.at(-1);
    if (last !== undefined && last.height < least) join(blocks, height, last);
    else joined.push({ blocks, height });
  }
  const [before, last] = joined.slice(-2);
  if (before !== undefined && last !== undefined && last.height < least) {
    join(last.blocks, last.height, before);
    joined.pop();
  }
  element.remove();
  return joined.map(({ blocks }) => blocks);
}

function pourSection(
  blocks: readonly HTMLElement[],
  newSheet: NewSheet,
  host: HTMLElement,
): readonly PrintedSheet[] {
  const sheets = new Sheets(newSheet, host);
  const queue = [...blocks];
  const waiting: HTMLElement[] = [];

  let sheet = sheets.add();
  const goOver = (block: HTMLElement) => {
    const kept = takeKept(sheet);
    sheet = sheets.add();
    queue.unshift(...waiting.splice(0), ...kept, block);
  };
  const goOn = (rest: HTMLElement) => {
    sheet = sheets.add();
    queue.unshift(rest, ...waiting.splice(0));
  };
  const place = (block: HTMLElement) => {
    const first = isEmpty(sheet);
    sheet.body.append(block);
    alignToGrid(block);
    if (fits(block, sheet)) return;
    const short = waiting.length > 0 && linesLeft(block, sheet) < LEAST_LINES;
    const rest = short ? undefined : splitBlock(block, limitOf(sheet));
    if (rest) goOn(rest);
    // What is higher than a page stays and runs over its edge.
    if (rest || first) return;
    block.remove();
    if (block.matches('figure') && queue.length > 0) waiting.push(block);
    else goOver(block);
  };

  for (let block = queue.shift(); block !== undefined; block = queue.shift()) {
    if (waiting.length > 0 && endsText(block) && !isEmpty(sheet)) goOver(block);
    else if (waiting.length > 0 && block.matches('figure')) waiting.push(block);
    else place(block);
  }
  if (waiting.length > 0) sheets.add(...waiting);
  return sheets.all;
}

/** Fewer lines of a paragraph are not put before a figure that waits: the paragraph begins under it. */
const LEAST_LINES = 5;

/** How many lines the page has room for from the top of its last block. */
function linesLeft(block: HTMLElement, sheet: PrintedSheet): number {
  const line = Number.parseFloat(getComputedStyle(sheet.body).lineHeight);
  return (limitOf(sheet) - block.getBoundingClientRect().top) / line;
}

function isEmpty({ body }: PrintedSheet): boolean {
  return body.childElementCount === 0;
}

/** A heading must not come before a figure that belongs above it. */
function endsText(block: HTMLElement): boolean {
  return block.matches('h2, .breakable');
}

function limitOf({ body }: PrintedSheet): number {
  return body.getBoundingClientRect().bottom + ROUNDING;
}

function fits(block: HTMLElement, sheet: PrintedSheet): boolean {
  return block.getBoundingClientRect().bottom <= limitOf(sheet);
}

/** Headings at the foot of a page go over with what follows them. */
function takeKept({ body }: PrintedSheet): readonly HTMLElement[] {
  const kept: HTMLElement[] = [];
  for (let last = body.lastElementChild; last instanceof HTMLElement; last = body.lastElementChild) {
    if (last.dataset.keep === undefined || body.childElementCount === 1) break;
    last.remove();
    kept.unshift(last);
  }
  return kept;
}

/** Anything but text takes a whole number of lines, so that the lines of all pages are at the same heights. */
function alignToGrid(block: HTMLElement): void {
  if (!block.matches('figure')) return;
  const line = Number.parseFloat(getComputedStyle(block.parentElement ?? block).lineHeight);
  if (!(line > 0)) return;
  const { height } = block.getBoundingClientRect();
  block.style.height = `${Math.ceil((height - ROUNDING) / line) * line}px`;
}
