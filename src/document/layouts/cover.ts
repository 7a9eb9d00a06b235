import { type CloseSlide, type CoverSlide, type Deck, emWidth } from '../../deck/index.ts';
import { renderEmblem } from '../emblem.ts';
import { fitClass } from '../fit.ts';
import { renderSeal, renderStops } from '../furniture.ts';
import { renderHeadline } from '../headline.ts';
import { type Html, html } from '../html.ts';
import { renderOpening } from '../opening.ts';
import { renderQrCode } from '../qr-code.ts';
import type { Scene } from '../scene.ts';

/** Organisation, title and, once the office has filled it in, the meeting; the parts as stations below. */
export function renderCover(slide: CoverSlide, scene: Scene): Html {
  const { deck, write } = scene;
  return html`<div class="field"><div class="mast">${renderEmblem(deck)}<p class="org">${
    deck.book.report.organisation
  }</p><p class="genre">${write(slide.genre)}</p></div>
<div class="ww"></div><h1 data-gather="title" class="${fitClass([slide.headline])}">${renderHeadline(slide.headline, [])}</h1>${renderMeeting(deck)}</div>
${renderStops(deck, 'ahead')}${renderOpening(slide, scene)}`;
}

/** The last page, calm enough to stay up during the discussion; it says once more whose report it was. */
export function renderClose(slide: CloseSlide, scene: Scene): Html {
  const { deck, write, placed } = scene;
  const lines = emWidth(slide.headline) > 6 ? 'two' : 'one';
  return html`<div class="field"><div class="words"><div class="mast">${renderEmblem(deck)}<p class="org">${deck.book.report.organisation}</p></div>
<h2 class="${lines}">${renderHeadline(slide.headline, deck.book.terms)}</h2>
<p class="session">${deck.meeting.session === '' ? html`${deck.title}　${write(slide.genre)}` : deck.meeting.session}</p></div>
${renderQrCode(deck.meeting) ?? renderSeal(slide.seal ?? placed.part.seal)}</div>${renderStops(deck, 'done')}`;
}

/** Only what is known: a blank leaves no trace and no gap. */
function renderMeeting({ meeting }: Deck): Html {
  const known = [
    meeting.session,
    meeting.date,
    meeting.place,
    meeting.speaker === '' ? '' : `报告人：${meeting.speaker}`,
  ].filter((words) => words !== '');
  const code = renderQrCode(meeting);
  if (known.length === 0 && code === undefined) return html``;
  return html`<div class="meta"><p>${known.map((words) => html`<span>${words}</span>`)}</p>${code}</div>`;
}
