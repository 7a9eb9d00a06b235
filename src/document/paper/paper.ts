import type { Deck } from '../../deck/index.ts';
import { html } from '../html.ts';
import { renderPortraits } from './portraits.ts';
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
