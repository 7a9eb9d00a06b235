import type { CutTier } from '../deck/index.ts';
import { estimateSec } from '../script/estimate.ts';
import type { Plan, PlanPart, PlanSlide } from './plan.ts';
import { shareOut, sum } from './share.ts';

/** How much of the deck is left out: nothing, the first tier, or both. */
export type Cut = 'none' | 'C1' | 'C1+C2';

/** Seconds for each slide of a deck; a slide that is cut has none. */
export interface Budget {
  readonly totalSec: number;
  readonly cut: Cut;
  readonly parts: readonly { readonly id: string; readonly seconds: number }[];
  readonly slides: readonly { readonly id: string; readonly seconds: number }[];
}

/** The totals the screens offer, in minutes. */
const TOTAL_MINUTES = [15, 18, 20, 25] as const;

/** The same, and what the meeting gives, in order. */
export function totalsOf({ minutes }: Plan): readonly number[] {
  const totals = new Set<number>([...TOTAL_MINUTES, ...(minutes === undefined ? [] : [minutes])]);
  return [...totals].sort((a, b) => a - b);
}

const CUTS = ['none', 'C1', 'C1+C2'] as const satisfies readonly Cut[];
const CUT_TIERS = { none: [], C1: ['C1'], 'C1+C2': ['C1', 'C2'] } as const satisfies Record<
  Cut,
  readonly CutTier[]
>;
/** No slide is given less than this share of the author's time. */
const LEAST_SHARE = 0.6;

/** How a total fits a deck. */
export interface Fit {
  readonly totalSec: number;
  /** The author's own sum, nothing cut. */
  readonly authorSec: number;
  /** The least cut with which every slide keeps the author's time; none such: undefined. */
  readonly atEase: Cut | undefined;
  /** The least cut with which every slide keeps 60 % of the author's time; none such: the total cannot be met. */
  readonly atLeast: Cut | undefined;
  /** The shortest the deck can be, both tiers cut and every slide at its floor. */
  readonly shortestSec: number;
  /** The pages that each cut leaves out. */
  readonly pages: Readonly<Record<Cut, readonly number[]>>;
}

/** The author's times, unchanged. */
export function authorBudget(plan: Plan): Budget {
  return budgetOf(
    plan,
    'none',
    plan.slides.map(({ id, seconds }) => ({ id, seconds })),
  );
}

/** Which cut a total in seconds calls for. */
export function fitTotal(plan: Plan, totalSec: number): Fit {
  const author = (cut: Cut) => sum(plan.slides.map((slide) => (isCut(slide, cut) ? 0 : slide.seconds)));
  const shortest = (cut: Cut) => sum(plan.slides.map((slide) => floorSec(slide, cut)));
  return {
    totalSec,
    authorSec: author('none'),
    atEase: CUTS.find((cut) => author(cut) <= totalSec),
    atLeast: CUTS.find((cut) => shortest(cut) <= totalSec),
    shortestSec: shortest('C1+C2'),
    pages: { none: [], C1: pagesCut(plan, 'C1'), 'C1+C2': pagesCut(plan, 'C1+C2') },
  };
}

function pagesCut({ slides }: Plan, cut: Cut): readonly number[] {
  return slides.filter((slide) => isCut(slide, cut)).map(({ page }) => page);
}

/** Seconds that the notes take when they are read out in full at `rate` syllables per minute, cut slides left out. */
export function readingSec(plan: Plan, cut: Cut, rate: number): number {
  return sum(plan.slides.map((slide) => (isCut(slide, cut) ? 0 : estimateSec(slide, rate))));
}

/**
 * A total in whole seconds shared out by part and within each part by slide, never under 60 % of the author's time.
 * A total that cannot be met gives the floors: then `totalSec` of the budget is more than was asked for.
 */
export function shareTotal(plan: Plan, totalSec: number, cut: Cut = 'none'): Budget {
  const groups = plan.parts.map((part) => plan.slides.filter((slide) => slide.part === part.id));
  const floors = groups.map((slides) => slides.map((slide) => floorSec(slide, cut)));
  const weights = groups.map((slides) => slides.map((slide) => (isCut(slide, cut) ? 0 : slide.seconds)));
  const perPart = shareOut(totalSec, weights.map(sum), floors.map(sum));
  const slides = groups.flatMap((group, p) => {
    const shares = shareOut(perPart[p] ?? 0, weights[p] ?? [], floors[p] ?? []);
    return group.map(({ id }, i) => ({ id, seconds: shares[i] ?? 0 }));
  });
  return budgetOf(plan, cut, slides);
}

/** The budget with other seconds for some slides, by slide id. */
export function retarget(plan: Plan, budget: Budget, seconds: ReadonlyMap<string, number>): Budget {
  const slides = budget.slides.map((slide) => ({
    ...slide,
    seconds: seconds.get(slide.id) ?? slide.seconds,
  }));
  return budgetOf(plan, budget.cut, slides);
}

/** The slide is left out under this cut; the first slide of a part never is. */
export function isCut({ cut, opener }: Pick<PlanSlide, 'cut' | 'opener'>, by: Cut): boolean {
  return cut !== undefined && !opener && CUT_TIERS[by].some((tier) => tier === cut);
}

function floorSec(slide: PlanSlide, cut: Cut): number {
  return isCut(slide, cut) ? 0 : Math.ceil(slide.seconds * LEAST_SHARE - 1e-9);
}

function budgetOf(plan: Plan, cut: Cut, slides: Budget['slides']): Budget {
  const partOf = new Map(plan.slides.map((slide) => [slide.id, slide.part]));
  const parts = plan.parts.map(({ id }: PlanPart) => ({
    id,
    seconds: sum(slides.filter((slide) => partOf.get(slide.id) === id).map((slide) => slide.seconds)),
  }));
  return { totalSec: sum(parts.map((part) => part.seconds)), cut, parts, slides };
}
