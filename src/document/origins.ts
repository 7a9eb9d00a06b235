import { type Deck, factsOnScreen, type PlacedSlide } from '../deck/index.ts';
import {
  type AnyFact,
  findFact,
  formulaPieces,
  type JoinedSource,
  type SourcePlace,
  type SourceSentence,
} from '../facts/index.ts';
import { renderArithmetic } from './arithmetic.ts';
import { type Html, html } from './html.ts';
import { derivationWord, originWord } from './paper/derivation.ts';
import { renderValue } from './text.ts';

/** The report's own text, where the office has it at hand, and the place of each fact in it. */
export interface Origins {
  readonly joined: JoinedSource;
  readonly places: ReadonlyMap<string, SourcePlace>;
}

/**
 * Where the numbers of a slide come from, below it: as printed, what each counts, the words of the report that hold
 * it and their place; of one that was worked out, the arithmetic. The panel on the stage takes it from here.
 */
export function renderOrigins(placed: PlacedSlide, deck: Deck, origins: Origins | undefined): Html {
  const facts = withTerms(factsOnScreen(placed.slide), deck);
  if (facts.length === 0) return html``;
  return html`<aside class="origins" data-slide="${placed.id}" aria-label="数字出处"><h3>数字出处</h3>
<ol>${facts.map((fact) => renderOrigin(fact, deck))}</ol>
${origins && renderSentences(facts, origins)}</aside>
`;
}

/** The facts of the slide, then those that derived ones were worked out from. */
export function withTerms(shown: readonly AnyFact[], deck: Deck): readonly AnyFact[] {
  const terms = shown.flatMap((fact) =>
    fact.kind === 'derived' ? fact.from.flatMap((id) => findFact(deck.book, id) ?? []) : [],
  );
  return [...new Set([...shown, ...terms])];
}

function kindOf(fact: AnyFact): string {
  if (fact.kind === 'derived') return derivationWord({ formula: formulaPieces(fact) });
  return fact.kind === 'award' ? '荣誉' : originWord(fact);
}

function renderOrigin(fact: AnyFact, deck: Deck): Html {
  const state = [fact.level, fact.status].filter((word) => word !== undefined).join(' · ');
  return html`<li data-of="${fact.id}" data-kind="${fact.kind}"><p class="says">${renderValue(fact)}<span class="kind">${kindOf(fact)}</span></p>
<p class="counts">${fact.counts}${state !== '' && html`<small>${state}</small>`}</p>
${renderPhrase(fact, deck)}${fact.remark && html`<p class="why">${fact.remark}</p>`}</li>
`;
}

function renderPhrase(fact: AnyFact, deck: Deck): Html {
  if (fact.kind === 'derived') return html`<p class="eq">${renderArithmetic(fact, deck.book)}</p>`;
  if (fact.find === '') return html``;
  return html`<p class="phrase">${fact.at && html`<span class="at">${fact.at}</span>`}<q>${fact.find}</q></p>`;
}

/** Each sentence once, its figures marked with the facts that they are. */
function renderSentences(facts: readonly AnyFact[], { joined, places }: Origins): Html {
  const sentences = new Set(facts.flatMap((fact) => places.get(fact.id)?.sentence ?? []));
  const placed = [...places].sort(([, a], [, b]) => a.at - b.at);
  return html`${[...sentences].map((sentence) => {
    const within = placed.filter(([, place]) => place.sentence === sentence);
    const [first] = within.flatMap(([id]) => facts.find((fact) => fact.id === id) ?? []);
    const at = first && 'at' in first ? first.at : undefined;
    return html`<blockquote>${at && html`<cite class="at">${at}</cite>`}<p>${markSentence(sentence, within, joined)}</p></blockquote>
`;
  })}`;
}

function markSentence(
  { start, text }: SourceSentence,
  places: readonly (readonly [string, SourcePlace])[],
  joined: JoinedSource,
): readonly Html[] {
  let from = start;
  const marked = places.flatMap(([id, { at, length }]) => {
    // An honour's phrase may hold a figure of its own, marked already.
    if (at < from) return [];
    const before = joined.text.slice(from, at);
    from = at + length;
    return [html`${before}<mark data-of="${id}">${joined.text.slice(at, from)}</mark>`];
  });
  return [...marked, html`${joined.text.slice(from, start + text.length)}`];
}
