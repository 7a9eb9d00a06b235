/** A screen, or the part of it that windows may cover, in px of the desktop. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window stands, as far as the browser tells. */
export interface Seat {
  /** The screen it is on; undefined where the browser does not say. */
  readonly screen: Frame | undefined;
  /** Whether the computer has more than one screen; undefined where the browser does not say. */
  readonly several: boolean | undefined;
  /** It fills its screen, by whatever way: the page's full screen, F11, a kiosk. */
  readonly covers: boolean;
}

/** The windows that the hall may be looking at; undefined where the browser cannot tell which there are. */
export type Stages = readonly Seat[] | undefined;

/** What is known of a way to the notes. */
export interface Situation {
  /** Where the window with the notes stands, or will stand. */
  readonly own: Seat;
  readonly stages: Stages;
}

/**
 * Whether notes may be shown without a question. The one rule that every way to them passes: they may where no stage
 * is, where every stage is known to be on another screen, and beside a stage in a window on a computer with one
 * screen, where somebody is preparing. What is not known is asked.
 */
export function mayShowNotes({ own, stages }: Situation): boolean {
  if (stages === undefined) return false;
  return stages.every((stage) => isElsewhere(own, stage) || isAtTheDesk(own, stage));
}

function isElsewhere(own: Seat, stage: Seat): boolean {
  return own.screen !== undefined && stage.screen !== undefined && !overlap(own.screen, stage.screen);
}

function isAtTheDesk(own: Seat, stage: Seat): boolean {
  return !stage.covers && own.several === false && stage.several === false;
}

/** A screen that no stage is on, out of all that the browser has named; the first one if there are several. */
export function freeScreen<F extends Frame>(screens: readonly F[], stages: Stages): F | undefined {
  return screens.find(
    (one) =>
      stages?.every(({ screen }) => screen !== undefined && !overlap(one, screen)) &&
      screens.every((other) => other === one || !overlap(one, other)),
  );
}

/** Two frames that share room are one screen, or show the same; one edge in common is none. */
export function overlap(one: Frame, other: Frame): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

/** The seat as text for the name of a lock. */
export function formatSeat({ screen, several, covers }: Seat): string {
  return JSON.stringify({ screen, several, covers });
}

/** A seat read back; of a text that is none nothing is known, so it is taken for a wall. */
export function parseSeat(text: string): Seat {
  try {
    const value = JSON.parse(text) as Partial<Seat>;
    const { screen } = value;
    const numbers = screen && [screen.left, screen.top, screen.width, screen.height];
    return {
      screen: numbers?.every((one) => Number.isFinite(one)) ? screen : undefined,
      several: typeof value.several === 'boolean' ? value.several : undefined,
      covers: value.covers !== false,
    };
  } catch {
    return { screen: undefined, several: undefined, covers: true };
  }
}
