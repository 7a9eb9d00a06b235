export { adviceFor } from './advice/advice.ts';
export { compareRuns } from './advice/compare.ts';
export { type CutAdvice, cutAdvice, formatFit } from './advice/cut.ts';
export { addRun, formatTrend, previousRun, RUNS_KEPT, type TrendPoint, trendOf } from './advice/history.ts';
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
  totalsOf,
} from './budget.ts';
export { clockDifference, formatClock } from './clock.ts';
export { atHeartbeat, formatCheckpoint, formatHeartbeat, parseCheckpoint } from './formats/checkpoint.ts';
export { formatCsv } from './formats/csv.ts';
export { formatRunCsv } from './formats/run-csv.ts';
export { formatRun, formatRuns, type Parsed, parseRun, parseRuns } from './formats/run-json.ts';
export { decodeSlot, encodeSlot, type Picked, pickSlot } from './formats/slot.ts';
export {
  advance,
  type Checkpoint,
  COVERS,
  type Cover,
  type LiveEvent,
  type LiveRun,
  liveRun,
  reduceLive,
} from './live.ts';
export { LOOP_PACES, type LoopChoice, type LoopPace, loopOf, type Stay } from './loop.ts';
export { medianSeconds } from './median-seconds.ts';
export { formatSpan, type Pace, paceOf, timeLeft } from './pace.ts';
export { type Plan, type PlanData, type PlanPart, type PlanSlide, planData, planOf } from './plan.ts';
export {
  type PartProgress,
  type Progress,
  type ProgressMarks,
  progressMarks,
  progressOf,
  type SlideProgress,
} from './progress.ts';
export { calibratedRate, overallRate, RATE_WORDS, rateBand, recentRate, slideRate } from './rate.ts';
export { answerGaps, type Gap, leftOut, openGaps, type Replay, type RunState, replayRun } from './replay.ts';
export { appendEvent, newRun, type Run, type RunEvent, type RunKind } from './run.ts';
export { newTargets, type Retarget } from './targets.ts';
export { timeTodo } from './time-todo.ts';
