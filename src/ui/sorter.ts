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

/** How small slides are laid: so many in a row, so many px wide each. */
export interface Cells {
  readonly columns: number;
  readonly width: number;
}

/** Between two slides, in px. */
const GAP = 12;
/** The line over a slide with its number and the name of a part that begins there, in px. */
const LABEL = 26;
/** A slide much larger than this share of the width is no overview any more. */
const MOST = 0.2;

/** The room for all cells; lengths in px. */
export interface SorterRoom {
  readonly width: number;
  readonly height: number;
  /** A slide's width by its height. */
  readonly ratio: number;
}

/**
 * The largest cells with which so many slides are seen at once. They follow each other as in the show, whatever part they
 * are of: a row a part would leave most rows half empty and make all slides smaller.
 */
export function cellsFor(slides: number, { width, height, ratio }: SorterRoom): Cells {
  const choices = Array.from({ length: Math.max(1, slides) }, (_, i) => {
    const columns = i + 1;
    const byHeight = ((height + GAP) / Math.ceil(slides / columns) - GAP - LABEL) * ratio;
    const byWidth = (width + GAP) / columns - GAP;
    return { columns, width: Math.max(1, Math.floor(Math.min(byWidth, byHeight, MOST * width))) };
  });
  return choices.reduce((best, one) => (one.width > best.width ? one : best));
}

/** Shows all pages in their end states, part by part. Nothing changes, for the hall or the clock, until one is chosen. */
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
    // In the line over its first slide
    cells[0]?.prepend(make('h3', {}, ...name.split('　').map((words) => make('span', {}, words))));
    const isNumbered = pages.some((number) => slides[number - 1]?.querySelector('.curtain'));
    const classes = isNumbered ? 'part numbered' : 'part';
    return make('div', { class: classes, role: 'group', 'aria-label': name }, ...cells);
  });
  dialog.body.append(...rows);
  const current = dialog.body.querySelector<HTMLElement>('[aria-current]') ?? undefined;
  const panel = showDialog(root, dialog, current);
  fill(dialog.body, slides, draw);
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

/** Slides that follow each other under one name. */
export interface PartRun {
  readonly name: string;
  readonly pages: readonly number[];
}

/**
 * Runs of slides of one part, in the order of the deck, under the name shown on them: what all of a run say in their kicker,
 * or its first phrase if only that is common. A part whose kickers begin otherwise has several: honours, then outlook.
 */
export function partsOf(slides: readonly HTMLElement[]): readonly PartRun[] {
  const parts: { id: string; phrase: string; name: string; pages: number[] }[] = [];
  slides.forEach((slide, i) => {
    const id = slide.dataset.part ?? '';
    const name = slide.querySelector('.kicker')?.textContent?.trim() ?? '';
    const [phrase = ''] = name.split('　');
    const last = parts.at(-1);
    if (last?.id !== id || (phrase !== '' && last.phrase !== '' && phrase !== last.phrase)) {
      parts.push({ id, phrase, name, pages: [i + 1] });
      return;
    }
    last.pages.push(i + 1);
    if (last.phrase === '') Object.assign(last, { phrase, name });
    else if (phrase !== '' && name !== last.name) last.name = phrase;
  });
  return parts;
}

/** Puts the slides in, a few in each frame: the panel is there at once. Laid out anew as the room changes. */
function fill(body: HTMLElement, slides: readonly HTMLElement[], draw: SorterOptions['draw']): void {
  const frames = [...body.querySelectorAll<HTMLElement>('.small-slide')];
  let laid = layOut(body, slides.length);
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
    const now = layOut(body, slides.length);
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
function layOut(body: HTMLElement, slides: number): Laid {
  const stage = stageSize();
  const { columns, width } = cellsFor(slides, {
    width: body.clientWidth,
    height: body.clientHeight,
    ratio: stage.width / stage.height,
  });
  const scale = width / stage.width;
  body.style.setProperty('--columns', String(columns));
  body.style.setProperty('--cell', `${width}px`);
  body.style.setProperty('--cell-height', `${stage.height * scale}px`);
  return { ...stage, scale };
}
