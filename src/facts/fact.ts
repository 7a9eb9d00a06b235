/** How the printed number stands to the true one: 多/余 say it is more, 近 that it is less, 以上 that it is a threshold. */
export type Qualifier = 'exact' | 'over' | 'nearly' | 'atLeast';

/** One stretch of a printed quantity, in the order of the source: 146 · 万 · 多 · 元. */
export interface Run {
  readonly kind: 'digits' | 'unit' | 'qualifier';
  readonly text: string;
}

/**
 * A quantity as the report prints it.
 * `value` is an exact decimal in the base unit (146万多元 → "1460000"); `unit` is the base unit (元, 人, 场次);
 * `runs` joined are the printed form, so that formatting is the inverse of parsing.
 */
export interface Quantity {
  readonly value: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly runs: readonly Run[];
}

/** What became of an application or an award. */
export type Status = '获评' | '入围' | '申报';

interface Entry {
  /** `group.key`, the place in the facts file. */
  readonly id: string;
  /** The printed form, qualifier and unit included; for an award, its name. */
  readonly says: string;
  /** What it counts; for an award, who holds it. */
  readonly counts: string;
  /** One of the file's `levels` (the first is the highest). */
  readonly level?: string;
  readonly status?: Status;
  /** For those who check, on the proof sheet and nowhere else: a mended slip, a caution to the makers. */
  readonly note?: string;
  /** For the hall and the readers: how it was worked out, what it is a count of. */
  readonly remark?: string;
  /** Why no slide shows it; without a reason every fact is to be used. */
  readonly offSlide?: string;
}

/** A quantity that the report states. */
export interface StatedFact extends Entry {
  readonly kind: 'stated';
  readonly quantity: Quantity;
  /** The shortest phrase that holds it and stands exactly once in the joined source. */
  readonly find: string;
  /** Part and sentence of the source, as last recorded: 第四部分第4句. */
  readonly at?: string;
  /** What the source prints, where a slip was mended or a missing unit added. */
  readonly prints?: string;
  /** A rate: so much for each of this unit; only a rate can be multiplied by a count. */
  readonly per?: string;
}

/** A quantity worked out from stated ones; it keeps its formula and the ids of its terms. */
export interface DerivedFact extends Entry {
  readonly kind: 'derived';
  readonly quantity: Quantity;
  /** As in the file: `newUnions − privateUnions`. */
  readonly formula: string;
  readonly from: readonly string[];
}

/** A named honour without a count. */
export interface Award extends Entry {
  readonly kind: 'award';
  readonly find: string;
  readonly at?: string;
}

export type Fact = StatedFact | DerivedFact;
export type AnyFact = Fact | Award;

/** Whose report the facts come from. */
export interface Report {
  /** As the source line of a slide cites it, without 《》. */
  readonly title: string;
  readonly organisation: string;
}

/** The facts file as it reads to the slides: groups of facts by the keys of the file. */
export interface FactBook {
  readonly report: Report;
  readonly levels: readonly string[];
  /** Names and official terms: never broken over lines, and the only words that may carry digits of their own. */
  readonly terms: readonly string[];
  /** Set phrases that carry over exactly and may be broken over lines. */
  readonly phrases: readonly string[];
  readonly groups: Readonly<Record<string, Readonly<Record<string, AnyFact>>>>;
  readonly relations: readonly string[];
}
