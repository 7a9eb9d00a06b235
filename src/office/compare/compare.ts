import { normaliseText, sentenceEnds } from '../../facts/index.ts';
import type { Draft, DraftPlace, Paragraph } from '../read/draft.ts';
import { withoutCues } from '../word-bookmarks.ts';
import { answerOf, DeckIndex, type IndexedSentence } from './deck-index.ts';
import type { DeckText } from './deck-text.ts';
import { type DraftFigure, readDraftFigures } from './figures.ts';
import type {
  DraftComparison,
  DraftSpot,
  FileReport,
  Finding,
  Rewording,
  SentenceStretch,
} from './finding.ts';
import { judgeSentence, type SentenceVerdict } from './sentence.ts';
import { type Misspelling, TermReader } from './terms.ts';

/** A file of the set: its name, size and checksum, and what could be read of it. */
export interface DraftFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly draft: Draft | { readonly reason: string; readonly remedy: string };
}

/** From this share of a text on a sentence that is missing was left out; below, the draft is a text of its own. */
const WHOLE = 0.6;
/** If at least this share of its sentences is in the deck word for word, a draft is the deck's own text. */
const OWN = 0.3;

/** Holds a set of drafts against the deck. Nothing is changed; a file that was not read keeps the result from being clean. */
export function compareDrafts(files: readonly DraftFile[], deck: DeckText): DraftComparison {
  const index = new DeckIndex(deck);
  const terms = new TermReader(deck);
  const readings = files.map((file) => readFile(file, index, terms));
  const seen = new Set(readings.flatMap((one) => one.judged.flatMap(factsKept)));
  const findings = readings.flatMap(({ judged }) => judged.flatMap((one) => findingsOf(one, seen)));
  const absent = [...index.facts.values()].filter(
    ({ id, quantity, derived }) =>
      quantity !== undefined &&
      !derived &&
      !seen.has(id) &&
      !findings.some((one) => 'deck' in one && one.deck.fact === id),
  );
  const reports = readings.map(({ report }) => report);
  return {
    files: reports,
    findings,
    rewordings: readings.flatMap(({ judged }) => rewordingsOf(judged, index)),
    absent: absent.map(answerOf),
    clean: findings.length === 0 && reports.length > 0 && reports.every(({ fault }) => fault === undefined),
  };
}

/** A sentence of a draft with everything that was found of it. */
interface Judged extends SentenceVerdict {
  readonly spot: DraftSpot;
  readonly figures: readonly DraftFigure[];
  readonly answering: IndexedSentence | undefined;
  readonly misspelt: readonly Misspelling[];
  readonly stands: DraftPlace['kind'];
  readonly tracked: boolean;
}

function readFile({ name, bytes, sha256, draft }: DraftFile, index: DeckIndex, terms: TermReader) {
  const common = { name, bytes, sha256 };
  if ('reason' in draft) {
    const report: FileReport = { ...common, kind: undefined, fault: draft, figures: 0, agreeing: 0 };
    return { report, judged: [] };
  }
  const judged = draft.paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph).map((sentence) => judge(name, paragraph, sentence, index, terms)),
  );
  const verdicts = judged.flatMap((one) => one.verdicts).filter(({ kind }) => kind !== 'idle');
  const agreeing = verdicts.filter(({ kind }) => kind === 'same').length;
  const report: FileReport = {
    ...common,
    kind: draft.kind,
    fault: undefined,
    figures: verdicts.length,
    agreeing,
  };
  return { report, judged };
}

/** （1）, （一）, 一、, 1., 2、, ③ before a line count the lines and nothing else; 1.5万元 is a figure, 1.2013年 begins with a number and a year. */
const ENUMERATOR =
  /^\s*(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[、）)]|[.．](?!\d)|[.．](?=\d{4}年))|[①-⑳])\s*/u;

function sentencesOf({ text }: Paragraph): readonly string[] {
  return withoutCues(text)
    .split(/[\n\t　]+/)
    .map((line) => line.replace(ENUMERATOR, ''))
    .flatMap((line) => {
      const ends = sentenceEnds(line);
      return ends.map((end, i) => line.slice(ends[i - 1] ?? 0, end).trim());
    })
    .filter((sentence) => sentence !== '');
}

