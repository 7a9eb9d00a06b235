import { gridOf, type Roll, rollOf } from '../deck/index.ts';
import type { AnyFact } from '../facts/index.ts';
import { type Html, html } from './html.ts';
import type { Scene } from './scene.ts';

/** Up to so many columns' worth of names have the largest type, so many the next. */
const SIZES = [
  [8, 'few'],
  [24, 'some'],
] as const;
const MOST_COLUMNS = 12;

/** The names that `fact` counts, where the office has filled them in and the slide has room: in the place of its marks. */
export function renderRollOf(fact: AnyFact, { rolls }: Pick<Scene, 'rolls'>): Html | undefined {
  const roll = rollOf(fact, rolls);
  return roll && renderRoll(roll);
}

/**
 * Names in columns, as Chinese lists have them: two characters are spaced to three, a longer name takes the columns that
 * it needs; one alone has its own width. `col-…` is the width of a column, `by-…` how many of them make few rows.
 */
export function renderRoll(roll: Roll): Html {
  const [only, second] = roll;
  if (only !== undefined && second === undefined)
    return html`<ul class="roll few alone"><li class="${classOf(only, 1)}">${only}</li></ul>`;
  const { column, spans } = gridOf(roll);
  const cells = spans.reduce((sum, span) => sum + span, 0);
  const by = Math.min(MOST_COLUMNS, Math.max(...spans, columnsOf(cells)));
  const size = SIZES.find(([most]) => cells <= most)?.[1] ?? 'many';
  return html`<ul class="roll ${size} col-${column} by-${by}">${roll.map(
    (name, i) => html`<li class="${classOf(name, spans[i] ?? 1)}">${name}</li>`,
  )}</ul>`;
}

/** As in a sentence: 甲、乙、丙. */
export function joinRoll(roll: Roll): string {
  return roll.join('、');
}

/** Three rows, and as many more as keep them about as many as the columns. */
function columnsOf(cells: number): number {
  for (let rows = 3; ; rows++) if (cells <= rows * (rows + 1)) return Math.ceil(cells / rows);
}

function classOf(name: string, span: number): string {
  if (span > 1) return `wide-${Math.min(span, 4)}`;
  return /^\p{Script=Han}{2}$/u.test(name) ? 'two' : 'one';
}
