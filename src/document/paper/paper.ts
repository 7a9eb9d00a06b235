import type { Deck, Photo } from '../../deck/index.ts';
import { type AnyFact, factsIn } from '../../facts/index.ts';
import { type Html, html } from '../html.ts';
import { renderPhoto } from '../photo.ts';
import { renderRemarks } from './remarks.ts';
import { renderReport } from './report.ts';

/**
 * What only paper shows: the written report, the photographs of the honoured, and the remarks on the data. A template: no part of the document
 * until a handout takes from it.
 */
export function renderPaper(deck: Deck): string {
  return String(html`<template id="paper" class="notes">${renderReport(deck)}${renderPortraits(deck)}${renderRemarks(deck)}</template>
`);
}

/** One of whom there is a photograph. */
export interface Honoured {
  readonly photo: Photo;
  readonly name: string;
  readonly fact: AnyFact;
  readonly honour: string;
}

/** Those of whom there is a photograph, with their honours: the highest level first, then in the order of the facts. */
export function honouredWithPhoto({ book, portraits, rolls }: Deck): readonly Honoured[] {
  const rankOf = ({ level }: AnyFact) =>
    level === undefined ? book.levels.length : book.levels.indexOf(level);
  const facts = factsIn(book).toSorted((a, b) => rankOf(a) - rankOf(b));
  return facts.flatMap((fact) =>
    (portraits.get(fact.id) ?? []).flatMap((portrait, i) => {
      const name = fact.kind === 'award' ? fact.counts : (rolls.get(fact.id)?.[i] ?? '');
      // An honour by its name; of a number what it counts.
      const honour = fact.kind === 'award' ? fact.says : fact.counts;
      return portrait === undefined ? [] : [{ photo: portrait.small, name, fact, honour }];
    }),
  );
}

function renderPortraits(deck: Deck): Html {
  const entries = honouredWithPhoto(deck).map(
    ({ photo, name, fact, honour }) =>
      html`<li>${renderPhoto(photo)}<b>${name}</b><span data-fact="${fact.id}">${honour}</span></li>`,
  );
  return html`${entries.length > 0 && html`<ul class="portraits">${entries}</ul>`}`;
}
