import { build } from '../../document/read/dom.ts';
import {
  factIds,
  factValue,
  type HandoutSource,
  headlineCopy,
  type SlideSource,
} from '../../document/read/slides.ts';
import { honoursByLevel, longWall } from './honours.ts';
import { figuresOf, type KeyFigure, listFigures, runFigures } from './key-figures.ts';
import { keyWords } from './key-words.ts';

type Facts = HandoutSource['facts'];

/** How much of a slide is set again as a list; what is more runs on as text. */
export interface Room {
  readonly words: 'wide' | 'tight';
  /** Most rows of a list. */
  readonly rows: number;
}

/** What cannot be read in a small drawing of `slide`, as real text: the headline, and every figure it shows. */
export function setAgain(slide: SlideSource, facts: Facts, room: Room): HTMLElement {
  const heading = build('h3', '', build('i', '', String(slide.page)), build('span', '', headlineCopy(slide)));
  return build('div', 'again', heading, ...listOf(slide, facts, room));
}

function listOf(slide: SlideSource, facts: Facts, room: Room): readonly HTMLElement[] {
  const wall = longWall(slide.tables);
  if (wall) return [honoursByLevel(wall)];
  const figures = allFigures(slide, facts);
  const list = figures.length > room.rows ? runFigures(figures) : listFigures(figures);
  const words = slide.tables.length === 0 ? keyWords(slide.section, room.words) : undefined;
  return [...(figures.length > 0 ? [list] : []), ...(words ? [words] : [])];
}

/** The figures of the slide's tables, then those that only its texts show. */
function allFigures({ tables, headline, section }: SlideSource, facts: Facts): readonly KeyFigure[] {
  const listed = tables.flatMap(figuresOf);
  const told = new Set([headline, ...listed.flatMap(({ label, value }) => [label, value])].flatMap(factIds));
  const shown = [...section.querySelectorAll<HTMLElement>(':is(.v, .n)[data-fact]')].filter(
    (figure) => figure.closest('.notes, .data, .curtain') === null,
  );
  const rest = new Map(shown.map((figure) => [figure.dataset.fact ?? '', figure.textContent ?? '']));
  return [
    ...listed,
    ...[...rest].flatMap(([id, printed]) => (told.has(id) ? [] : figureOf(id, printed, facts))),
  ];
}

function figureOf(id: string, printed: string, facts: Facts): KeyFigure {
  const [label, value] = [document.createDocumentFragment(), document.createDocumentFragment()];
  label.append(facts.get(id)?.cells[1]?.textContent ?? '');
  value.append(factValue(printed, id));
  return { label, value };
}
