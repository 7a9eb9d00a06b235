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
/** Two columns of parts are read less easily than one: they are for more parts than this. */
const ONE_COLUMN = 9;

/**
 * The largest cells with which all slides are seen at once, a row a part; a part that is too long goes on in the next
 * row, and many short ones stand in two columns. `counts` are the slides of each part, `ratio` is their width by their
 * height; `width` is without the names, which take `heads` px.
 */
export function cellsFor(
  counts: readonly number[],
  width: number,
  height: number,
  ratio: number,
  heads = 0,
): Cells {
  const most = MOST * width;
  const { first: _, ...one } = largest(counts, { width, height, ratio, most, first: counts.length });
  if (counts.length <= ONE_COLUMN) return one;
  const half = (width + heads - AISLE) / 2 - heads;
  const two = counts
    .slice(1)
    .map((_, i) => largest(counts, { width: half, height, ratio, most, first: i + 1 }))
    .reduce((best, next) => (next.width > best.width ? next : best));
  return two.width > one.width ? two : one;
}

interface Room {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly most: number;
  /** Parts of the first column; the others stand in the second. */
  readonly first: number;
}

function largest(counts: readonly number[], { width, height, ratio, most, first }: Room) {
  const choices = Array.from({ length: Math.max(1, ...counts) }, (_, i) => {
    const columns = i + 1;
    const rowsOf = (some: readonly number[]) =>
      some.reduce((sum, count) => sum + Math.ceil(count / columns), 0);
    const rows = Math.max(1, rowsOf(counts.slice(0, first)), rowsOf(counts.slice(first)));
    const byWidth = width / columns - GAP;
    const byHeight = (height / rows - GAP - LABEL) * ratio;
    return { columns, width: Math.max(1, Math.floor(Math.min(byWidth, byHeight, most))), first };
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
      make('h3', {}, name),
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

/** Measures the room there is and puts the slides in, a few in each frame: the panel is there at once. */
function fill(
  body: HTMLElement,
  slides: readonly HTMLElement[],
  parts: readonly Part[],
  draw: SorterOptions['draw'],
): void {
  const style = getComputedStyle(document.documentElement);
  const [width, height] = ['--W', '--H'].map((name) => Number.parseFloat(style.getPropertyValue(name)));
  const stage = { width: width || 1920, height: height || 1080 };
  const heads = body.querySelector('h3')?.offsetWidth ?? 0;
  const cells = cellsFor(
    parts.map(({ pages }) => pages.length),
    body.clientWidth - heads,
    body.clientHeight,
    stage.width / stage.height,
    heads,
  );
  if (cells.first !== undefined) {
    body.classList.add('two');
    body.children[cells.first]?.classList.add('second');
  }
  const scale = cells.width / stage.width;
  body.style.setProperty('--columns', String(cells.columns));
  body.style.setProperty('--cell', `${cells.width}px`);
  body.style.setProperty('--cell-height', `${stage.height * scale}px`);
  const frames = [...body.querySelectorAll<HTMLElement>('.small-slide')];
  const putIn = (at: number) => {
    const frame = frames[at];
    const slide = slides[at];
    if (frame === undefined || slide === undefined || !body.isConnected) return;
    const copy = copySlide(slide);
    copy.style.transform = `scale(${scale})`;
    copy.style.width = `${stage.width}px`;
    copy.style.height = `${stage.height}px`;
    frame.append(copy);
    draw(copy, scale);
    if (at % 3 === 2) requestAnimationFrame(() => putIn(at + 1));
    else putIn(at + 1);
  };
  putIn(0);
}
