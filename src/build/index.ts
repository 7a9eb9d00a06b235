export { bundleDeck } from './bundle.ts';
export { type Face, folderCache, formatFaces, makeFaces, readPassages, SAFE_CHARACTERS } from './fonts.ts';
export { type LoadedDeck, readProject } from './load.ts';
export { unpackTemplates } from './one-file.ts';
export { placeInFiles } from './place-in-files.ts';
export { renderLoaded } from './render.ts';
export { importSlides } from './slides.ts';
export { type Tag, tokenize } from './tokens.ts';