function judge(
  file: string,
  { before, authors, remarks, place }: Paragraph,
  sentence: string,
  index: DeckIndex,
  terms: TermReader,
): Judged {
  const text = normaliseText(sentence);
  const figures = readDraftFigures(text, index.terms);
  const answering = index.find(text, figures);
  // A paragraph with tracked changes has sentences that nobody touched, too.
  const tracked = before !== undefined && !normaliseText(before).includes(text);
  return {
    ...judgeSentence(text, figures, answering, index),
    stands: place.kind,
    spot: { file, place: place.words, sentence, authors: tracked ? authors : [], remarks },
    figures,
    answering,
    misspelt: terms.read(text),
    tracked,
  };
}

function factsKept({ verdicts }: Judged): readonly string[] {
  return verdicts.flatMap((one) =>
    one.kind === 'same' && one.fact
      ? [one.fact.id, ...(one.fact.restates === undefined ? [] : [one.fact.restates])]
      : [],
  );
}

function findingsOf(
  { spot, verdicts, dropped, misspelt }: Judged,
  seen: ReadonlySet<string>,
): readonly Finding[] {
  const marked = (at: SentenceStretch) => ({ ...spot, at: stretchAsWritten(spot.sentence, at) });
  return [
    ...verdicts.flatMap((one): readonly Finding[] => {
      if (one.kind === 'changed' || one.kind === 'qualifier')
        return [{ ...marked(one.figure), kind: one.kind, figure: one.figure.text, deck: answerOf(one.fact) }];
      return one.kind === 'unknown'
        ? [{ ...marked(one.figure), kind: 'unknown', figure: one.figure.text }]
        : [];
    }),
    ...dropped
      .filter(({ id, derived }) => !derived && !seen.has(id))
      .map((fact): Finding => ({ ...spot, kind: 'dropped', deck: answerOf(fact) })),
    ...misspelt.map(
      ({ start, wrong, term }): Finding => ({
        ...marked({ start, end: start + wrong.length }),
        kind: 'term',
        wrong,
        term,
      }),
    ),
  ];
}

/** Where a stretch of the normalised sentence is in the sentence as the draft has it, spaces and all. */
function stretchAsWritten(sentence: string, { start, end }: SentenceStretch): SentenceStretch | undefined {
  const offsets = [...Array(sentence.length).keys()].filter((i) => !/\s/u.test(sentence.charAt(i)));
  // A character that normalising expands (Ⅷ) would shift everything after it.
  if (offsets.length !== normaliseText(sentence).length) return undefined;
  const [first, last] = [offsets[start], offsets[end - 1]];
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

/**
 * Reworded sentences, if the draft is the deck's own text with edits in it; of any other text only what was changed
 * under tracking.
 */
function rewordingsOf(judged: readonly Judged[], index: DeckIndex): readonly Rewording[] {
  const met = new Set(judged.flatMap(({ answering }) => answering?.text ?? []));
  const kept = judged.filter((one) => one.answering !== undefined && !isReworded(one));
  const own = kept.length >= OWN * judged.length;
  const changed = judged.flatMap((one): readonly Rewording[] => {
    const { spot, answering, tracked } = one;
    if (!isReworded(one) || !(own || tracked)) return [];
    return [{ ...spot, page: answering?.page, old: answering?.text }];
  });
  return [...changed, ...(own ? leftOut(met, judged[0]?.spot.file ?? '', index) : [])];
}

/** Rows of tables, charts, heads and feet of the pages are judged by their figures alone. */
const NO_SENTENCE: readonly DraftPlace['kind'][] = ['row', 'chart', 'edge'];
/** 表1, 图2, a page number between dashes. */
const NO_WORDS = /^[表图]\d+|^(?!.*\p{Script=Han}{2})/u;

function isReworded({ spot, stands, answering, tracked }: Judged): boolean {
  if (answering?.where === 'facts') return false;
  if (!tracked && (NO_SENTENCE.includes(stands) || NO_WORDS.test(spot.sentence))) return false;
  return answering === undefined || wordsOf(spot.sentence) !== wordsOf(answering.text);
}

/** A heading is set with a stop or without. */
function wordsOf(sentence: string): string {
  return normaliseText(sentence)
    .replace(/^注：/u, '')
    .replace(/[。；：]$/u, '');
}

/** Sentences of the notes or of the report that a draft of nearly all of them has not. */
function leftOut(met: ReadonlySet<string>, file: string, index: DeckIndex): readonly Rewording[] {
  return (['notes', 'report'] as const).flatMap((where) => {
    const all = index.sentences.filter((one) => one.where === where);
    const missing = all.filter((one) => !met.has(one.text));
    if (missing.length > (1 - WHOLE) * all.length) return [];
    return missing.map(({ text, page }) => ({
      file,
      place: '',
      sentence: '',
      authors: [],
      remarks: [],
      page,
      old: text,
    }));
  });
}
