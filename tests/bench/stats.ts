/** Several measurements of one thing: the one in the middle, and between what they lie. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly runs: number;
}

/** @throws RangeError for no measurements at all */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) throw new RangeError('Nothing was measured');
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? least;
  const high = sorted[Math.floor(half)] ?? most;
  return { median: (low + high) / 2, least, most, runs: sorted.length };
}

/** The median of what `of` was to that of `to`; of two that were measured in turn. */
export function ratio(of: Spread, to: Spread): number {
  return to.median === 0 ? Number.NaN : of.median / to.median;
}

/** Runs each of `cases` in turn, `runs` times: what slows the machine down for a while slows all of them. */
export async function interleave<Name extends string, Result>(
  cases: Readonly<Record<Name, () => Promise<Result>>>,
  runs: number,
): Promise<Readonly<Record<Name, readonly Result[]>>> {
  const names = Object.keys(cases) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as Result[]])) as Record<Name, Result[]>;
  for (let run = 0; run < runs; run++) {
    for (const name of names) results[name].push(await cases[name]());
  }
  return results;
}
