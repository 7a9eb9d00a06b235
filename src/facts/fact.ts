/**
 * How the printed number stands to the true one:
 * `over` (多 余 超 逾 上千) more, `nearly` (近) less but close, `under` (不到 不足) less, `about` (约 左右) on either
 * side, `atLeast` (以上 至少) and `atMost` (以下 以内 不超过) a bound that may be met, `several` (几 数 十几) some few
 * times, `range` (3至5) between two printed numbers.
 */
export type Qualifier =
  | 'exact'
  | 'over'
  | 'nearly'
  | 'under'
  | 'about'
  | 'atLeast'
  | 'atMost'
  | 'several'
  | 'range';

/** Which way a change went: 增长, 下降, 持平. */
export type Sense = 'rise' | 'fall' | 'level';

/**
 * `count`: so many of a unit; `share`: of a whole (%, ‰, 成, 分之, 半数; the unit is % or ‰); `points`: 百分点;
 * `times`: 倍; `doubling`: 翻番, whose value is the multiple (翻两番 4倍); `rank`: 第2位; `ratio`: 2:1.
 */
export type QuantityKind = 'count' | 'share' | 'points' | 'times' | 'doubling' | 'rank' | 'ratio';

/** One stretch of a printed quantity, in the order of the source: 146 · 万 · 多 · 元. */
export interface QuantityRun {
  readonly kind: 'digits' | 'unit' | 'qualifier';
  readonly text: string;
}

/**
 * A quantity as the report prints it.
 * `value` is an exact decimal in the base unit (146万多元 → "1460000"), negative for a fall; `unit` is the base unit
 * (元, 人, 场次); `runs` joined are the printed form, so that formatting is the inverse of parsing.
 */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly value: string;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly runs: readonly QuantityRun[];
  /** What one more in the last printed place would add, in the base unit: 1000 for 51.5万元. */
  readonly step: string;
  readonly sense?: Sense;
  /** The printed numbers of a range, a fraction (三分之一 → 1, 3) or a ratio, as exact decimals. */
  readonly terms?: readonly string[];
  /** So much for each of this: 每户1000元, 人均3件, 5000元/人. */
  readonly per?: string;
  /** What a rank is a place in: 全省 in 全省第二. */
  readonly scope?: string;
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

/** What a department says of a number that it answers for. */
export interface Signed {
  readonly state: '已报' | '已签' | '有异议';
  /** Who signed. */
  readonly by?: string;
  /** The department's number, where it differs. */
  readonly says?: string;
}

/** A quantity that the report states. */
export interface StatedFact extends Entry {
  readonly kind: 'stated';
  readonly quantity: Quantity;
  /** The shortest phrase that contains it and occurs exactly once in the joined source. */
  readonly find: string;
  /** Part and sentence of the source, as last recorded: 第四部分第4句. */
  readonly at?: string;
  /** What the source prints, where a slip was mended or a missing unit added. */
  readonly prints?: string;
  /** The same number in an earlier year; a slide shows it as it shows any fact. */
  readonly was?: Earlier;
  /** A rate: so much for each of this unit; only a rate can be multiplied by a count. */
  readonly per?: string;
  /** Which department answers for it. */
  readonly department?: string;
  readonly signed?: Signed;
}

/**
 * What a fact was in an earlier year: its id is that of the fact and the year (`works.invest@2022`), what it counts has
 * the year behind it, and `find` is blank where this year's report does not print it.
 */
export interface Earlier extends StatedFact {
  readonly year: number;
}

/** A quantity worked out from stated ones; it keeps its formula and the ids of its terms. */
export interface DerivedFact extends Entry {
  readonly kind: 'derived';
  readonly quantity: Quantity;
  /** As in the file: `newUnions − privateUnions`. */
  readonly formula: string;
  /** Facts that it was worked out from; where it says what became of one, its earlier number too. */
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
