import { type Deck, figuresOf, plainText } from '../deck/index.ts';
import { type Html, html } from '../document/index.ts';
import { factsOf } from './facts.ts';

/** Remarks on the data: what was mended, worked out or not stated; facts with the same remark stand together. */
export function renderRemarks(deck: Deck): Html {
  const groups = new Map<string, string[]>();
  for (const { note, says, counts } of factsOf(deck.book)) {
    if (note === undefined) continue;
    groups.set(note, [...(groups.get(note) ?? []), `${counts}${says}`]);
  }
  const cautions = deck.slides.flatMap(({ slide }) =>
    figuresOf(slide).flatMap(({ caution, title }) =>
      caution === undefined ? [] : [`${plainText(title)}：${plainText(caution)}。`],
    ),
  );
  const remarks = [...groups].map(([note, facts]) => `${facts.join('；')}：${note}。`);
  return html`<ol class="remarks">${[...remarks, ...new Set(cautions)].map((text) => html`<li>${text}</li>`)}</ol>`;
}
