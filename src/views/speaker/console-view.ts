import {
  type CutAdvice,
  clockDifference,
  cutAdvice,
  formatClock,
  formatSpan,
  leftOut,
  type Pace,
  type Plan,
  type Progress,
  type ProgressMarks,
  paceOf,
  progressMarks,
  progressOf,
  type RunState,
  timeLeft,
} from '../../rehearsal/index.ts';
import { type SpokenPlace, spokenPlace } from '../../script/current-sentence.ts';
import type { Sentence } from '../../script/sentences.ts';
import { nextPosition, type Position, type Settings, type ShowState } from '../../show/index.ts';

/** All that the console shows at one moment, in words and numbers; the screen only puts it in place. */
export interface ConsoleView {
  readonly state: RunState;
  readonly time: {
    readonly over: boolean;
    readonly label: string;
    readonly clock: string;
    readonly used: string;
    readonly total: string;
  };
  readonly part: {
    readonly name: string;
    readonly clock: string;
    readonly target: string;
    readonly fill: number;
    /** Where its slides end, from 0 to 1, the last left out. */
    readonly ticks: readonly number[];
    readonly over: boolean;
  };
  readonly pace: {
    /** What the shape beside the word says again. */
    readonly shape: Pace['verdict'] | 'waiting' | 'paused' | 'finished';
    readonly word: string;
    readonly detail: string;
  };
  readonly clock: string;
  readonly ends: string;
  readonly slide: Position & {
    readonly page: number;
    readonly steps: number;
    readonly pages: number;
    readonly clock: string;
    readonly target: string;
    readonly rest: string;
    readonly over: boolean;
    readonly marks: number;
  };
  readonly next:
    | (Position & {
        readonly page: number;
        readonly kind: 'step' | 'slide';
        readonly label: string;
        readonly title: string;
      })
    | undefined;
  readonly said: SpokenPlace;
  readonly marks: ProgressMarks;
  readonly cut: CutAdvice | undefined;
}

/** What the view is a function of. */
export interface ConsoleInput {
  readonly show: ShowState;
  readonly plan: Plan;
  readonly settings: Settings;
  /** The moment on the clock of the run's events. */
  readonly now: number;
  /** Wall clock, ms since 1970. */
  readonly wall: number;
  /** The sentences of the slide shown. */
  readonly sentences: readonly Sentence[];
}

/** The console at one moment. */
export function consoleView(input: ConsoleInput): ConsoleView {
  const { show, plan, settings, now, wall, sentences } = input;
  const { run } = show.checkpoint;
  const progress = progressOf(run, now);
  const { replay } = progress;
  const timed = replay.state === 'running' || replay.state === 'blanked';
  const step = replay.state === 'running' ? replay.stepMs / 1000 : 0;
  const pace = paceView(progress, settings.quiet);
  return {
    state: replay.state,
    time: timeView(progress),
    part: partView(progress),
    pace,
    clock: formatHours(wall),
    ends: endsView(progress, wall, timed),
    slide: slideView(progress, plan),
    next: nextView(plan, replay, leftOut(run, replay)),
    said: spokenPlace(sentences, replay.step, step, run.rate),
    marks: progressMarks(progress),
    // What to leave out is no matter while the pace is said to be good.
    cut: timed && pace.shape === 'slow' ? cutAdvice(progress) : undefined,
  };
}

function timeView(progress: Progress): ConsoleView['time'] {
  const { over, label, clock } = timeLeft(progress);
  const { ms, targetMs } = progress.whole;
  return {
    over,
    label,
    clock,
    used: `已用${formatClock(ms)}`,
    total: `共${formatClock(targetMs)}`,
  };
}

function partView({ nowPart, slides }: Progress): ConsoleView['part'] {
  if (nowPart === undefined) {
    return { name: '', clock: '', target: '', fill: 0, ticks: [], over: false };
  }
  const { part, ms, targetMs } = nowPart;
  const own = slides.filter(({ slide }) => slide.part === part.id && slide.targetSec > 0);
  let end = 0;
  const ends = own.map(({ slide }) => slide.targetSec * 1000).map((target) => (end += target));
  return {
    name: part.name === part.short ? part.name : `${part.name}　${part.short}`,
    clock: formatClock(ms),
    target: formatClock(targetMs),
    fill: targetMs === 0 ? 0 : Math.min(1, ms / targetMs),
    ticks: targetMs === 0 ? [] : ends.slice(0, -1).map((at) => at / targetMs),
    over: ms > targetMs,
  };
}

const STILL = {
  idle: { shape: 'waiting', word: '未开始', detail: '翻页后开始计时' },
  armed: { shape: 'waiting', word: '未开始', detail: '翻页后开始计时' },
  paused: { shape: 'paused', word: '已暂停', detail: '按 Esc 继续' },
  finished: { shape: 'finished', word: '已结束', detail: '' },
} as const;

function paceView({ replay, nowPart, whole }: Progress, quiet: boolean): ConsoleView['pace'] {
  const { state } = replay;
  if (state !== 'running' && state !== 'blanked') return STILL[state];
  const attention = quiet ? 'quiet' : 'all';
  const part = paceOf(nowPart ?? whole, attention);
  const all = paceOf(whole, attention);
  // The worse of the two speaks: one word, and a detail that says the same. Late is worse than early.
  const said = { shape: part.verdict, word: part.word, detail: part.detail };
  const saidOfAll = { shape: all.verdict, word: all.word, detail: `全程${all.detail}` };
  if (part.verdict === 'slow') return said;
  if (all.verdict === 'slow') return saidOfAll;
  if (part.verdict !== 'good') return said;
  if (all.verdict !== 'good') return saidOfAll;
  return { shape: 'good', word: part.word, detail: '本部分、全程都合计划' };
}

function endsView({ projectedMs, whole, replay }: Progress, wall: number, timed: boolean): string {
  if (replay.state === 'finished') return '';
  const ends = formatHours(wall + projectedMs - whole.ms);
  return timed || replay.state === 'paused' ? `预计${ends}结束` : `现在开始，${ends}结束`;
}

function slideView(progress: Progress, plan: Plan): ConsoleView['slide'] {
  const { now, replay } = progress;
  const page = now?.slide.page ?? 1;
  const targetMs = (now?.slide.targetSec ?? 0) * 1000;
  const ms = now?.ms ?? 0;
  const rest = clockDifference(targetMs, ms) / 1000;
  return {
    slide: replay.slide,
    step: replay.step,
    page,
    pages: plan.slides.length,
    steps: now?.slide.steps ?? 0,
    clock: formatClock(ms),
    target: formatClock(targetMs),
    rest: rest < 0 ? `超${formatSpan(rest)}` : `还剩${formatSpan(rest)}`,
    over: rest < 0,
    marks: now?.marks.length ?? 0,
  };
}

function nextView(plan: Plan, at: Position, skips: ReadonlySet<string>): ConsoleView['next'] {
  const to = nextPosition(plan, at, skips);
  const slide = plan.slides.find((one) => one.id === to?.slide);
  if (to === undefined || slide === undefined) return undefined;
  const kind = to.slide === at.slide ? 'step' : 'slide';
  const label = kind === 'step' ? `第${to.step}步，共${slide.steps}步` : `第${slide.page}页`;
  return { ...to, kind, page: slide.page, label, title: slide.title };
}

/** A time of day on a 24-hour clock: 09:47. */
function formatHours(wall: number): string {
  const date = new Date(wall);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
