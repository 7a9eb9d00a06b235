import { build } from './dom.ts';

/** The facts that stand under `root`, each once, in the order in which they appear. */
export function factIds(root: ParentNode): readonly string[] {
  const marked = [...root.querySelectorAll<HTMLElement>('[data-fact]')];
  return [...new Set(marked.flatMap(({ dataset }) => (dataset.fact ?? '').split(' ')))];
}

/** A figure set again: `printed` as the value of the fact `id`. */
export function factValue(printed: string, id: string): HTMLElement {
  const value = build('span', 'v', printed);
  value.dataset.fact = id;
  return value;
}
