export { deckBuild } from './config.ts';
export { deckDocument } from './document.ts';
export {
  deckFonts,
  type Face,
  folderCache,
  formatFaces,
  makeFaces,
  readPassages,
  SAFE_CHARACTERS,
} from './fonts.ts';
export { type FoundSource, type LoadedDeck, loadDeck, type ProjectReading, readProject } from './load.ts';
export { oneFile, unpackTemplates } from './one-file.ts';
export { type RenderedDocument, renderLoaded, renderProject } from './render.ts';
export { importSlides, type SlidesReading } from './slides.ts';
export { type Tag, type Token, tokenize } from './tokens.ts';
