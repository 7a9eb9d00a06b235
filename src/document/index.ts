export { composeFor } from './composition.ts';
export { setUpPage, VIEWS } from './head.ts';
export { html, unsafe } from './html.ts';
export { renderNotes } from './notes.ts';
export { readIfOld } from './old-browser.ts';
export { EARLY, renderDeck, renderSlides } from './page.ts';
export { summarise } from './summary.ts';
export { renderTable, tableCells } from './table.ts';
export { renderNumber, renderText } from './text.ts';
