import { type AnyFact, readingsIn } from '../../facts/index.ts';
import { figureRuns } from '../text.ts';
import { maskNames } from './scan.ts';

/** The forms in which a page may show a fact: in full, without its base unit, and an honour with its holder. */
export function printedForms(fact: AnyFact): readonly string[] {
  if (fact.kind === 'award') return [fact.says, `${fact.counts}（${fact.says}）`];
  const brief = figureRuns({ kind: 'figure', fact, short: true });
  return [...new Set([fact.says, brief.map((run) => run.text).join('')])];
}

/**
 * The words around the first figure with a digit that neither a printed form of `facts` nor one of `names` accounts
 * for. A form counts only where it is whole: 3万人 does not account for 近3万人.
 */
export function looseDigit(
  text: string,
  facts: readonly AnyFact[],
  names: readonly string[],
): string | undefined {
  if (!/\d/.test(text)) return undefined;
  const { forms, phrases } = known(facts);
  const rest = maskNames(
    text,
    [...names, ...phrases].filter((name) => text.includes(name)),
  );
  let covered = 0;
  for (const { start, end, starts } of readingsIn(rest)) {
    const form = starts.flatMap((at) =>
      forms.filter((each) => rest.startsWith(each, at)).map((each) => at + each.length),
    );
    covered = Math.max(covered, ...form.filter((at) => at >= end));
    if (end > covered && /\d/.test(rest.slice(start, end)))
      return text.slice(Math.max(0, start - 6), Math.max(end, start + 10));
  }
  return undefined;
}

interface Known {
  readonly forms: readonly string[];
  readonly phrases: readonly string[];
}

const kept = new WeakMap<readonly AnyFact[], Known>();

/** The printed forms and the phrases of facts that have a digit in them. */
function known(facts: readonly AnyFact[]): Known {
  const before = kept.get(facts);
  if (before !== undefined) return before;
  const phrases = facts.flatMap((fact) => [
    ...('find' in fact ? [fact.find] : []),
    fact.counts,
    fact.note ?? '',
    fact.remark ?? '',
    ...('year' in fact ? [`${fact.year}年`] : []),
  ]);
  const forms = facts.flatMap((fact) => [
    ...printedForms(fact),
    ...('prints' in fact && fact.prints ? [fact.prints] : []),
  ]);
  const result = { forms: forms.filter(hasDigit), phrases: phrases.filter(hasDigit) };
  kept.set(facts, result);
  return result;
}

function hasDigit(text: string): boolean {
  return /\d/.test(text);
}
