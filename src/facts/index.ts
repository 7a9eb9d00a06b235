export {
  type Amount,
  addAmounts,
  type Comparison,
  compareAmounts,
  multiplyAmounts,
  subtractAmounts,
  unitKind,
} from './arithmetic.ts';
export { factsIn } from './book.ts';
export { FIELD_HELP, factsFile, type MeetingData, meetingFile } from './definition.ts';
export type {
  AnyFact,
  Award,
  DerivedFact,
  Fact,
  FactBook,
  Qualifier,
  Quantity,
  Report,
  Run,
  StatedFact,
  Status,
} from './fact.ts';
export { type Expression, parseFormula, parseRelation, type Relation, referencesOf } from './formula.ts';
export { type FormulaPiece, formulaPieces } from './formula-pieces.ts';
export { type FactsOf, loadFacts, type RawFacts } from './load.ts';
export { nearestName } from './nearest.ts';
export { formatNumeral, parseNumeral } from './numeral.ts';
export { printedForm, wholeFigures } from './printed.ts';
export { formatProblems, type Problem, ProblemsError, problemsOf } from './problem.ts';
export { formatQuantity, parseQuantity, printQuantity, type Scale } from './quantity.ts';
export { checkFacts, type FactsReading, readFacts, readMeeting } from './read.ts';
export { isRefusal, type Refusal } from './refusal.ts';
export { type JsonSchema, SCHEMAS } from './schema.ts';
export {
  checkSource,
  formatSentence,
  type JoinedSource,
  joinSource,
  type Sentence,
  type SourcePlace,
} from './source.ts';
export { invisibleIn, normaliseText, quote } from './text.ts';
