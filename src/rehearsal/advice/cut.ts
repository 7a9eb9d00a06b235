import type { Cut, Fit } from '../budget.ts';
import { formatSpan } from '../pace.ts';
import type { Progress, SlideProgress } from '../progress.ts';
import type { RunSlide } from '../run.ts';
import { sum } from '../share.ts';

/** A reading may be this much over a total: nobody reads to the second. */
const LOOSE_SEC = 10;

/**
 * How a total fits, in plain words for the speaker; a total that cannot be met is said to be so. With the seconds that
 * the notes take when read out (`readingSec` under the cut chosen), one that is too short for them is only that.
 */
export function formatFit(fit: Fit, reading = 0): string {
  const over = reading - fit.totalSec;
  return fit.atLeast !== undefined && over > LOOSE_SEC
    ? `${formatSpan(fit.totalSec)}不够：讲稿照念要${formatSpan(reading)}，超${formatSpan(over)}。请精简讲稿，或讲快些。`
    : formatTotal(fit);
}

function formatTotal({ totalSec, authorSec, atEase, atLeast, shortestSec, pages }: Fit): string {
  const total = formatSpan(totalSec);
  const cut = (by: Cut) => (by === 'none' ? '不删页' : `跳过可略讲的第${pages[by].join('、')}页`);
  if (atLeast === undefined) {
    return `${total}讲不完：略讲页全部跳过、其余各页压缩到六成，最短也要${formatSpan(shortestSec)}；请延长时间，或删减讲稿。`;
  }
  if (atEase === 'none') {
    const spare = totalSec - authorSec;
    return spare === 0 ? `${total}正好是原定用时。` : `${total}够用，比原定用时宽${formatSpan(spare)}。`;
  }
  const ease = atEase === undefined ? '' : `${cut(atEase)}，其余各页按原定用时讲得完`;
  if (atEase === atLeast) return `${total}要${ease}。`;
  const squeeze = `${cut(atLeast)}，各页按比例压缩也讲得完`;
  return ease === '' ? `${total}偏紧：${squeeze}。` : `${total}偏紧：${squeeze}；或${ease}。`;
}

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

/** The shortest slide of the first tier that is enough alone; else slides in order until it is enough. */
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
  const pages = chosen.map((row) => `第${row.slide.page}页（${formatSpan(row.remainingMs / 1000)}）`);
  const skip = `可跳过${pages.join('、')}`;
  if (shorten !== undefined) return `${skip}；或第${shorten.page}页只讲第一步`;
  return leftMs >= 1000 ? `${skip}，仍会晚${formatSpan(leftMs / 1000)}` : skip;
}
