import type { AnyFact, Fact } from '../facts/index.ts';
import type { Figure } from './figure.ts';

/** What a claim counts or ranges over: a list on the slide, things on it, or the items of a figure. */
export type Counted = Figure | readonly unknown[];

/** What a headline says over and above its figures, as data: checked against the facts and the slide. */
export type Claim =
  | { readonly kind: 'most' | 'least'; readonly fact: Fact }
  | { readonly kind: 'more'; readonly fact: Fact; readonly than: Fact }
  | { readonly kind: 'each'; readonly facts: readonly Fact[] }
  | { readonly kind: 'all'; readonly of: Counted; readonly word: string }
  | { readonly kind: 'count'; readonly of: Counted; readonly words: string }
  | { readonly kind: 'level'; readonly fact: AnyFact; readonly level: string }
  | { readonly kind: 'none'; readonly words: string };

/** 最多、最大、居多: the fact is greater than every other in its figure. */
export const most = (fact: Fact): Claim => ({ kind: 'most', fact });
/** 最少、最小: it is less than every other. */
export const least = (fact: Fact): Claim => ({ kind: 'least', fact });
/** 以…为主、多于: the one is greater than the other. */
export const more = (fact: Fact, than: Fact): Claim => ({ kind: 'more', fact, than });
/** 各: the facts are one and the same quantity. */
export const each = (...facts: readonly Fact[]): Claim => ({ kind: 'each', facts });
/** 都、全部: every fact of the list or figure has this status or level. */
export const all = (of: Counted, word: string): Claim => ({ kind: 'all', of, word });
/** 三件事: `words` as the slide has them, with the things that they count; they hold for its notes and report too. */
export const count = (of: Counted, words: string): Claim => ({ kind: 'count', of, words });
/** 全国、省级: the level of the honour that the headline names. */
export const level = (fact: AnyFact, name: string): Claim => ({ kind: 'level', fact, level: name });
/** `words` of the headline look like a claim but are not. */
export const none = (words: string): Claim => ({ kind: 'none', words });
