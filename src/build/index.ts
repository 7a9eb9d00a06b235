export { type FoundSource, type LoadedDeck, loadDeck, type ProjectReading, readProject } from './load.ts';
export { renderLoaded, renderProject } from './render.ts';
export { type Tag, type Token, tokenize } from './tokens.ts';
