import {
  authorBudget,
  type Budget,
  fitTotal,
  LOOP_PACES,
  type LoopChoice,
  type Plan,
  retarget,
  shareTotal,
} from '../../rehearsal/index.ts';
import { DEFAULT_RATE, RATES } from '../../script/estimate.ts';
import type { Store } from './store.ts';

/** Light or dark screens for the speaker; undefined leaves each screen its own. */
export type Tone = 'light' | 'dark' | undefined;

/** What the speaker has chosen; kept on this computer. */
export interface Settings {
  /** Syllables per minute. */
  readonly rate: number;
  /** The total to keep to, in minutes; undefined keeps the author's times. */
  readonly minutes: number | undefined;
  /** Height of the notes' letters, in px; undefined leaves it to the size of the window. */
  readonly notesSize: number | undefined;
  readonly promptSize: number;
  readonly tone: Tone;
  /** Only drifts of half a minute and more are shown. */
  readonly quiet: boolean;
  /** A click on the stage is a press of "next". */
  readonly clicks: boolean;
  readonly loop: LoopChoice;
  /** Seconds for slides by id, taken over from a run; they replace the author's. */
  readonly targets: Readonly<Record<string, number>>;
}

/** The sizes a text can have, in px. */
export const SIZES = {
  notesSize: { least: 40, most: 64, step: 4 },
  promptSize: { least: 56, most: 96, step: 8 },
} as const;

const KEY = 'settings';
const DEFAULTS: Settings = {
  rate: DEFAULT_RATE,
  minutes: undefined,
  notesSize: undefined,
  promptSize: 72,
  tone: undefined,
  quiet: false,
  clicks: false,
  loop: { part: '', pace: 1 },
  targets: {},
};

/** The settings stored; what is missing or out of bounds has its default. */
export function readSettings(store: Store): Settings {
  const stored = parse(store.read(KEY));
  return {
    rate: within(stored.rate, RATES.least, RATES.most) ?? DEFAULTS.rate,
    minutes: within(stored.minutes, 5, 120),
    notesSize: within(stored.notesSize, SIZES.notesSize.least, SIZES.notesSize.most),
    promptSize:
      within(stored.promptSize, SIZES.promptSize.least, SIZES.promptSize.most) ?? DEFAULTS.promptSize,
    tone: stored.tone === 'light' || stored.tone === 'dark' ? stored.tone : undefined,
    quiet: stored.quiet === true,
    clicks: stored.clicks === true,
    loop: readLoop(stored.loop),
    targets: readTargets(stored.targets),
  };
}

/** Stores the settings with some of them changed, and gives them back. */
export function changeSettings(store: Store, change: Partial<Settings>): Settings {
  const settings = { ...readSettings(store), ...change };
  store.write(KEY, JSON.stringify(settings));
  return readSettings(store);
}

/** The budget that the settings ask for; a total that is too short cuts the slides that may be cut. */
export function budgetFor(plan: Plan, { minutes, targets }: Pick<Settings, 'minutes' | 'targets'>): Budget {
  if (minutes === undefined) {
    const known = new Set(plan.slides.map((slide) => slide.id));
    const own = Object.entries(targets).filter(([id]) => known.has(id));
    return retarget(plan, authorBudget(plan), new Map(own));
  }
  const fit = fitTotal(plan, minutes * 60);
  return shareTotal(plan, minutes * 60, fit.atLeast ?? 'C1+C2');
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function within(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined;
}

function readLoop(value: unknown): LoopChoice {
  const { part, pace } = { ...(value as Readonly<Record<string, unknown>> | undefined) };
  return {
    part: typeof part === 'string' ? part : DEFAULTS.loop.part,
    pace: LOOP_PACES.find((one) => one === pace) ?? DEFAULTS.loop.pace,
  };
}

function readTargets(value: unknown): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(([, sec]) => within(sec, 1, 3600) !== undefined);
  return Object.fromEntries(entries) as Readonly<Record<string, number>>;
}
