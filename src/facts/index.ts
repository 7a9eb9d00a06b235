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
export { formatProblems, type Problem, ProblemsError } from './problem.ts';
