import type { Text, Tile, WallSlide } from '../../deck/index.ts';
import { plainText } from '../../deck/index.ts';
import { kickerOf, renderSeal } from '../furniture.ts';
import { renderHeadline } from '../headline.ts';
import { type Html, html } from '../html.ts';
import { fitClass } from '../measure.ts';
import { idsOf, rankOf, renderCaution, renderFigure } from '../parts.ts';
import { leavesIn, type Scene } from '../scene.ts';

/** More honours than this stand in two lists. */
const ONE_LIST = 4;

/** The boards of all levels side by side, the highest first; the third and those after it share a column. */
export function renderWall({ figure }: WallSlide, scene: Scene): Html {
  const boards = figure.bands.map(
    ({ level, tiles }) =>
      html`<div class="board rank-${rankOf(level, scene)}"><h3>${level}</h3><ul class="tiles">${tiles.map(
        (tile) => renderTile(tile, scene),
      )}</ul></div>`,
  );
  const [few, rest] = [boards.slice(0, 2), boards.slice(2)];
  const column = rest.length > 0 && html`<div class="column">${rest}</div>`;
  const classes = `boards drawing${rest.length > 0 ? '' : ` only-${few.length}`}`;
  const drawing = html`<div class="${classes}">${few}${column}</div>${renderCaution(figure, scene)}`;
  return renderFigure(figure, scene, drawing);
}

function renderTile({ honour, holder, facts }: Tile, scene: Scene): Html {
  return html`<li><b data-fact="${idsOf(facts)}">${scene.write(honour)}</b>${holder && html`<span>${scene.write(holder)}</span>`}</li>`;
}

/** Before the wall each level has a page of its own, with every honour by its full name. */
export function renderBoards(slide: WallSlide, scene: Scene): Html {
  const leaf = leavesIn(slide, scene);
  const { bands } = slide.figure;
  const regions = ['band1', 'band2', 'band3', 'band4', 'wall'] as const;
  return html`${bands.map(({ level, tiles }, i) => {
    const rank = rankOf(level, scene);
    // The last board lies there until the wall comes.
    const until = i === bands.length - 1 ? 'wall' : (regions[i + 1] ?? 'wall');
    const lists = tiles.length > ONE_LIST ? halves(tiles) : [tiles];
    const body = html`<p class="level">${level}</p>${rank > 0 && renderHead(slide, scene)}<div class="honours of-${lists.length}">${lists.map(
      (list) => html`<ul>${list.map((tile) => renderHonour(tile, scene))}</ul>`,
    )}</div>`;
    const first = i === 0 ? undefined : regions[i];
    return leaf(
      first,
      until,
      `board-page rank-${rank}`,
      html`${renderSeal(slide.seal ?? scene.placed.part.seal)}${body}`,
    );
  })}`;
}

function renderHead({ kicker, headline }: WallSlide, { write, placed, deck }: Scene): Html {
  return html`<div class="head"><p class="kicker">${kicker ? write(kicker) : kickerOf(placed.part)}</p><p class="title ${fitClass([headline])}">${renderHeadline(
    headline,
    deck.book.terms,
  )}</p></div>`;
}

function renderHonour({ honour, holder, full, facts }: Tile, scene: Scene): Html {
  const who = full?.holder ?? holder;
  const count = who !== undefined && isCount(who);
  return html`<li class="${count ? 'counted' : 'held'}"><b data-fact="${idsOf(facts)}">${scene.write(full?.honour ?? honour)}</b>${
    who && html`<span>${scene.write(who)}</span>`
  }</li>`;
}

/** A holder that is a number and nothing else: 2家. */
function isCount(holder: Text): boolean {
  return holder.spans.some((span) => span.kind === 'figure') && plainText(holder).length <= 6;
}

function halves<T>(list: readonly T[]): readonly (readonly T[])[] {
  const half = Math.ceil(list.length / 2);
  return [list.slice(0, half), list.slice(half)];
}
