export { adviceFor } from './advice.ts';
export { type Beat, elapsedBetween } from './beat.ts';
export {
  authorBudget,
  type Budget,
  type Cut,
  fitTotal,
  isCut,
  readingSec,
  retarget,
  shareTotal,
  TOTAL_MINUTES,
} from './budget.ts';
export { advance, type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.ts';
export { checksum } from './checksum.ts';
export { compareRuns } from './compare.ts';
export { currentSentence } from './current-sentence.ts';
export { type CutAdvice, cutAdvice } from './cut.ts';
export type { Replay, RunState } from './draft.ts';
export { DEFAULT_RATE, effortOf, effortOfSentence, estimateSec, RATES } from './estimate.ts';
export { formatFit } from './fit-words.ts';
export { addRun, formatTrend, previousRun, RUNS_KEPT } from './history.ts';
export { type Pace, paceOf, timeLeft } from './pace.ts';
export { type Plan, type PlanData, type PlanSlide, planData, planOf } from './plan.ts';
export { type PartProgress, type Progress, progressOf, type SlideProgress } from './progress.ts';
export { calibratedRate, overallRate, RATE_WORDS, rateBand, recentRate, slideRate } from './rate.ts';
export { type Relay, relayOf } from './relay.ts';
export { replayRun } from './replay.ts';
export { appendEvent, newRun, type Run, type RunEvent, type RunKind } from './run.ts';
export { formatRunCsv } from './run-csv.ts';
export { formatRun, formatRuns, type Parsed, parseRun, parseRuns } from './run-json.ts';
export { countClicks, type Script, type ScriptPiece, scriptOf, scriptText } from './script.ts';
export { type Sentence, type SentencePiece, sentences } from './sentences.ts';
export { decodeSlot, encodeSlot, pickSlot } from './slot.ts';
export { speak, spokenSyllables } from './syllables.ts';
export { newTargets, type Retarget } from './targets.ts';
export { formatClock, formatSpan } from './time-words.ts';
export { type TrendPoint, trendOf } from './trend.ts';
