import type { Deck, PlacedPart } from '../../deck/index.ts';
import { type Html, html } from '../html.ts';
import { renderFactRows } from './facts.ts';
import { renderRemarks } from './remarks.ts';
import { renderReport } from './report.ts';

/**
 * What the printed views need besides the slides: the meeting, the parts, every fact with its place in the report,
 * the written report, the remarks on the data; `checked` says that the facts were looked up in the report. A template: no part of the document until a handout takes from it.
 * What is printed in bold stands in `<b>` already here: the build cuts the bold face to those words.
 */
export function renderPaper(deck: Deck, checked: boolean): string {
  const { meeting, book, title } = deck;
  return String(html`<template id="paper" class="notes" data-title="${title}" data-organisation="${book.report.organisation}" data-source="${book.report.title}" data-session="${meeting.session}" data-date="${meeting.date}" data-place="${meeting.place}" data-speaker="${meeting.speaker}">
<h1 class="title">${book.report.title}</h1><p>${meeting.session}${meeting.date}${meeting.place}${meeting.speaker}</p>
<ol class="parts">${deck.parts.map((part) => html`<li data-part="${part.id}"><b>${titleOf(part)}</b></li>`)}</ol>
<table class="facts"${checked && html` data-checked`}>${renderFactRows(deck)}</table>
${renderReport(deck)}${renderRemarks(deck)}</template>
`);
}

function titleOf(part: PlacedPart): Html {
  return part.numeral === undefined ? html`${part.title}` : html`第${part.numeral}部分　${part.title}`;
}
