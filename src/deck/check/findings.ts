import {
  type Doubt,
  type FactBook,
  findDoubts,
  type JoinedSource,
  type Problem,
  type SourcePlace,
} from '../../facts/index.ts';
import type { Deck } from '../deck.ts';
import { namesUnknown } from './known.ts';
import { isMislabelled } from './labels.ts';
import { checkPlaces } from './record.ts';
import { type DigitProof, type MarkupPiece, proveDigits } from './rendered.ts';
import { listTodo, lostHeadings } from './todo.ts';
import { type Coverage, checkCoverage } from './uncovered.ts';
import { checkUsage, readUsage, type Usage } from './usage.ts';
import { changedFigures, checkWords } from './words.ts';

/** What there is to check; what could not be read is missing. */
export interface Subject {
  readonly book: FactBook | undefined;
  readonly deck: Deck | undefined;
  readonly source:
    | {
        readonly file: string;
        readonly joined: JoinedSource;
        readonly places: ReadonlyMap<string, SourcePlace>;
      }
    | undefined;
  /** The report is there and cannot be read; a problem says why. */
  readonly unread?: boolean;
  /** The finished document, piece by piece. */
  readonly pieces: readonly MarkupPiece[] | undefined;
  /** What was wrong already when the project was read. */
  readonly problems: readonly Problem[];
}

/** Everything that the check found out about a subject. */
export interface Findings extends Subject {
  readonly coverage: Coverage | undefined;
  readonly usage: readonly Usage[];
  readonly proof: DigitProof | undefined;
  readonly todo: readonly string[];
  /** Where the report contradicts itself; for a reader to look at, never a reason to stop. */
  readonly doubts: readonly Doubt[];
}

/** The figures of the report against the facts, where both are at hand. */
export function coverageOf({ book, source }: Pick<Subject, 'book' | 'source'>): Coverage | undefined {
  return book && source && checkCoverage(book, source.joined, source.places, source.file);
}

/** Checks whatever of a subject there is; nothing is given up because something else is wrong. */
export function checkAll(subject: Subject, coverage = coverageOf(subject)): Findings {
  const { book, deck, source, pieces, problems } = subject;
  const misplaced = deck && source ? checkPlaces(deck, source.joined, source.places) : [];
  const usage = deck === undefined ? [] : readUsage(deck);
  const proof = book && pieces && proveDigits(pieces, book, filledIn(deck));
  return {
    ...subject,
    coverage,
    doubts: source === undefined ? [] : findDoubts(source.joined),
    usage,
    proof,
    todo:
      deck === undefined
        ? []
        : [
            ...(misplaced.length > 0 ? [] : lostHeadings(source?.joined.missing ?? [])),
            ...listTodo(deck, usage),
          ],
    problems: withoutCountedParts(
      withoutFollowing([
        ...problems,
        ...misplaced,
        ...(coverage?.problems ?? []),
        // A fact that no slide uses may be the one that is misspelt on it.
        ...(deck?.slides.some((placed) => namesUnknown(placed, deck.book)) ? [] : checkUsage(usage)),
        ...(deck === undefined ? [] : checkWords(deck, source?.joined.text)),
        ...strangeIn(proof, deck),
      ]),
    ),
  };
}

/** What the finished document shows that is no fact's, but for figures whose neighbours are told already. */
function strangeIn(proof: DigitProof | undefined, deck: Deck | undefined): readonly Problem[] {
  const problems = proof?.problems ?? [];
  const changed = deck === undefined || problems.length === 0 ? [] : changedFigures(deck);
  return problems.filter(({ what }) => !changed.some((figure) => what.includes(figure)));
}

/** A figure with the fact of something else has another unit and order and bears out no claim: the label is told. */
function withoutFollowing(problems: readonly Problem[]): readonly Problem[] {
  const mislabelled = problems.filter(isMislabelled).map(({ where }) => where.path ?? []);
  if (mislabelled.length === 0) return problems;
  return problems.filter(({ where: { path = [] } }) => {
    const own = mislabelled.filter((label) => label[0] === path[0] && label[1] === path[1]);
    return !own.some(
      (label) =>
        path[2] === 'claim' ||
        (path.length > 2 && path.length < label.length && path.every((key, i) => key === label[i])),
    );
  });
}

const COUNTS_PARTS = /部分”，这一页上数不出/u;

/** Where a part is left out (all of its facts are unused) or listed twice, what counts the parts is right. */
function withoutCountedParts(problems: readonly Problem[]): readonly Problem[] {
  const miscounted = problems.some(({ where: { path = [] } }) =>
    path.length === 2 ? path[0] === 'facts' : path[0] === 'deck' && path[1] === 'parts',
  );
  return miscounted ? problems.filter(({ what }) => !COUNTS_PARTS.test(what)) : problems;
}

/**
 * Texts of the office other than the facts: a date, the name of a body, the words of a photograph may contain digits.
 */
function filledIn(deck: Deck | undefined): readonly string[] {
  if (deck === undefined) return [];
  const portraits = [...deck.portraits.values()].flat().flatMap((portrait) => portrait?.large ?? []);
  const words = [...deck.photos.values(), ...portraits].map(({ alt }) => alt);
  // The minutes are a number of the plan, no name that holds digits.
  const { minutes: _, ...names } = deck.meeting;
  const own = Object.values(names).filter((name) => name !== undefined);
  return [...own, ...[...deck.rolls.values()].flat(), ...words];
}
