import type { AnyFact } from '../facts/index.ts';
import type { Figure, Item } from './figure.ts';
import type { Slide } from './slide.ts';
import { factsOf, type Text } from './text.ts';

/** Keys from a slide down to something in it: `['figure', 'items', 0, 'label']`. */
type Path = readonly PropertyKey[];

/** A text of a slide with its place. */
export interface TextPlace {
  readonly path: Path;
  readonly text: Text;
}

const FIGURE_KINDS = {
  bars: true,
  composition: true,
  share: true,
  units: true,
  field: true,
  trend: true,
  change: true,
  target: true,
  grouped: true,
  rate: true,
  rank: true,
  cards: true,
  pair: true,
  matrix: true,
  wall: true,
} as const satisfies Record<Figure['kind'], true>;

/** Every text of a slide, notes included, in the order of the module. */
export function textsOf(slide: Slide): readonly TextPlace[] {
  const found: TextPlace[] = [];
  walk(slide, [], (node, path) => {
    if (!isText(node)) return true;
    found.push({ path, text: node });
    return false;
  });
  return found;
}

/** Every figure of a slide, in the order of the module. */
export function figuresOf(slide: Slide): readonly Figure[] {
  return figurePlaces(slide).map(({ figure }) => figure);
}

/** The same with the place of each. */
export function figurePlaces(slide: Slide): readonly { readonly path: Path; readonly figure: Figure }[] {
  const found: { path: Path; figure: Figure }[] = [];
  walk(slide, [], (node, path) => {
    if (isFigure(node)) found.push({ path, figure: node });
    return true;
  });
  return found;
}

/** Every labelled fact of a slide with its place, in the order of the module. */
export function itemPlaces(slide: Slide): readonly { readonly path: Path; readonly item: Item }[] {
  const found: { path: Path; item: Item }[] = [];
  walk(slide, [], (node, path) => {
    if (isItem(node)) found.push({ path, item: node });
    return !isText(node) && !isFact(node);
  });
  return found;
}

/** Every fact that a slide shows or its notes say, each once, in order of appearance. */
export function factsShown(slide: Slide): readonly AnyFact[] {
  return factsBelow(slide);
}

/** Every fact of a part of a slide: a figure, a panel, a list. */
export function factsBelow(part: unknown): readonly AnyFact[] {
  const found = new Set<AnyFact>();
  walk(part, [], (node) => {
    if (isText(node)) for (const fact of factsOf(node)) found.add(fact);
    else if (isFact(node)) found.add(node);
    else return true;
    return false;
  });
  return [...found];
}

const NOTHING: Text = { spans: [] };

/** The facts that the hall sees on a slide: neither those of its notes nor those of the printed report. */
export function factsOnScreen(slide: Slide): readonly AnyFact[] {
  return factsShown({ ...slide, notes: NOTHING, report: { text: NOTHING } });
}

/**
 * Visits the objects of a slide depth first; `visit` says whether to descend. The claim is left out: what it names is
 * elsewhere on the slide.
 */
export function walk(node: unknown, path: Path, visit: (node: object, path: Path) => boolean): void {
  if (typeof node !== 'object' || node === null || !visit(node, path)) return;
  for (const [key, child] of Object.entries(node)) {
    if (path.length > 0 || key !== 'claim')
      walk(child, [...path, Array.isArray(node) ? Number(key) : key], visit);
  }
}

function isItem(node: object): node is Item {
  return 'label' in node && 'fact' in node;
}

export function isText(node: object): node is Text {
  return 'spans' in node && Array.isArray(node.spans);
}

export function isFact(node: object): node is AnyFact {
  return 'counts' in node && 'says' in node;
}

export function isFigure(node: object): node is Figure {
  return 'kind' in node && typeof node.kind === 'string' && node.kind in FIGURE_KINDS && 'title' in node;
}
