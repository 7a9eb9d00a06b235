export { headScript, VIEWS, type View } from './head.ts';
export { Html, type HtmlInsert, html, unsafe } from './html.ts';
export { renderNotes } from './notes.ts';
export type { Origins } from './origins.ts';
export { renderDeck } from './page.ts';
export { summarise } from './summary.ts';
export { renderTable } from './table.ts';
export { renderNumber, renderText, renderValue } from './text.ts';
