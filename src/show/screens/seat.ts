/** A screen, or the part of it that windows may cover, in px of the desktop. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window is, as far as the browser reveals. */
export interface Seat {
  /** The screen it is on; undefined where the browser does not say. */
  readonly screen: Frame | undefined;
  /** The window itself, which may reach over to another screen; undefined where it is not known. */
  readonly window?: Frame | undefined;
  /** Whether the computer has more than one screen; undefined where the browser does not say. */
  readonly several: boolean | undefined;
  /** It fills its screen, by whatever way: the page's full screen, F11, a kiosk. */
  readonly covers: boolean;
}

/** The windows that the hall may be looking at; undefined where the browser cannot list them. */
export type Stages = readonly Seat[] | undefined;

/** What is known of a way to the notes. */
export interface Situation {
  /** Where the window with the notes is, or will be. */
  readonly own: Seat;
  readonly stages: Stages;
}

/**
 * Whether notes may be shown without a question. The one rule that every way to them passes: they may where every stage
 * is known to be on another screen, and on a computer with one screen beside a stage in a window, or without one, where
 * somebody is preparing. What is not known is asked: with several screens and no stage, this one may be the wall.
 */
export function mayShowNotes({ own, stages }: Situation): boolean {
  if (stages === undefined) return false;
  if (stages.length === 0) return own.several === false;
  return stages.every((stage) => isElsewhere(own, stage) || isAtTheDesk(own, stage));
}

function isElsewhere(own: Seat, stage: Seat): boolean {
  const [here, there] = [own, stage].map(({ screen, window }) =>
    [screen, window].filter((frame) => frame !== undefined),
  );
  if (own.screen === undefined || stage.screen === undefined) return false;
  return !here?.some((one) => there?.some((other) => overlap(one, other, EDGE)));
}

/** A window that fills its screen reaches over the edge of it by its frame, which shows nothing (px). */
const EDGE = 16;

function isAtTheDesk(own: Seat, stage: Seat): boolean {
  return !stage.covers && own.several === false && stage.several === false;
}

/** A screen without a stage, out of all that the browser has named; none where no stage says which is the wall. */
export function freeScreen<F extends Frame>(screens: readonly F[], stages: Stages): F | undefined {
  if (stages === undefined || stages.length === 0) return undefined;
  return screens.find(
    (one) =>
      stages.every(({ screen }) => screen !== undefined && !overlap(one, screen)) &&
      screens.every((other) => other === one || !overlap(one, other)),
  );
}

/** Two frames that overlap are one screen, or mirror each other; sharing an edge of `edge` px is not overlapping. */
export function overlap(one: Frame, other: Frame, edge = 0): boolean {
  return (
    one.left + edge < other.left + other.width &&
    other.left + edge < one.left + one.width &&
    one.top + edge < other.top + other.height &&
    other.top + edge < one.top + one.height
  );
}

/** The seat as text for the name of a lock. */
export function formatSeat({ screen, window, several, covers }: Seat): string {
  return JSON.stringify({ screen, window, several, covers });
}

/** A seat read back; text that is not a seat counts as unknown, which is treated as a wall. */
export function parseSeat(text: string): Seat {
  try {
    const value = JSON.parse(text) as Partial<Seat>;
    return {
      screen: frameOf(value.screen),
      window: frameOf(value.window),
      several: typeof value.several === 'boolean' ? value.several : undefined,
      covers: value.covers !== false,
    };
  } catch {
    return { screen: undefined, several: undefined, covers: true };
  }
}

function frameOf(frame: Frame | undefined): Frame | undefined {
  const numbers = frame && [frame.left, frame.top, frame.width, frame.height];
  return numbers?.every((one) => Number.isFinite(one)) ? frame : undefined;
}
