import {
  adviceFor,
  calibratedRate,
  clockDifference,
  compareRuns,
  formatClock,
  formatSpan,
  formatTrend,
  newTargets,
  overallRate,
  type Pace,
  type PartProgress,
  type Progress,
  paceOf,
  previousRun,
  progressOf,
  RATE_WORDS,
  type Retarget,
  type Run,
  rateBand,
  type SlideProgress,
  slideRate,
  type TrendPoint,
  trendOf,
} from '../../rehearsal/index.ts';

/** A run as the report shows it: words and numbers, ready for display. */
export interface ReportView {
  readonly title: string;
  readonly summary: string;
  readonly figures: readonly ReportFigure[];
  readonly parts: readonly PartRow[];
  readonly slides: readonly SlideRow[];
  /** Slides that the run before had and this deck has not. */
  readonly removed: readonly string[];
  readonly advice: readonly string[];
  readonly trend: { readonly points: readonly TrendPoint[]; readonly text: string };
  /** The rate to offer as the speaker's own. */
  readonly rate: number | undefined;
  readonly targets: Retarget;
  /** The part that ran over most, to rehearse again; none when all kept to their times. */
  readonly again: { readonly name: string; readonly page: number } | undefined;
}

/** A number at the head of the report; hot ones miss the plan. */
export interface ReportFigure {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly hot: boolean;
}

/** A part against its plan and the run before. */
export interface PartRow {
  readonly name: string;
  readonly plan: string;
  readonly actual: string;
  /** Some time was spent on it. */
  readonly told: boolean;
  readonly delta: string;
  readonly pace: Pace;
  readonly before: string;
}

/** A slide against its plan and the run before. */
export interface SlideRow {
  readonly part: string;
  readonly page: number;
  readonly title: string;
  readonly targetSec: number;
  readonly sec: number;
  readonly beforeSec: number | undefined;
  readonly told: boolean;
  /** Ten seconds over or more. */
  readonly hot: boolean;
  readonly delta: string;
  readonly change: string;
  readonly visits: number;
  readonly pauses: number;
  readonly marks: number;
  readonly rate: number | undefined;
  readonly fate: string;
}

const HOT_MS = 10_000;
const FATES = { kept: '', moved: '移动过', added: '新增', removed: '已删' } as const;

/** The report of `run` among all runs kept. */
export function reportView(run: Run, history: readonly Run[]): ReportView {
  const progress = progressOf(run);
  const before = previousRun(history, run);
  const slides = slideRows(run, progress, before);
  return {
    title: run.kind === '正式' ? '放映小结' : '排练小结',
    summary: summaryOf(run, progress, history),
    figures: figuresOf(progress, before),
    parts: progress.parts.map((part, i) => partRow(part, before && progressOf(before).parts, i)),
    slides,
    removed: removedTitles(run, before),
    advice: adviceFor(progress),
    trend: {
      points: trendOf([...history.filter((one) => one.id !== run.id), run]),
      text: trendText(run, history),
    },
    rate: offeredRate(progress),
    targets: newTargets(progress),
    again: partAgain(progress),
  };
}

/** A rate that nobody speaks at comes of paging through, not of speaking. */
const SPOKEN = { least: 120, most: 300 } as const;

function offeredRate(progress: Progress): number | undefined {
  const rate = overallRate(progress) ?? 0;
  const measured = progress.slides.filter((row) => slideRate(row) !== undefined).length;
  const spoken = rate >= SPOKEN.least && rate <= SPOKEN.most && measured * 2 >= progress.slides.length;
  return spoken ? calibratedRate(progress) : undefined;
}

function trendText(run: Run, history: readonly Run[]): string {
  return formatTrend(trendOf([...history.filter((one) => one.id !== run.id), run]));
}

function summaryOf(run: Run, { slides }: Progress, history: readonly Run[]): string {
  const same = history.filter((one) => one.kind === run.kind && one.startedAt < run.startedAt);
  const due = slides.filter((row) => row.slide.left !== true);
  const told = due.filter((row) => row.status === 'told').length;
  const all = told === due.length ? `${told}页全部讲完` : `讲了${told}页，${due.length - told}页没有讲`;
  return [`第${same.length + 1}次${run.kind}`, formatWhen(run.startedAt), all].join('　');
}

