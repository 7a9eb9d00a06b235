import { makeDialog, type OpenPanel, showDialog } from './dialog.ts';
import { make } from './element.ts';
import { copySlide } from './slide-copy.ts';

/** What a sorter shows, and what it is for. */
export interface SorterOptions {
  /** Where it lies over everything. */
  readonly root: HTMLElement;
  readonly slides: readonly HTMLElement[];
  /** Page that is shown, from 1. */
  readonly page: number;
  readonly choose: (page: number) => void;
  /** Draws the charts in a copy of a slide, so many times as large as on the stage. */
  readonly draw: (copy: HTMLElement, scale: number) => void;
}

/** How small slides are laid: so many in a row at most, so many px wide each. */
export interface Cells {
  readonly columns: number;
  readonly width: number;
  /** The parts stand in two columns, so many of them in the first. */
  readonly first?: number;
}

/** Room around a slide, and for the name of a part at the head of its row, in px. */
const GAP = 8;
/** The page number above a slide, in px. */
const LABEL = 18;
/** A slide much larger than this share of the width is no overview any more. */
const MOST = 0.2;
/** Between two columns of parts, in px. */
const AISLE = 32;
/** Two columns of parts are read less easily than one: they are for cells that get larger by this factor. */
const WORTH_TWO = 1.15;

/** The room for all cells; lengths in px. */
export interface SorterRoom {
  readonly width: number;
  readonly height: number;
  /** A slide's width by its height. */
  readonly ratio: number;
  /** Width of the names of the parts, which stand beside their rows in one column. */
  readonly beside: number;
  /** Height of a name, which stands over its rows in two columns. */
  readonly over: number;
}

/**
 * The largest cells with which all slides are seen at once, a row a part; a part that is too long goes on in the next
 * row, and short ones stand in two columns where that makes them larger. `counts` are the slides of each part.
 */
export function cellsFor(counts: readonly number[], room: SorterRoom): Cells {
  const most = MOST * room.width;
  const width = room.width - room.beside;
  const { first: _, ...one } = largest(counts, { ...room, width, over: 0, most, first: counts.length });
  const half = (room.width - AISLE) / 2;
  const two = counts.slice(1).map((_, i) => largest(counts, { ...room, width: half, most, first: i + 1 }));
  const balance = ({ first }: { readonly first: number }) => -Math.abs(2 * first - counts.length);
  const best = two.reduce(
    (found, next) => ((next.width - found.width || balance(next) - balance(found)) > 0 ? next : found),
    { ...one, first: 0 },
  );
  return best.first > 0 && best.width >= one.width * WORTH_TWO ? best : one;
}

interface Columns extends Omit<SorterRoom, 'beside'> {
  readonly most: number;
  /** Parts of the first column; the others stand in the second. */
  readonly first: number;
}

function largest(counts: readonly number[], { width, height, ratio, over, most, first }: Columns) {
  const columnsOfParts = [counts.slice(0, first), counts.slice(first)];
  const choices = Array.from({ length: Math.max(1, ...counts) }, (_, i) => {
    const columns = i + 1;
    const byHeight = columnsOfParts.map((parts) => {
      const rows = parts.reduce((sum, count) => sum + Math.ceil(count / columns), 0);
      return ((height - parts.length * over) / Math.max(1, rows) - GAP - LABEL) * ratio;
    });
    const byWidth = width / columns - GAP;
    return { columns, width: Math.max(1, Math.floor(Math.min(byWidth, ...byHeight, most))), first };
  });
  return choices.reduce((best, one) => (one.width > best.width ? one : best));
}

/** Shows all pages in their end states, a row a part. Nothing changes, for the hall or the clock, until one is chosen. */
export function showSorter({ root, slides, page, choose, draw }: SorterOptions): OpenPanel {
  const dialog = makeDialog('sorter', '全部页面');
  const parts = partsOf(slides);
  dialog.element.dataset.walk = 'grid';
  const go = (to: number) => {
    dialog.element.close();
    choose(to);
  };
  const rows = parts.map(({ name, pages }) => {
    const cells = pages.map((number) => makeCell(slides[number - 1], number, number === page, go));
    return make(
      'div',
      { class: 'part', role: 'group', 'aria-label': name },
      make('h3', {}, ...name.split('　').map((words) => make('span', {}, words))),
      make('div', { class: 'pages' }, ...cells),
    );
  });
  dialog.body.append(...rows);
  const current = dialog.body.querySelector<HTMLElement>('[aria-current]') ?? undefined;
  const panel = showDialog(root, dialog, current);
  fill(dialog.body, slides, parts, draw);
  return panel;
}

