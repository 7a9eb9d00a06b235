import { type Deck, figuresOf } from '../../deck/index.ts';
import { type AnyFact, factsIn } from '../../facts/index.ts';
import { type Html, html, wordsOf } from '../html.ts';
import { renderText, renderValue } from '../text.ts';

/** Remarks on the data for its readers: how a figure was worked out, what it counts. */
export function renderRemarks(deck: Deck): Html {
  return html`<ol class="remarks">${remarksOf(deck).map(
    ({ facts, words }) =>
      html`<li${facts.length > 0 && html` data-fact="${facts.map(({ id }) => id).join(' ')}"`}>${words}</li>`,
  )}</ol>`;
}

/** The same as plain text, for other kinds of document. */
export function remarkWords(deck: Deck): readonly string[] {
  return remarksOf(deck).map(({ words }) => wordsOf(words));
}

/** A remark and the facts that it is of; none for what a figure says of itself. */
interface DataRemark {
  readonly facts: readonly AnyFact[];
  readonly words: Html;
}

/** Facts with the same remark are grouped; then come the cautions of the figures, each sentence once. */
function remarksOf(deck: Deck): readonly DataRemark[] {
  const groups = new Map<string, AnyFact[]>();
  for (const fact of factsIn(deck.book)) {
    if (fact.remark === undefined) continue;
    groups.set(fact.remark, [...(groups.get(fact.remark) ?? []), fact]);
  }
  const remarks = [...groups].map(([remark, facts]) => {
    const numbers = facts.map((fact, i) => html`${i > 0 && '；'}${fact.counts}${renderValue(fact)}`);
    return { facts, words: html`${numbers}：${remark}。` };
  });
  return [...remarks, ...cautionsOf(deck).map((words) => ({ facts: [], words }))];
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
