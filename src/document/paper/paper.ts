import type { Deck } from '../../deck/index.ts';
import { html } from '../html.ts';
import { renderRemarks } from './remarks.ts';
import { renderReport } from './report.ts';

/**
 * The texts that only paper shows: the written report, and the remarks on the data. A template: no part of the document
 * until a handout takes from it.
 */
export function renderPaper(deck: Deck): string {
  return String(html`<template id="paper" class="notes">${renderReport(deck)}${renderRemarks(deck)}</template>
`);
}
