import {
  inFull,
  linesOf,
  partTitle,
  plainText,
  ROLL_ROOMS,
  type Rolls,
  rollOfTile,
  type Text,
  type Tile,
  type WallSlide,
  widthOf,
} from '../../deck/index.ts';
import { fitClass, widthClass } from '../fit.ts';
import { renderSeal } from '../furniture.ts';
import { renderHeadline } from '../headline.ts';
import { type Html, html } from '../html.ts';
import { idsOf, rankOf, renderCaution, renderFigure } from '../parts.ts';
import { portraitOf, renderPhoto } from '../photo.ts';
import { joinRoll, renderRoll } from '../roll.ts';
import { leavesIn, type Scene } from '../scene.ts';
import { renderPhrases } from '../text.ts';

/** More honours than this are set in two lists. */
const ONE_LIST = 4;

/** A board of more lines than this has smaller names. */
const DENSE = 26;

/** The boards of all levels side by side, the highest first; the third and those after it share a column. */
export function renderWall({ figure }: WallSlide, scene: Scene): Html {
  const boards = figure.bands.map(
    ({ level, tiles }) =>
      html`<div class="board rank-${rankOf(level, scene)}"><h3>${level}</h3><ul class="tiles">${tiles.map(
        (tile) => renderTile(tile, scene),
      )}</ul></div>`,
  );
  const [few, rest] = [boards.slice(0, 2), boards.slice(2)];
  const caution = renderCaution(figure, scene);
  const column = rest.length > 0 && html`<div class="column">${rest}${caution}</div>`;
  const classes = `boards drawing${rest.length > 0 ? '' : ` only-${few.length}`}`;
  const drawing = html`<div class="${classes}">${few}${column}</div>${rest.length === 0 && caution}`;
  return renderFigure(figure, scene, drawing);
}

/** Names as wide as this take the place of their number. */
const FEW_EM = 5;

function renderTile(tile: Tile, scene: Scene): Html {
  const { honour, holder, facts } = tile;
  const names = joinRoll(rollOfTile(tile, scene.rolls) ?? []);
  const who = names !== '' && widthOf(names) <= FEW_EM ? html`${names}` : holder && scene.write(holder);
  return html`<li><b data-fact="${idsOf(facts)}">${writeName(honour, scene)}</b>${who && html`<span>${who}</span>`}</li>`;
}

/** The narrowest column has lines of so many em. */
const NARROW_EM = 7;

/** The name of an honour; a longer one than such a line breaks between its words where it has to. */
function writeName(honour: Text, { deck }: Scene): Html {
  return renderPhrases(
    honour,
    deck.book.terms.filter((term) => widthOf(term) <= NARROW_EM),
  );
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
    const named = tiles.some((tile) => rollOfTile(tile, scene.rolls) !== undefined);
    const heightOf = (tile: Tile) => (named ? linesOfTile(tile, scene.rolls) : 1);
    const lists = tiles.length > ONE_LIST ? halves(tiles, heightOf) : [tiles];
    const lines = tiles.reduce((sum, tile) => sum + heightOf(tile), 0);
    const looks = `of-${lists.length}${lines > DENSE ? ' dense' : ''}`;
    const body = html`<p class="level ${widthClass(level.length)}">${level}</p>${rank > 0 && renderHead(slide, scene)}<div class="honours ${looks}">${lists.map(
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
  return html`<div class="head"><p class="kicker">${kicker ? write(kicker) : partTitle(placed.part)}</p><p class="title ${fitClass([headline])}">${renderHeadline(
    headline,
    deck.book.terms,
  )}</p></div>`;
}

function renderHonour(tile: Tile, scene: Scene): Html {
  const { honour, holder: who, facts } = inFull(tile);
  const [only, ...others] = rollOfTile(tile, scene.rolls) ?? [];
  const name = html`<b data-fact="${idsOf(facts)}">${writeName(honour, scene)}</b>`;
  // A single holder takes the place of the number.
  const picture = facts.length === 1 && facts.map((fact) => renderPhoto(portraitOf(fact, scene)?.small));
  if (only !== undefined && others.length === 0)
    return html`<li class="held">${name}<span>${picture}${only}</span></li>`;
  const count = who !== undefined && isCount(who);
  const names = only !== undefined && renderRoll([only, ...others]);
  return html`<li class="${count ? 'counted' : 'held'}${names && ' named'}">${name}${who && html`<span>${names ? '' : picture}${scene.write(who)}</span>`}${names}</li>`;
}

/** A holder that is a number and nothing else: 2家. */
function isCount(holder: Text): boolean {
  return holder.spans.some((span) => span.kind === 'figure') && plainText(holder).length <= 6;
}

/** How many lines an honour takes on its board: its own, and those of its holders. */
function linesOfTile(tile: Tile, rolls: Rolls): number {
  const roll = rollOfTile(tile, rolls);
  if (roll !== undefined && roll.length > 1) return 1 + linesOf(roll, ROLL_ROOMS.board.em);
  return tile.holder === undefined || (roll === undefined && isCount(tile.holder)) ? 1 : 2;
}

/** Two lists in the same order, as nearly as can be of one height. */
function halves<T>(list: readonly T[], heightOf: (one: T) => number): readonly (readonly T[])[] {
  const total = list.reduce((sum, one) => sum + heightOf(one), 0);
  let height = 0;
  const half = list.findIndex((one) => {
    height += heightOf(one);
    return height >= total / 2;
  });
  return [list.slice(0, half + 1), list.slice(half + 1)];
}
