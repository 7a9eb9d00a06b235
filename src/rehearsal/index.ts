export { speak, spokenSyllables } from './syllables.ts';
