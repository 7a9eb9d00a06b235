import {
  type Deck,
  type Figure,
  factsOnScreen,
  figuresOf,
  type Item,
  inFull,
  itemsOfPlot,
  type Matrix,
  type PlacedSlide,
  rollOfTile,
  type SheetsSlide,
  type Slide,
  type Tile,
  type Units,
} from '../../deck/index.ts';
import type { AnyFact, FactBook } from '../../facts/index.ts';
import { stationsOf } from '../furniture.ts';
import { joinRoll } from '../roll.ts';
import type { AgainData, KeyFigure, KeyThing, Phrase, PhraseFigure } from '../schema.ts';
import { figureOf, phraseOf, printedValue } from './phrase.ts';

/** More honours than this are listed by level instead of a row each. */
const MOST_ROWS = 12;

/** What a slide says apart from its headline. */
export function againOf({ slide }: PlacedSlide, deck: Deck): AgainData {
  const figures = figuresOf(slide);
  const wall = figures.find((figure) => figure.kind === 'wall' && tilesOf(figure).length > MOST_ROWS);
  if (wall?.kind === 'wall')
    return { figures: [], things: [], honours: wall.bands.map((band) => levelOf(band, deck)) };
  const listed = figures.flatMap((figure) => listFigure(figure, deck.book));
  return {
    figures: [...listed, ...restOf(slide, listed)],
    things: figures.length === 0 ? thingsOf(slide, deck) : [],
    honours: [],
  };
}

function levelOf(
  { level, tiles }: { readonly level: string; readonly tiles: readonly Tile[] },
  { rolls }: Deck,
) {
  return {
    level,
    honours: tiles.map(inFull).map((tile) => {
      const roll = rollOfTile(tile, rolls);
      const names = roll ? [`（${joinRoll(roll)}）`] : [];
      return { name: nameOf(tile), holder: [...phraseOf(tile.holder), ...names] };
    }),
  };
}

/** An honour, and who conferred it where that is not clear from its level. */
function nameOf({ honour, by }: Tile): Phrase {
  return [...phraseOf(honour), ...(by ? ['（', ...phraseOf(by), '）'] : [])];
}

function tilesOf(figure: Extract<Figure, { kind: 'wall' }>): readonly Tile[] {
  return figure.bands.flatMap(({ tiles }) => tiles.map(inFull));
}

/** Every value of a figure under its label; the counts of one row of a matrix belong together. */
function listFigure(figure: Figure, book: FactBook): readonly KeyFigure[] {
  const item = ({ label, fact }: Item) => ({ label: phraseOf(label), value: printedValue(fact, book) });
  switch (figure.kind) {
    case 'bars':
    case 'cards':
    case 'pair':
      return figure.items.map(item);
    case 'composition':
      return [...figure.parts, figure.whole].map(item);
    case 'field':
      return [...(figure.parts ?? []), figure.whole].map(item);
    case 'share':
      return [figure.part, figure.rest, figure.whole].map(item);
    case 'units':
      return listUnits(figure, book);
    case 'trend':
    case 'change':
    case 'target':
    case 'grouped':
    case 'rate':
    case 'rank':
      return itemsOfPlot(figure).map(({ label, detail, fact }) => ({
        label: [...phraseOf(label), ...phraseOf(detail)],
        value: printedValue(fact, book),
      }));
    case 'matrix':
      return figure.rows.map(({ label, cells }) => ({
        label: [...phraseOf(label), ...headsOf(figure)],
        value: joined(cells.map((fact) => printedValue(fact, book))),
      }));
    case 'wall':
      return figure.bands.flatMap(({ level, tiles }) =>
        tiles.map(inFull).map((tile) => ({
          label: [`${level} `, ...nameOf(tile)],
          value: phraseOf(tile.holder),
        })),
      );
    default:
      return figure satisfies never;
  }
}

/** 星级、三星级 after the name of a row; a single one is in brackets: 清淤（全年）. */
function headsOf({ columns }: Matrix): Phrase {
  const heads = joined(columns.map(({ label }) => phraseOf(label)));
  return columns.length > 1 ? heads : ['（', ...heads, '）'];
}

