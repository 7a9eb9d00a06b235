export { folderCache } from './fonts/cache.ts';
export { type Face, type FaceUse, SAFE_SYMBOLS } from './fonts/face.ts';
export { type FontTools, formatFaces, makeFaces } from './fonts/make.ts';
export { projectFaces } from './fonts/own.ts';
export { INTERFACE, readPassages, wordsOfCode } from './fonts/passages.ts';
export { SAFE_CHARACTERS, unplaced, usageOf } from './fonts/usage.ts';
