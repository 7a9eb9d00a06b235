import type { HandoutId } from '../../document/paper/layouts.ts';
import type { SlideSource } from '../../document/read/slides.ts';
import type { HonourLevel, KeyFigure, KeyThing, Phrase } from '../../document/schema.ts';
import { make } from '../../ui/element.ts';
import { breakAtWords } from '../../ui/phrases.ts';
import { copyOf, makePhrase } from './elements.ts';

/** How much of a slide is set again as a list. */
export interface ListRoom {
  /** Most rows with one figure each; of more figures short ones share a row. */
  readonly rows: number;
  /** Of words the names alone, if there are more of them than this. */
  readonly things: number;
}

/** Of the prints that set every slide again beside its drawing. */
export const ROOMS = {
  '3up': { rows: 11, things: 7 },
  '4up': { rows: 9, things: 7 },
  '6up': { rows: 0, things: 4 },
  '9up': { rows: 0, things: 0 },
} as const satisfies Partial<Record<HandoutId, ListRoom>>;

/** What cannot be read in a small drawing of `slide`, as real text: the headline, and every figure it shows. */
export function setAgain(slide: SlideSource, room: ListRoom): HTMLElement {
  const heading = make('h3', {}, make('i', {}, String(slide.page)), make('span', {}, copyOf(slide.headline)));
  const again = make('div', { class: 'again' }, heading, ...listOf(slide, room));
  for (const words of again.querySelectorAll('li > *')) breakAtWords(words);
  return again;
}

/** Whether a slide has so many honours that they are listed by level. */
export function hasHonours({ again }: SlideSource): boolean {
  return again.honours.length > 0;
}

function listOf(
  { again: { figures, things, honours } }: SlideSource,
  room: ListRoom,
): readonly HTMLElement[] {
  if (honours.length > 0) return [listHonours(honours)];
  const list = listFigures(figures, figures.length > room.rows);
  return [...(figures.length > 0 ? [list] : []), ...(things.length > 0 ? [listThings(things, room)] : [])];
}

/** Figures in ruled rows, the values flush right; in `dense` ones as many to a row as it can hold. */
function listFigures(figures: readonly KeyFigure[], dense: boolean): HTMLElement {
  const rows = figures.map(({ label, value }) =>
    make('li', {}, make('span', {}, ...makePhrase(label)), make('b', {}, ...makePhrase(value))),
  );
  return make('ul', { class: dense ? 'key-figures dense' : 'key-figures' }, ...rows);
}

/** A name and all that is said of it; of many things the names alone, never the first words of each. */
export function tellThings(things: readonly KeyThing[], room: ListRoom): readonly KeyThing[] {
  if (things.length <= room.things)
    return things.map(({ name, said }) => ({ name, said: [join(said, '；')] }));
  const names = things.map(({ name }) => name).filter(({ length }) => length > 0);
  return [{ name: join(names, '、'), said: [] }];
}

function listThings(things: readonly KeyThing[], room: ListRoom): HTMLElement {
  const items = tellThings(things, room).map(({ name, said: [said] }) => {
    const named = make('span', { class: said ? 'thing' : 'thing all' }, ...makePhrase(name));
    return make(
      'li',
      {},
      ...(name.length > 0 ? [named] : []),
      ...(said ? [make('span', { class: 'said' }, ...makePhrase(said))] : []),
    );
  });
  return make('ul', { class: 'key-figures words' }, ...items);
}

function join(phrases: readonly Phrase[], mark: string): Phrase {
  return phrases.flatMap((phrase, i) => [...(i > 0 ? [mark] : []), ...phrase]);
}

/** The honours of a wall, a paragraph per level; a count follows its honour, a name is in brackets. */
export function listHonours(levels: readonly HonourLevel[]): HTMLElement {
  const told = levels.flatMap(({ level, honours }) => [
    make('dt', {}, level),
    breakAtWords(make('dd', {}, ...makePhrase(join(honours.map(tellHonour), '、')))),
  ]);
  return make('dl', { class: 'key-figures run' }, ...told);
}

/** An honour with its holder: a count follows it, a name is in brackets. */
export function tellHonour({ name, holder }: HonourLevel['honours'][number]): Phrase {
  if (holder.length === 0) return name;
  const counted = holder.some((piece) => typeof piece !== 'string');
  return counted ? [...name, ...holder] : [...name, '（', ...holder, '）'];
}
