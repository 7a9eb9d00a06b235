import { type AnyFact, wholeFigures } from '../../facts/index.ts';
import { figureRuns } from '../text.ts';
import { BLANK, maskNames } from './scan.ts';

/** The forms in which a page may show a fact: in full, without its base unit, and an honour with its holder. */
export function printedForms(fact: AnyFact): readonly string[] {
  if (fact.kind === 'award') return [fact.says, `${fact.counts}（${fact.says}）`];
  const brief = figureRuns({ kind: 'figure', fact, short: true });
  return [...new Set([fact.says, brief.map((run) => run.text).join('')])];
}

/**
 * The words around the first digit that neither a printed form of `facts` nor one of `names` accounts for.
 * A form counts only where it stands whole: 3万人 does not account for 近3万人.
 */
export function looseDigit(
  text: string,
  facts: readonly AnyFact[],
  names: readonly string[],
): string | undefined {
  if (!/\d/.test(text)) return undefined;
  const phrases = facts.flatMap((fact) => [
    ...('find' in fact ? [fact.find] : []),
    fact.counts,
    fact.note ?? '',
    fact.remark ?? '',
  ]);
  const forms = facts
    .flatMap((fact) => [...printedForms(fact), ...('prints' in fact && fact.prints ? [fact.prints] : [])])
    .filter((form) => /\d/.test(form))
    .sort((a, b) => b.length - a.length);
  const rest = forms.reduce(
    maskFigure,
    maskNames(text, [...names, ...phrases.filter((each) => /\d/.test(each))]),
  );
  const at = rest.search(/\d/);
  return at < 0 ? undefined : text.slice(Math.max(0, at - 6), at + 10);
}

function maskFigure(text: string, form: string): string {
  return wholeFigures(text, form).reduce(
    (rest, at) => rest.slice(0, at) + BLANK.repeat(form.length) + rest.slice(at + form.length),
    text,
  );
}
