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
  return html`<p class="under" data-fly="under">${slide.under.map((phrase) => html`<span>${scene.write(phrase)}</span>`)}</p>
<ul ${at('term', 'terms')}>${terms}</ul>`;
}

/** Before that a page of words. */
export function renderPosterPage(slide: PosterSlide, scene: Scene): Html {
  const { write, placed } = scene;
  const { kicker, before, words, under } = slide;
  const body = html`${renderSeal(slide.seal ?? placed.part.seal)}<p class="kicker">${kicker ? write(kicker) : partTitle(placed.part)}</p><div class="ww"></div>
<div class="said"><p class="before"><span class="${fitClass([before])}">${write(before)}</span></p><p class="words"><span class="${fitClass([words])}">${write(words)}</span></p></div>
<p class="under" data-fly="under">${under.map((phrase) => html`<span>${write(phrase)}</span>`)}</p>`;
  return leavesIn(slide, scene)(undefined, 'term', 'poster-page', body);
}
