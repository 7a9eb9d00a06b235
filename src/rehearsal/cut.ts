import type { Progress, SlideProgress } from './progress.ts';
import type { RunSlide } from './run.ts';
import { sum } from './share.ts';
import { formatSpan } from './time-words.ts';

/** The part may be this late before a cut is advised. */
const PART_LATE_MS = 30_000;
/** Being a breath over the total is not worth a page. */
const TOTAL_LATE_MS = 10_000;

/** What to leave out now. */
export interface CutAdvice {
  /** What is late, and by how much. */
  readonly late: 'part' | 'whole';
  readonly lateMs: number;
  /** Slides to skip, first tier first, as few as make up for the delay. */
  readonly skip: readonly RunSlide[];
  readonly savedMs: number;
  /** A further slide that may be cut: telling only its first step saves this much. */
  readonly shorten: { readonly slide: RunSlide; readonly savedMs: number } | undefined;
  /** One line for the console. */
  readonly text: string;
}

/** What to skip at this moment; undefined while the run is near enough to the plan, or over. */
export function cutAdvice(progress: Progress): CutAdvice | undefined {
  const { late, lateMs } = lateness(progress);
  if (lateMs === 0 || progress.replay.state === 'finished') return undefined;
  const candidates = byTier(progress.slides.filter((row) => row.status === 'ahead' && isOffered(row)));
  const chosen = choose(candidates, lateMs);
  const savedMs = sum(chosen.map((row) => row.remainingMs));
  const other = candidates.find((row) => !chosen.includes(row) && row.slide.steps > 0);
  const shorten = other && {
    slide: other.slide,
    savedMs: other.remainingMs * (1 - 1 / (other.slide.steps + 1)),
  };
  const skip = chosen.map((row) => row.slide);
  return { late, lateMs, skip, savedMs, shorten, text: wordsOf(chosen, lateMs - savedMs, shorten?.slide) };
}

/** The larger of the two delays, where they count. */
function lateness({ nowPart, whole }: Progress): Pick<CutAdvice, 'late' | 'lateMs'> {
  const part = (nowPart?.driftMs ?? 0) > PART_LATE_MS ? (nowPart?.driftMs ?? 0) : 0;
  const total = whole.driftMs > TOTAL_LATE_MS ? whole.driftMs : 0;
  return part > total ? { late: 'part', lateMs: part } : { late: 'whole', lateMs: total };
}

function isOffered({ slide, remainingMs }: SlideProgress): boolean {
  return slide.cut !== undefined && remainingMs > 0;
}

function byTier(rows: readonly SlideProgress[]): readonly SlideProgress[] {
  return [...rows.filter((row) => row.slide.cut === 'C1'), ...rows.filter((row) => row.slide.cut === 'C2')];
}

/** One slide of the first tier that is enough by itself, the shortest such; else in order until it is enough. */
function choose(rows: readonly SlideProgress[], lateMs: number): readonly SlideProgress[] {
  const first = rows.filter((row) => row.slide.cut === 'C1' && row.remainingMs >= lateMs);
  const single = first.sort((a, b) => a.remainingMs - b.remainingMs)[0];
  if (single !== undefined) return [single];
  const chosen: SlideProgress[] = [];
  let left = lateMs;
  for (const row of rows) {
    if (left <= 0) break;
    chosen.push(row);
    left -= row.remainingMs;
  }
  return chosen;
}

function wordsOf(chosen: readonly SlideProgress[], leftMs: number, shorten: RunSlide | undefined): string {
  if (chosen.length === 0) return '后面没有可跳过的页，请讲得简短些';
  const pages = chosen.map((row) => `第 ${row.slide.page} 页（${formatSpan(row.remainingMs / 1000)}）`);
  const skip = `可跳过${pages.join('、')}`;
  if (shorten !== undefined) return `${skip}；或第 ${shorten.page} 页只讲第一步`;
  return leftMs >= 1000 ? `${skip}，仍会晚 ${formatSpan(leftMs / 1000)}` : skip;
}
