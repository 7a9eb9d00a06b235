import raw from '../assets/facts.json';
import { loadFacts } from '../src/facts/index.ts';

const loaded = loadFacts(raw);

/** The report's facts by part, under the names of `assets/facts.json`. */
export const { pandemic, guidance, achievement, grassroots, rights, discipline } = loaded.facts;
export const { book } = loaded;
