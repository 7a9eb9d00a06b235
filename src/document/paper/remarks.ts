import { type Deck, figuresOf } from '../../deck/index.ts';
import { type AnyFact, factsIn } from '../../facts/index.ts';
import { type Html, html } from '../html.ts';
import { renderText, renderValue } from '../text.ts';

/** Remarks on the data for its readers: how a figure was worked out, what it counts; facts with the same remark stand together. */
export function renderRemarks(deck: Deck): Html {
  const groups = new Map<string, AnyFact[]>();
  for (const fact of factsIn(deck.book)) {
    if (fact.remark === undefined) continue;
    groups.set(fact.remark, [...(groups.get(fact.remark) ?? []), fact]);
  }
  return html`<ol class="remarks">${[...groups].map(renderRemark)}${cautionsOf(deck).map(
    (caution) => html`<li>${caution}</li>`,
  )}</ol>`;
}

function renderRemark([remark, facts]: readonly [string, readonly AnyFact[]]): Html {
  const ids = facts.map((fact) => fact.id).join(' ');
  return html`<li data-fact="${ids}">${facts.map(
    (fact, i) => html`${i > 0 && '；'}${fact.counts}${renderValue(fact)}`,
  )}：${remark}。</li>`;
}

/** What the figures say of themselves, each sentence once. */
function cautionsOf({ slides, book: { terms } }: Deck): readonly Html[] {
  const cautions = slides.flatMap(({ slide }) =>
    figuresOf(slide).flatMap(({ caution, title }) =>
      caution === undefined ? [] : [html`${renderText(title, terms)}：${renderText(caution, terms)}。`],
    ),
  );
  return [...new Map(cautions.map((caution) => [String(caution), caution])).values()];
}
