import { formatClock } from './clock.ts';
import type { Progress, Timing } from './progress.ts';

/** A length of time in words: 45 秒, 2 分, 17 分 15 秒; the sign is left out. */
export function formatSpan(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole}秒`;
  return whole % 60 === 0 ? `${minutes}分` : `${minutes}分${whole % 60}秒`;
}

/** Which small drifts are shown: all beyond the tolerance, or only those of half a minute and more. */
export type Attention = 'all' | 'quiet';

/** The pace as it is shown: word, shape and seconds say the same, so that colour is not needed. */
export interface Pace {
  readonly verdict: 'fast' | 'good' | 'slow';
  readonly word: '偏快' | '正好' | '偏慢';
  readonly shape: '▲' | '●' | '▼';
  /** 快 25 秒, 慢 1 分 5 秒; empty when good. */
  readonly detail: string;
  /** Whole seconds behind (positive) or ahead (negative). */
  readonly driftSec: number;
}

const QUIET_SECONDS = 30;

/** Drift up to this many seconds is no drift: ten, or a twentieth of the planned time. */
export function toleranceSec(targetMs: number): number {
  return Math.max(10, (targetMs / 1000) * 0.05);
}

/** The pace of a part or of the whole. */
export function paceOf({ driftMs, targetMs }: Timing, attention: Attention = 'all'): Pace {
  const driftSec = driftMs / 1000;
  const size = Math.abs(driftSec);
  const good = size <= toleranceSec(targetMs) || (attention === 'quiet' && size < QUIET_SECONDS);
  const rounded = Math.round(driftSec) + 0;
  if (good) return { verdict: 'good', word: '正好', shape: '●', detail: '', driftSec: rounded };
  const span = formatSpan(driftSec);
  return driftSec < 0
    ? { verdict: 'fast', word: '偏快', shape: '▲', detail: `快${span}`, driftSec: rounded }
    : { verdict: 'slow', word: '偏慢', shape: '▼', detail: `慢${span}`, driftSec: rounded };
}

/** The clock of the console: what is left of the total, or by how much it is overrun. */
export interface TimeLeft {
  readonly over: boolean;
  readonly ms: number;
  readonly label: '剩余' | '超时';
  /** 12:40, +00:35. */
  readonly clock: string;
}

/** Time left of the planned total. */
export function timeLeft({ whole }: Progress): TimeLeft {
  const left = whole.targetMs - whole.ms;
  if (left < 0) return { over: true, ms: -left, label: '超时', clock: `+${formatClock(-left)}` };
  // A started second is still there, so that the clock shows 00:00 only when nothing is left.
  return { over: false, ms: left, label: '剩余', clock: formatClock(Math.ceil(left / 1000) * 1000) };
}
