/** At least this many lines of a paragraph stay together at the foot or the head of a page. */
const LEAST_LINES = 2;

/**
 * Cuts `block` at `limit` (a height in the window) and gives what goes to the next page; nothing when it has to go
 * over whole. Speech (`data-whole-sentences`) is cut between sentences, other text between lines, tables between rows.
 */
export function splitBlock(block: HTMLElement, limit: number): HTMLElement | undefined {
  if (block.matches('.breakable')) return splitTable(block, limit);
  if (block.matches('.again')) return splitAgain(block, limit);
  if (!block.matches('p')) return undefined;
  return block.dataset.wholeSentences === undefined ? splitLines(block, limit) : splitSentences(block, limit);
}

/** The rows of a list that do not fit, without the heading above it. */
function splitAgain(block: HTMLElement, limit: number): HTMLElement | undefined {
  const lists = [...block.querySelectorAll<HTMLElement>(':scope > .key-figures')];
  const list = lists.find((one) => one.getBoundingClientRect().bottom > limit);
  const rows = [...(list?.querySelectorAll<HTMLElement>(':scope > :is(li, dt)') ?? [])];
  const over = rows.findIndex(
    (row) => (row.nextElementSibling ?? row).getBoundingClientRect().bottom > limit,
  );
  const from = rows[over];
  if (list === undefined || from === undefined || over === 0) return undefined;
  const range = document.createRange();
  range.setStartBefore(from);
  range.setEndAfter(list.lastChild ?? from);
  const rest = list.cloneNode(false) as HTMLElement;
  rest.append(range.extractContents());
  const further = block.cloneNode(false) as HTMLElement;
  further.append(rest, ...lists.slice(lists.indexOf(list) + 1));
  return further;
}

function splitLines(block: HTMLElement, limit: number): HTMLElement | undefined {
  const lines = linesOf(block);
  const fitting = lines.filter((line) => line.bottom <= limit).length;
  const kept = Math.min(fitting, lines.length - LEAST_LINES);
  const cut = lines[kept];
  if (kept < LEAST_LINES || cut === undefined) return undefined;
  const rest = cutAt(block, cut.start);
  block.classList.add('goes-on');
  return rest;
}

interface Line {
  readonly start: TextPosition;
  readonly bottom: number;
}

/** Where each line of a paragraph starts and how low it reaches. */
function linesOf(block: HTMLElement): readonly Line[] {
  const lines: { start: TextPosition; bottom: number; top: number }[] = [];
  for (const start of positionsOf(block)) {
    const rect = rectAt(start);
    if (rect === undefined) continue;
    const last = lines.at(-1);
    // Sizes differ within a line; a new one starts below the middle of the last.
    if (last === undefined || rect.top > (last.top + last.bottom) / 2) {
      lines.push({ start, top: rect.top, bottom: rect.bottom });
    } else last.bottom = Math.max(last.bottom, rect.bottom);
  }
  return lines;
}

function splitSentences(block: HTMLElement, limit: number): HTMLElement | undefined {
  const sentences = [...block.querySelectorAll<HTMLElement>(':scope > .s')];
  const fitting = sentences.filter((sentence) => sentence.getBoundingClientRect().bottom <= limit);
  const last = fitting.at(-1);
  if (last === undefined || fitting.length === sentences.length) return undefined;
  const range = document.createRange();
  range.setStartAfter(last);
  range.setEndAfter(block.lastChild ?? last);
  return continuing(block, range);
}

function cutAt(block: HTMLElement, { node, offset }: TextPosition): HTMLElement {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEndAfter(block.lastChild ?? node);
  return continuing(block, range);
}

function continuing(block: HTMLElement, range: Range): HTMLElement {
  const rest = block.cloneNode(false) as HTMLElement;
  rest.append(range.extractContents());
  rest.classList.add('continued');
  for (const name of ['bookmark', 'bookmarkPart', 'newPage', 'slide']) delete rest.dataset[name];
  return rest;
}

/** The rows that do not fit, under the same column heads. */
function splitTable(block: HTMLElement, limit: number): HTMLElement | undefined {
  const rows = [...block.querySelectorAll<HTMLTableRowElement>('tbody > tr')];
  const fitting = rows.filter((row) => row.getBoundingClientRect().bottom <= limit).length;
  if (fitting < LEAST_LINES) return undefined;
  const kept = Math.min(fitting, rows.length - LEAST_LINES);
  keepColumns(block);
  const rest = block.cloneNode(true) as HTMLElement;
  [...rest.querySelectorAll('tbody > tr')].slice(0, kept).forEach((row) => {
    row.remove();
  });
  for (const row of rows.slice(kept)) row.remove();
  for (const table of [block, rest]) for (const body of table.querySelectorAll('tbody:empty')) body.remove();
  block.querySelector('tfoot')?.remove();
  const caption = rest.querySelector('caption');
  if (!caption?.textContent.endsWith(GOES_ON)) caption?.append(GOES_ON);
  delete rest.dataset.bookmark;
  return rest;
}

const GOES_ON = '（续）';

/** Without some of its rows a table would have other columns, in which the rest may be higher than it was measured. */
function keepColumns(table: HTMLElement): void {
  const heads = [...table.querySelectorAll<HTMLElement>('thead th')];
  const widths = heads.map((head) => head.getBoundingClientRect().width);
  heads.forEach((head, i) => {
    head.style.width = `${widths[i]}px`;
  });
  table.style.tableLayout = 'fixed';
}

/** A place in a text, before the character at `offset`. */
interface TextPosition {
  readonly node: Text;
  readonly offset: number;
}

/** Every place before a character of `block`, in order. */
function* positionsOf(block: HTMLElement): Generator<TextPosition> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    for (let offset = 0; offset < node.length; offset++) yield { node, offset };
  }
}

/** Where the character after `position` is drawn; nothing for one that takes no room. */
function rectAt({ node, offset }: TextPosition): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const rect = range.getBoundingClientRect();
  return rect.width > 0 ? rect : undefined;
}
