import raw from '../assets/facts.json';
import { loadFacts } from '../src/facts/index.ts';

const loaded = loadFacts(raw);

/** 事实按组取用；facts.json 里新加一组，就在这里添上它的名字。 */
export const { pandemic, guidance, achievement, grassroots, rights, discipline } = loaded.facts;
export const { book } = loaded;
