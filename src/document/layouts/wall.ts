import type { Tile, WallSlide } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import { idsOf, rankOf, renderCaution, renderFigure } from '../parts.ts';
import { type Scene, stepsIn } from '../scene.ts';

const BANDS = ['band1', 'band2', 'band3', 'band4'] as const;

/** A board for each level, the highest first; the third and the fourth share a column. */
export function renderWall(slide: WallSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const { figure } = slide;
  const boards = figure.bands.map(({ level, tiles }, i) => {
    const attributes = at(BANDS[i] ?? 'band4', 'tiles');
    return html`<div class="board rank-${rankOf(level, scene)}"><h3>${level}</h3><ul ${attributes}>${tiles.map(
      (tile) => renderTile(tile, scene),
    )}</ul></div>`;
  });
  const drawing = html`<div class="boards drawing">${boards.slice(0, 2)}<div class="column">${boards.slice(2)}</div></div>${renderCaution(figure, scene)}`;
  return renderFigure(figure, scene, drawing);
}

function renderTile({ honour, holder, facts }: Tile, scene: Scene): Html {
  return html`<li><b data-fact="${idsOf(facts)}">${scene.write(honour)}</b>${holder && html`<span>${scene.write(holder)}</span>`}</li>`;
}
