import type { AnyFact, Fact } from '../facts/index.ts';

/**
 * One span of a text. `literal` carries no digit of its own unless a listed term holds it (checked when the deck is
 * assembled, where the slide's name is known); "\n" in it is a line or paragraph broken by hand.
 */
export type Span =
  | { readonly kind: 'literal'; readonly text: string }
  /** A figure in its printed form; `short` leaves out the base unit (19.5万元 → 19.5万), never the qualifier. */
  | { readonly kind: 'figure'; readonly fact: AnyFact; readonly short: boolean }
  | { readonly kind: 'strong'; readonly text: string }
  /** In notes: the speaker clicks here. */
  | { readonly kind: 'click' };

/** A sentence or heading with figures in it. */
export interface Text {
  readonly spans: readonly Span[];
}

type Insert = AnyFact | Span | Text;

/** The only way to write a text with a figure in it: facts go in as they are, digits typed by hand are refused. */
export function say(strings: TemplateStringsArray, ...inserts: readonly Insert[]): Text {
  const spans = strings.flatMap((text, i) => {
    const insert = inserts[i];
    return [
      ...(text === '' ? [] : [{ kind: 'literal', text } as const]),
      ...(insert === undefined ? [] : spansOf(insert)),
    ];
  });
  return { spans };
}

function spansOf(insert: Insert): readonly Span[] {
  if ('spans' in insert) return insert.spans;
  if ('counts' in insert) return [{ kind: 'figure', fact: insert, short: false }];
  return [insert];
}

/** The figure without its base unit, where the headline has said it already: 医务人员19.5万. */
export function short(fact: Fact): Span {
  return { kind: 'figure', fact, short: true };
}

/** Words the eye should find first. */
export function strong(text: string): Span {
  return { kind: 'strong', text };
}

/** In notes: the place where the speaker presses "next"; a slide has one for each of its steps. */
export const click: Span = { kind: 'click' };

/** The text as one line, figures as printed; clicks and hand-made breaks leave no trace. */
export function plainText(text: Text): string {
  return text.spans.map(plainSpan).join('').replaceAll('\n', '');
}

function plainSpan(span: Span): string {
  switch (span.kind) {
    case 'literal':
    case 'strong':
      return span.text;
    case 'figure':
      return formatFigure(span);
    case 'click':
      return '';
    default:
      return span satisfies never;
  }
}

/** The printed form of a figure span. */
export function formatFigure(span: Extract<Span, { kind: 'figure' }>): string {
  return figureRuns(span)
    .map((run) => run.text)
    .join('');
}

/** The runs of a figure span: the fact's own, less the base unit where it is short. An award is one run of words. */
export function figureRuns(span: Extract<Span, { kind: 'figure' }>) {
  const { fact, short } = span;
  if (fact.kind === 'award') return [{ kind: 'unit', text: fact.says } as const];
  const { runs, unit } = fact.quantity;
  if (!short) return runs;
  return runs.flatMap((run) => {
    if (run.kind !== 'unit' || !run.text.endsWith(unit)) return [run];
    const scale = run.text.slice(0, -unit.length);
    return scale === '' ? [] : [{ ...run, text: scale }];
  });
}

/** The facts a text shows, in order. */
export function factsOf(text: Text): readonly AnyFact[] {
  return text.spans.flatMap((span) => (span.kind === 'figure' ? [span.fact] : []));
}
