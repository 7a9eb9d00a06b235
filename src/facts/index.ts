export {
  type Amount,
  addAmounts,
  type Comparison,
  compareAmounts,
  multiplyAmounts,
  subtractAmounts,
  unitKind,
} from './arithmetic.ts';
export { factsIn, findFact } from './book.ts';
export type { PhotoEntry, ThemeData } from './definition.ts';
export { type Doubt, findDoubts, formatDoubt } from './doubts/index.ts';
export type {
  AnyFact,
  Award,
  DerivedFact,
  Fact,
  FactBook,
  Qualifier,
  Quantity,
  QuantityRun,
  Signed,
  StatedFact,
  Status,
} from './fact.ts';
export { earlierFacts, factPath, partsOfId } from './fact-id.ts';
export { FACTS, MEETING, NAMES, SLIDES, SOURCE, THEME } from './files.ts';
export { type Expression, parseFormula, parseRelation, referencesOf } from './formula.ts';
export { type FormulaPiece, formatSign, formulaPieces, tellsChange } from './formula-pieces.ts';
export { qualifierEndsAt } from './grammar/qualifiers.ts';
export { NO_UNIT, type Reading } from './grammar/reading.ts';
export { readingsIn } from './grammar/scan.ts';
export { unitAt } from './grammar/units.ts';
export type { Heading } from './headings.ts';
export { type Pairing, pairWithLast, type TwoYears, yearOfTitle } from './last-year.ts';
export { loadFacts } from './load.ts';
export { nearestName } from './nearest.ts';
export { formatNumeral, readDigits, readNumber } from './numeral.ts';
export { type Outline, outlineOf, partHeadings } from './outline.ts';
export { allIndexes, wholeFigures } from './printed.ts';
export {
  formatPlace,
  formatPlaces,
  formatProblems,
  isRefusal,
  type Problem,
  type ProblemPlace,
  ProblemsError,
  problemsOf,
  type Refusal,
  whereOfFact,
  whereOfSlide,
} from './problem.ts';
export { formatQuantity, parseQuantity, printQuantity } from './quantity.ts';
export { checkFacts, readFacts, readMeeting, readThemeFile } from './read.ts';
export { type NamesData, readNamesFile } from './read-names.ts';
export { type JsonSchema, SCHEMAS } from './schema.ts';
export { sentenceEnds } from './sentence-ends.ts';
export {
  checkSource,
  earlierPlaces,
  formatSentence,
  type JoinedSource,
  joinSource,
  misprinted,
  type SourcePlace,
  type SourceSentence,
} from './source.ts';
export { isBareFigure } from './terms.ts';
export { invisibleIn, normaliseText, quote } from './text.ts';
