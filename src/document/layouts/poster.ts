import { type PosterSlide, partTitle } from '../../deck/index.ts';
import { fitClass } from '../fit.ts';
import { renderSeal } from '../furniture.ts';
import { type Html, html } from '../html.ts';
import { leavesIn, type Scene, stepsIn } from '../scene.ts';

/** Three terms on one line, the middle one as large as the page allows. */
export function renderPoster(slide: PosterSlide, scene: Scene): Html {
  const at = stepsIn(slide, scene);
  const [left, middle, right] = slide.terms;
  const terms = [left, middle, right].map(
    ({ term, head }, i) =>
      html`<li class="${i === 1 ? 'middle' : 'aside'}"><p class="term fit-in"><span class="${fitClass([term])}">${scene.write(term)}</span></p><p class="head">${scene.write(head)}</p></li>`,
  );
  return html`${renderUnder(slide, scene)}
<ul ${at('term', 'terms')}>${terms}</ul>`;
}

/** Before that a page of words. */
export function renderPosterPage(slide: PosterSlide, scene: Scene): Html {
  const { write, placed } = scene;
  const { kicker, before, words } = slide;
  const body = html`${renderSeal(slide.seal ?? placed.part.seal)}<p class="kicker">${kicker ? write(kicker) : partTitle(placed.part)}</p><div class="ww"></div>
<div class="said"><p class="before"><span class="${fitClass([before])}">${write(before)}</span></p><p class="words"><span class="${fitClass([words])}">${write(words)}</span></p></div>
${renderUnder(slide, scene)}`;
  return leavesIn(slide, scene)(undefined, 'term', 'poster-page', body);
}

/** The same line under both: each phrase goes to its own place. */
function renderUnder({ under }: PosterSlide, { write }: Scene): Html {
  const phrases = under.map((phrase, i) => html`<span data-fly="under-${String(i)}">${write(phrase)}</span>`);
  return html`<p class="under">${phrases}</p>`;
}