function figuresOf(progress: Progress, before: Run | undefined): readonly ReportFigure[] {
  const { whole } = progress;
  const rate = overallRate(progress);
  const drift = clockDifference(whole.ms, whole.targetMs) / 1000;
  const hot = paceOf(whole).verdict !== 'good';
  const earlier = before && progressOf(before).whole.ms;
  return [
    { label: '计划', value: formatClock(whole.targetMs), unit: '', hot: false },
    { label: '实际', value: formatClock(whole.ms), unit: '', hot: false },
    { label: '相差', ...splitDelta(drift), hot },
    ...(earlier === undefined
      ? []
      : [{ label: '比上次', ...splitDelta(clockDifference(whole.ms, earlier) / 1000), hot: false }]),
    ...(rate === undefined
      ? []
      : [
          {
            label: '实测语速',
            value: String(rate),
            unit: `字/分，${RATE_WORDS[rateBand(rate)]}`,
            hot: false,
          },
        ]),
  ];
}

function splitDelta(seconds: number): { readonly value: string; readonly unit: string } {
  const size = Math.abs(seconds);
  const sign = seconds > 0 ? '+' : seconds < 0 ? '−' : '';
  return size < 100
    ? { value: `${sign}${size}`, unit: '秒' }
    : { value: `${sign}${formatClock(size * 1000)}`, unit: '' };
}

/** Less is no second on the clock: the part was paged past. */
const TOLD_MS = 1000;

function partRow(row: PartProgress, before: readonly PartProgress[] | undefined, i: number): PartRow {
  const earlier = before?.find((one) => one.part.id === row.part.id) ?? before?.[i];
  const { part, targetMs, ms } = row;
  return {
    name: part.name === part.short ? part.name : `${part.name}　${part.short}`,
    plan: formatClock(targetMs),
    actual: formatClock(ms),
    told: ms >= TOLD_MS,
    delta: formatDelta(clockDifference(ms, targetMs)),
    pace: paceOf({ ...row, driftMs: ms - targetMs }),
    before: earlier === undefined ? '' : formatClock(earlier.ms),
  };
}

function slideRows(run: Run, progress: Progress, before: Run | undefined): readonly SlideRow[] {
  const changes = before && compareRuns(before, run).slides;
  return progress.slides.map((row): SlideRow => {
    const change = changes?.find((one) => one.slide.id === row.slide.id);
    return {
      ...ownRow(row),
      beforeSec: change?.beforeMs === undefined ? undefined : change.beforeMs / 1000,
      change: change?.changeMs === undefined ? '' : formatDelta(change.changeMs),
      fate: change === undefined ? '' : FATES[change.fate],
    };
  });
}

function ownRow(row: SlideProgress): Omit<SlideRow, 'beforeSec' | 'change' | 'fate'> {
  const { slide, ms, status, overMs, visits, pauses, marks } = row;
  const told = status === 'told';
  return {
    part: slide.part,
    page: slide.page,
    title: slide.title,
    targetSec: slide.targetSec,
    sec: ms / 1000,
    told,
    visits,
    pauses,
    marks: marks.length,
    hot: told && overMs >= HOT_MS,
    delta: told ? (slide.targetSec > 0 ? formatDelta(overMs) : '未计时') : slide.left ? '不讲' : '未讲',
    rate: slideRate(row),
  };
}

function removedTitles(run: Run, before: Run | undefined): readonly string[] {
  if (before === undefined) return [];
  return compareRuns(before, run)
    .slides.filter((row) => row.fate === 'removed')
    .map((row) => row.slide.title);
}

function partAgain({ parts, slides }: Progress): ReportView['again'] {
  const over = ({ ms, targetMs }: PartProgress) => ms - targetMs;
  const worst = [...parts].sort((a, b) => over(b) - over(a))[0];
  if (worst === undefined || paceOf({ ...worst, driftMs: over(worst) }).verdict !== 'slow') return undefined;
  const first = slides.find((row) => row.slide.part === worst.part.id);
  return { name: worst.part.name, page: first?.slide.page ?? 1 };
}

/** +41 秒, −5 秒, 0 秒. */
export function formatDelta(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const sign = seconds > 0 ? '+' : seconds < 0 ? '−' : '';
  return `${sign}${formatSpan(seconds)}`;
}

/** A day and a time on a 24-hour clock: 11月22日 19:37. */
export function formatWhen(wall: number): string {
  const date = new Date(wall);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getMonth() + 1}月${date.getDate()}日${two(date.getHours())}:${two(date.getMinutes())}`;
}
