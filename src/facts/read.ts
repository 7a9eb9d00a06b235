import { Amounts } from './amounts.ts';
import { buildBook } from './book.ts';
import {
  checkLevels,
  checkPhrases,
  checkQuantities,
  checkRelations,
  checkRepeats,
  checkSays,
} from './checks.ts';
import {
  FIELD_HELP,
  factsFrame,
  type MeetingFile,
  meetingFile,
  PIECES,
  type ThemeData,
  themeFile,
} from './definition.ts';
import { type BrokenEntry, readEntries } from './entries.ts';
import type { FactBook } from './fact.ts';
import { factId } from './fact-id.ts';
import { FACTS, MEETING } from './files.ts';
import { parseJson } from './json.ts';
import { type Problem, whereIn } from './problem.ts';
import { checkShape, valueAt } from './shape.ts';
import { checkBareFigures } from './terms.ts';
import { quote } from './text.ts';

/** A list longer than this helps nobody; the rest is counted. */
const MOST_PROBLEMS = 100;

/** The book where nothing is wrong, everything that is wrong otherwise. */
export interface FactsReading {
  readonly book: FactBook | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the text of a facts file; never throws, whatever the text. */
export function readFacts(text: string, file = FACTS): FactsReading {
  const { value, problems } = parseJson(text, file);
  return problems.length > 0
    ? { book: undefined, problems: capped(problems, file) }
    : checkFacts(value, file);
}

/** Checks a facts file that is a value already. */
export function checkFacts(value: unknown, file = FACTS): FactsReading {
  const { data: frame, problems: framing } = checkShape(factsFrame, value, file, []);
  const list = readEntries(valueAt(value, ['facts']), file);
  const amounts = new Amounts(list.entries, list.broken);
  // Each piece is read separately, so that a fault in one does not hide faults in the others.
  const levels = PIECES.levels.safeParse(valueAt(value, ['levels'])).data;
  const terms = PIECES.terms.safeParse(valueAt(value, ['terms'])).data;
  const phrases = PIECES.phrases.safeParse(valueAt(value, ['phrases'])).data;
  const relations = PIECES.relations.safeParse(valueAt(value, ['relations'])).data;
  const own = [...checkQuantities(list.entries, amounts, file), ...checkPhrases(list.entries, file)];
  const problems = [
    ...framing,
    ...list.problems,
    ...[...list.broken.values()].flatMap((entry) => checkBroken(entry, file)),
    ...own,
    ...(levels ? [...checkRepeats(levels, 'levels', file), ...checkLevels(list.entries, levels, file)] : []),
    ...checkRepeats(terms ?? [], 'terms', file),
    ...checkRepeats(phrases ?? [], 'phrases', file),
    ...checkBareFigures(terms ?? [], 'terms', file),
    ...checkBareFigures(phrases ?? [], 'phrases', file),
    ...checkRelations(relations ?? [], amounts, file, faultyIn(own)),
  ];
  if (frame === undefined || problems.length > 0)
    return { book: undefined, problems: capped(problems, file) };
  return { book: buildBook(frame, list.entries, amounts), problems };
}

/** The ids of the facts that problems are reported at. */
function faultyIn(problems: readonly Problem[]): ReadonlySet<string> {
  const paths = problems.map(({ where }) => where.path ?? []);
  return new Set(paths.map(([, group, key]) => factId(String(group), String(key))));
}

/** Reads the text of a meeting file; never throws, whatever the text. */
export function readMeeting(
  text: string,
  file = MEETING,
): { meeting: MeetingFile | undefined; problems: readonly Problem[] } {
  const { value, problems: faults } = parseJson(text, file);
  if (faults.length > 0) return { meeting: undefined, problems: capped(faults, file) };
  const { data, problems } = checkShape(meetingFile, value, file, []);
  if (data === undefined) return { meeting: undefined, problems: capped(problems, file) };
  const { $schema: _, ...meeting } = data;
  const wrongDay = checkDay(meeting.date, file);
  return wrongDay.length > 0 ? { meeting: undefined, problems: wrongDay } : { meeting, problems };
}

/** 2024年1月38日 is no day. */
function checkDay(date: string, file: string): readonly Problem[] {
  const [said, year, month, day = '1'] = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/u.exec(date) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (said === undefined || (at.getUTCMonth() + 1 === Number(month) && at.getUTCDate() === Number(day)))
    return [];
  return [
    {
      where: whereIn(file, ['date']),
      what: `日历上没有 ${quote(said)}`,
      expected: FIELD_HELP.date,
      remedy: '对照会议通知改正日期',
    },
  ];
}

/** Reads the text of a theme file; never throws, whatever the text. */
export function readThemeFile(
  text: string,
  file: string,
): { theme: ThemeData | undefined; problems: readonly Problem[] } {
  const { value, problems: faults } = parseJson(text, file);
  if (faults.length > 0) return { theme: undefined, problems: capped(faults, file) };
  const { data: theme, problems } = checkShape(themeFile, value, file, []);
  return { theme, problems: capped(problems, file) };
}

/** An entry of the wrong shape may also have an unreadable quantity: both are reported at once. */
function checkBroken({ path, raw }: BrokenEntry, file: string): readonly Problem[] {
  const says = valueAt(raw, ['says']);
  return typeof says === 'string' && says !== '' ? checkSays(says, [...path, 'says'], file) : [];
}

export function capped(problems: readonly Problem[], file: string): readonly Problem[] {
  const rest = problems.length - MOST_PROBLEMS;
  if (rest <= 0) return problems;
  const more = {
    where: { file },
    what: `还有 ${rest} 处问题没有列出`,
    expected: '没有问题的文件',
    remedy: '先改好上面这些，再检查一遍',
  };
  return [...problems.slice(0, MOST_PROBLEMS), more];
}
