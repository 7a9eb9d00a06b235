import type { Palette } from '../../../src/charts/index.ts';
import { chartData, composition, say } from '../../../src/deck/index.ts';
import {
  type Page,
  type PageBox,
  type SlideRect,
  STYLES,
  type StyleName,
} from '../../../src/office/write/pptx/page.ts';
import { f, tinyDeck } from '../../fixtures/tiny-deck.ts';

type Look = Partial<Record<StyleName, string>>;

const PLAIN: Look = {
  display: 'block',
  visibility: 'visible',
  opacity: '1',
  color: 'rgb(31, 26, 23)',
  'font-size': '40px',
  'font-weight': '400',
  'font-family': '"Deck Sans"',
  'letter-spacing': 'normal',
  'text-align': 'start',
  'writing-mode': 'horizontal-tb',
  'background-color': 'rgba(0, 0, 0, 0)',
  'background-image': 'none',
  'border-top-left-radius': '0px',
  'outline-width': '0px',
  'outline-offset': '0px',
  'outline-style': 'none',
  'clip-path': 'none',
};

/** A style as Chromium computes it, all of it plain but `look`. */
export function styleOf(look: Look = {}): PageBox['style'] {
  return Object.fromEntries(
    STYLES.map((name) => [name, look[name] ?? PLAIN[name] ?? '']),
  ) as PageBox['style'];
}

/** Boxes of one page, each in the one that is named by its index. */
export function pageOf(
  id: string,
  boxes: readonly (Partial<PageBox> & { readonly rect: SlideRect; readonly look?: Look })[],
): Page {
  const made = boxes.map(
    ({ look, ...box }, i): PageBox => ({
      name: i === 0 ? 'section' : 'div',
      classes: [],
      attributes: {},
      parent: i === 0 ? -1 : 0,
      lines: [],
      order: i,
      ...box,
      style: styleOf(look),
    }),
  );
  return { id, width: 1920, height: 1080, boxes: made };
}

export const rect = (x: number, y: number, width: number, height: number): SlideRect => ({
  x,
  y,
  width,
  height,
});

/** A text box and the block around it. */
export function textBoxes(text: string, at: SlideRect, look: Look = {}, parent = 0) {
  return [
    { name: 'p', parent, rect: at, look },
    { name: '#text', rect: at, look, lines: [{ text, rect: at }] },
  ];
}

const CHART = chartData(
  composition({
    title: say`藏书`,
    whole: { label: say`全年新增藏书`, fact: f.books.bought },
    parts: [
      { label: say`少儿读物`, fact: f.books.children },
      { label: say`成人读物`, fact: f.books.adults },
    ],
  }),
);

/** Pages for every slide of the small deck: its headline, all its figures as one text, a chart, a table, a step. */
export function pagesOfDeck(saidOn: (page: number) => string): readonly Page[] {
  return tinyDeck.slides.map(({ id, page }) =>
    pageOf(id, [
      { rect: rect(0, 0, 1920, 1080), look: { 'background-color': 'rgb(251, 248, 241)' } },
      { name: 'h2', rect: rect(240, 90, 400, 96) },
      {
        name: '#text',
        parent: 1,
        rect: rect(240, 90, 400, 96),
        lines: [{ text: '书香满城', rect: rect(240, 90, 400, 96) }],
        look: { 'font-size': '66px' },
      },
      { name: 'p', rect: rect(96, 300, 1700, 58) },
      {
        name: '#text',
        parent: 3,
        rect: rect(96, 300, 1700, 58),
        lines: [{ text: saidOn(page), rect: rect(96, 300, 1700, 58) }],
        look: { 'font-size': '4px' },
      },
      {
        name: 'canvas',
        rect: rect(96, 400, 900, 160),
        attributes: {
          'data-chart': JSON.stringify(CHART),
          'aria-label': '堆叠条：藏书。',
          'data-title': '藏书',
        },
      },
      {
        name: 'div',
        rect: rect(96, 700, 300, 100),
        attributes: { 'data-fragment-index': '0' },
        look: { 'background-color': 'rgb(166, 27, 31)' },
      },
      { name: 'p', classes: ['pg'], rect: rect(1700, 996, 120, 52) },
      {
        name: '#text',
        parent: 7,
        rect: rect(1700, 996, 120, 52),
        lines: [{ text: String(page), rect: rect(1700, 996, 120, 52) }],
      },
    ]),
  );
}

export const PALETTE: Palette = {
  paper: '#fbf8f1',
  ink: '#1f1a17',
  redText: '#a61b1f',
  goldText: '#7a5a10',
  c1: '#a61b1f',
  c1On: '#fbf8f1',
  c2: '#1a2e4e',
  c2On: '#fbf8f1',
  track: '#d9cfbd',
  c2Stripe: '#41557a',
  time: '#888888',
  ground: '',
  ordinal: ['#d0706e', '#b5383a', '#8e1519'],
  sans: 'sans-serif',
};