/** Level and award name one count together: the province's medal, 3 of them. */
function listUnits({ rows, columns }: Units, book: FactBook): readonly KeyFigure[] {
  return rows.flatMap(({ level, cells }) =>
    cells.map(({ column, fact, detail }) => ({
      label: [level, ...phraseOf(columns[column])],
      value: [...printedValue(fact, book), ...(detail ? ['（', ...phraseOf(detail), '）'] : [])],
    })),
  );
}

/** The figures that only texts of the slide show; one that a headline shows without its unit is repeated. */
function restOf(slide: Slide, listed: readonly KeyFigure[]): readonly KeyFigure[] {
  const told = new Set([
    ...listed.flatMap(({ label, value }) => [...label, ...value]).flatMap(idOf),
    ...slide.headline.spans.flatMap((span) => (span.kind === 'figure' && !span.short ? [span.fact.id] : [])),
  ]);
  const honoured = new Set(awardsOn(slide));
  return factsOnScreen(slide)
    .filter(({ id }) => !told.has(id) && !honoured.has(id))
    .map((fact: AnyFact) => ({ label: [fact.counts], value: [figureOf(fact)] }));
}

/** Awards that have a row of their own. */
function awardsOn(slide: Slide): readonly string[] {
  const walls = figuresOf(slide).filter((figure) => figure.kind === 'wall');
  const awards = walls.flatMap((wall) => tilesOf(wall).flatMap(({ facts }) => facts));
  return awards.filter(({ kind }) => kind === 'award').map(({ id }) => id);
}

function idOf(piece: string | PhraseFigure): readonly string[] {
  return typeof piece === 'string' ? [] : [piece.fact];
}

function joined(phrases: readonly Phrase[]): Phrase {
  return phrases.flatMap((phrase, i) => [...(i > 0 ? ['、'] : []), ...phrase]);
}

/** Of slides without figures: each thing named, and all that is said of it. */
function thingsOf(slide: Slide, deck: Deck): readonly KeyThing[] {
  switch (slide.layout) {
    case 'panels':
      return slide.panels.map(({ head, plate, sheet, term, lines = [] }) => ({
        name: phraseOf(head),
        said: [plate, sheet, term, ...lines].filter((text) => text !== undefined).map(phraseOf),
      }));
    case 'process':
      return [
        ...slide.stations.map(({ head, text }) => ({ name: phraseOf(head), said: [phraseOf(text)] })),
        { name: phraseOf(slide.outletsTitle), said: slide.outlets.map(phraseOf) },
      ];
    case 'poster':
      return slide.terms.map(({ term, head }) => ({ name: phraseOf(term), said: [phraseOf(head)] }));
    case 'sheets':
      return thingsOnSheets(slide);
    case 'text':
      return [{ name: phraseOf(slide.lead), said: slide.lines.map(phraseOf) }];
    case 'pillars':
      return slide.pillars.map(({ head, term }) => ({ name: phraseOf(head), said: [phraseOf(term)] }));
    case 'route':
      return [
        ...stationsOf(deck).map(({ short, firstPage, lastPage }) => stop(short, firstPage, lastPage)),
        ...(deck.finale ? [stop(deck.finale.short, deck.finale.page, deck.finale.page)] : []),
      ];
    default:
      return [];
  }
}

/** What the sheets are, and what was done beside them. */
function thingsOnSheets({ sheets, captions, title, quotes, fork, rows }: SheetsSlide): readonly KeyThing[] {
  const perCaption = Math.ceil(sheets.length / captions.length);
  const beside = [...(quotes ?? []), ...(rows ?? [])];
  const places = fork?.to.map(({ name, text }) => [...phraseOf(name), ' ', ...phraseOf(text)]) ?? [];
  return [
    ...captions.map((caption, i) => ({
      name: phraseOf(caption),
      said: sheets.slice(i * perCaption, (i + 1) * perCaption).map(phraseOf),
    })),
    ...(fork ? [{ name: phraseOf(fork.title), said: places }] : []),
    ...(beside.length > 0 ? [{ name: phraseOf(title), said: beside.map(phraseOf) }] : []),
  ];
}

function stop(name: string, from: number, to: number): KeyThing {
  return { name: [name], said: [[from === to ? `第${from}页` : `第${from}～${to}页`]] };
}
