export { type Cache, folderCache } from './fonts/cache.ts';
export { type Face, type FaceUse, formatFace } from './fonts/face.ts';
export { type FontFile, type FontTools, formatFaces, makeFaces } from './fonts/make.ts';
export { type Passage, readPassages } from './fonts/passages.ts';
export { deckFonts } from './fonts/plugin.ts';
export { SAFE_CHARACTERS, SAFE_SYMBOLS, usageOf } from './fonts/usage.ts';
