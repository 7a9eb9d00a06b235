import { unitKind } from '../arithmetic.ts';
import { type Bounds, boundsOf, roundedBounds } from '../bounds.ts';
import type { Quantity, Sense } from '../fact.ts';
import { readingsIn } from '../grammar/scan.ts';
import { isRefusal } from '../problem.ts';
import type { SourceSentence } from '../source.ts';

/** A quantity where the report says it. */
export interface Mention {
  readonly sentence: SourceSentence;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly quantity: Quantity;
  /** Its own, or that of the figure before it: 3.1% in 下降5.2%和3.1%. */
  readonly sense?: Sense;
  /** Everything between the quantity before it and this one; years and ordinals are words here. */
  readonly gap: string;
  /** Of these the words of its own clause. */
  readonly words: string;
  /** It is the difference to another number, which its words say: 比上年多收入六千多万元. */
  readonly compared?: true;
}

/** Numbers of the report that cannot all be right, and their places. */
export interface Doubt {
  /** What does not fit, and what it would have to be. */
  readonly what: string;
  readonly mentions: readonly Mention[];
}

/** Words that make a difference of the number behind them: 比上年多收入, 增加收入; not 比上年的. */
const COMPARED =
  /(?:同比|环比|[比较][^，。；的]{1,8})[多少增减高低快慢][^，。；的]*$|(?:增加|减少|增长|净增|提高|降低|下降|上升|提升)了?(?![到至为])\p{Script=Han}{1,4}$/u;

/** The quantities of a sentence, in order. */
export function mentionsOf(sentence: SourceSentence): readonly Mention[] {
  const { text } = sentence;
  const mentions: Mention[] = [];
  for (const { start, end, result, carries } of readingsIn(text)) {
    if (isRefusal(result)) continue;
    const gap = text.slice(mentions.at(-1)?.end ?? 0, start);
    const words = gap.split(/[，。；：！？]/u).at(-1) ?? '';
    const sense = result.sense ?? carries;
    const common = { sentence, start, end, text: text.slice(start, end), quantity: result, gap, words };
    const compared = COMPARED.test(words) ? ({ compared: true } as const) : {};
    mentions.push({ ...common, ...compared, ...(sense === undefined ? {} : { sense }) });
  }
  return mentions;
}

/** A number of things or of money, not a change of one. */
export function isCount({ quantity, sense, compared }: Mention): boolean {
  const own = quantity.kind === 'count' && quantity.per === undefined && quantity.unit !== '';
  return own && sense === undefined && compared === undefined;
}

/** Counted in one unit, so that they can be added and compared. */
export function alike(a: Mention, b: Mention): boolean {
  return a.quantity.kind === b.quantity.kind && unitKind(a.quantity.unit) === unitKind(b.quantity.unit);
}

/** 109家 is 109; 4.26亿 was rounded to its last place. Undefined where the words leave it open. */
export function rangeOf({ quantity }: Mention): Bounds | undefined {
  return quantity.step === '1' && quantity.kind === 'count' ? boundsOf(quantity) : roundedBounds(quantity);
}

/** Whether the two may be one number; what the words leave open may be anything. */
export function meet(a: Bounds | undefined, b: Bounds | undefined): boolean {
  return a === undefined || b === undefined || (a.low.lte(b.high) && b.low.lte(a.high));
}