function makeCell(
  slide: HTMLElement | undefined,
  page: number,
  isCurrent: boolean,
  go: (page: number) => void,
) {
  const title = slide?.querySelector(':is(h1, h2):not(.curtain *)')?.textContent?.trim() ?? '';
  const button = make(
    'button',
    {
      type: 'button',
      'data-page': String(page),
      'aria-label': `第${page}页　${title}`,
      'aria-current': isCurrent ? 'page' : undefined,
      onclick: () => go(page),
    },
    make('b', {}, String(page)),
  );
  // Beside the button and not in it: what is called by its title would have all the words of the slide as well.
  return make(
    'div',
    { class: 'cell' },
    button,
    make('span', { class: 'small-slide', 'aria-hidden': 'true' }),
  );
}

interface Part {
  readonly name: string;
  readonly pages: readonly number[];
}

/** Runs of slides of one part, in the order of the deck, with the name shown on them. */
function partsOf(slides: readonly HTMLElement[]): readonly Part[] {
  const parts: { id: string; name: string; pages: number[] }[] = [];
  slides.forEach((slide, i) => {
    const id = slide.dataset.part ?? '';
    const last = parts.at(-1);
    const name = slide.querySelector('.kicker')?.textContent?.trim() ?? '';
    if (last?.id !== id) parts.push({ id, name, pages: [i + 1] });
    else {
      last.pages.push(i + 1);
      last.name ||= name;
    }
  });
  return parts;
}

/** Puts the slides in, a few in each frame: the panel is there at once. Laid out anew as the room changes. */
function fill(
  body: HTMLElement,
  slides: readonly HTMLElement[],
  parts: readonly Part[],
  draw: SorterOptions['draw'],
): void {
  const frames = [...body.querySelectorAll<HTMLElement>('.small-slide')];
  let laid = layOut(body, parts);
  const putIn = (at: number, asLaid: Laid) => {
    const frame = frames[at];
    const slide = slides[at];
    if (frame === undefined || slide === undefined || !body.isConnected || asLaid !== laid) return;
    const copy = copySlide(slide);
    const { scale, width, height } = asLaid;
    Object.assign(copy.style, { transform: `scale(${scale})`, width: `${width}px`, height: `${height}px` });
    frame.replaceChildren(copy);
    draw(copy, scale);
    if (at % 3 === 2) requestAnimationFrame(() => putIn(at + 1, asLaid));
    else putIn(at + 1, asLaid);
  };
  putIn(0, laid);
  const again = () => {
    if (!body.isConnected) return stop();
    const { scale, width } = laid;
    const now = layOut(body, parts);
    if (now.scale === scale && now.width === width) return;
    laid = now;
    putIn(0, laid);
  };
  const stop = () => {
    room.disconnect();
    shape.disconnect();
  };
  const room = new ResizeObserver(again);
  // The stage takes another shape after the window has.
  const shape = new MutationObserver(again);
  room.observe(body);
  shape.observe(document.documentElement, { attributeFilter: ['style', 'data-profile', 'data-split'] });
}

function stageSize() {
  const style = getComputedStyle(document.documentElement);
  const [width, height] = ['--W', '--H'].map((name) => Number.parseFloat(style.getPropertyValue(name)));
  return { width: width || 1920, height: height || 1080 };
}

/** The stage's size in px, and how many times as large as there a slide is here. */
interface Laid {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Measures the room there is and sets the cells. */
function layOut(body: HTMLElement, parts: readonly Part[]): Laid {
  const stage = stageSize();
  body.classList.remove('two');
  for (const part of body.children) part.classList.remove('second');
  const name = body.querySelector('h3');
  const cells = cellsFor(
    parts.map(({ pages }) => pages.length),
    {
      width: body.clientWidth,
      height: body.clientHeight,
      ratio: stage.width / stage.height,
      beside: name?.offsetWidth ?? 0,
      over: name === null ? 0 : 2 * Number.parseFloat(getComputedStyle(name).fontSize),
    },
  );
  if (cells.first !== undefined) {
    body.classList.add('two');
    body.children[cells.first]?.classList.add('second');
  }
  const scale = cells.width / stage.width;
  body.style.setProperty('--columns', String(cells.columns));
  body.style.setProperty('--cell', `${cells.width}px`);
  body.style.setProperty('--cell-height', `${stage.height * scale}px`);
  return { ...stage, scale };
}
