import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Frame,
  formatSeat,
  freeScreen,
  mayShowNotes,
  parseSeat,
  type Seat,
  type Stages,
} from '../../../src/show/screens/seat.ts';

const LAPTOP: Frame = { left: 0, top: 0, width: 1366, height: 728 };
const WALL: Frame = { left: 1366, top: 0, width: 1920, height: 1080 };
const SCREENS = [undefined, LAPTOP, WALL];
const SEVERAL = [undefined, false, true];

const seats: readonly Seat[] = SCREENS.flatMap((screen) =>
  SEVERAL.flatMap((several) => [true, false].map((covers) => ({ screen, several, covers }))),
);
const at = (screen: Frame | undefined, more: Partial<Seat> = {}): Seat => ({
  ...{ screen, several: true, covers: false },
  ...more,
});

describe('notes before the hall', () => {
  it('are shown unasked in these of all states only', () => {
    for (const own of seats) {
      for (const stage of seats) {
        const elsewhere =
          own.screen !== undefined && stage.screen !== undefined && own.screen !== stage.screen;
        const atTheDesk = !stage.covers && stage.several === false && own.several === false;
        expect(mayShowNotes({ own, stages: [stage] })).toBe(elsewhere || atTheDesk);
      }
    }
  });

  it.each<[string, Seat, Stages, boolean]>([
    ['no stage is there, and one screen', at(LAPTOP, { several: false }), [], true],
    ['no stage tells which of two screens is the wall', at(LAPTOP), [], false],
    ['no stage is there, and nobody knows how many screens', at(LAPTOP, { several: undefined }), [], false],
    [
      'the notes reach over to the wall',
      at(LAPTOP, { window: { left: 900, top: 0, width: 800, height: 600 } }),
      [at(WALL)],
      false,
    ],
    [
      'the stage reaches over to the screen of the notes',
      at(LAPTOP),
      [at(WALL, { window: { left: 1000, top: 0, width: 1200, height: 800 } })],
      false,
    ],
    [
      'the frame of a window that fills its screen reaches over',
      at(LAPTOP, { window: { left: -8, top: -8, width: 1382, height: 744 } }),
      [at(WALL)],
      true,
    ],
    ['nobody knows which stages there are', at(LAPTOP), undefined, false],
    ['the stage is on the wall, the notes are not', at(LAPTOP), [at(WALL, { covers: true })], true],
    ['both are on the wall', at(WALL), [at(WALL, { covers: true })], false],
    ['the stage is in a window on the same of two screens', at(WALL), [at(WALL)], false],
    [
      'one screen, full',
      at(LAPTOP, { several: false }),
      [at(LAPTOP, { several: false, covers: true })],
      false,
    ],
    ['one screen, in a window', at(LAPTOP, { several: false }), [at(LAPTOP, { several: false })], true],
    ['of two stages one is here', at(LAPTOP), [at(WALL), at(LAPTOP, { covers: true })], false],
    ['the stage does not say where it is', at(LAPTOP), [at(undefined)], false],
  ])('when %s', (_, own, stages, may) => {
    expect(mayShowNotes({ own, stages })).toBe(may);
  });

  it('never get easier by one more stage where there is one', () => {
    const seat = fc.constantFrom(...seats);
    fc.assert(
      fc.property(seat, fc.array(seat, { minLength: 1, maxLength: 3 }), seat, (own, stages, more) => {
        const before = mayShowNotes({ own, stages });
        expect(before || !mayShowNotes({ own, stages: [...stages, more] })).toBe(true);
      }),
    );
  });
});

describe('a free screen', () => {
  const full = (screen: Frame | undefined) => [at(screen, { covers: true })];

  it.each<[string, readonly Frame[], Stages, Frame | undefined]>([
    ['the other of two', [LAPTOP, WALL], full(WALL), LAPTOP],
    ['the other of two, the wall being the first', [WALL, LAPTOP], full(WALL), LAPTOP],
    ['none of one', [WALL], full(WALL), undefined],
    ['none where a stage does not say where it is', [LAPTOP, WALL], full(undefined), undefined],
    ['none where stages are not known', [LAPTOP, WALL], undefined, undefined],
    ['none that shows the same as another', [LAPTOP, LAPTOP], full(WALL), undefined],
    ['none where no stage tells which is the wall', [LAPTOP, WALL], [], undefined],
  ])('is %s', (_, screens, stages, free) => {
    expect(freeScreen([...screens.map((one) => ({ ...one }))], stages)).toEqual(free);
  });

  it('never holds a stage', () => {
    const seat = fc.constantFrom(...seats);
    fc.assert(
      fc.property(fc.array(seat, { maxLength: 4 }), (stages) => {
        const free = freeScreen([LAPTOP, WALL], stages);
        if (free !== undefined) expect(mayShowNotes({ own: at(free), stages })).toBe(true);
      }),
    );
  });
});

describe('a seat', () => {
  it.each(seats)('comes back from its text: %o', (seat) => {
    expect(parseSeat(formatSeat(seat))).toEqual(seat);
  });

  it.each(['', '{', '{}', '[]', 'null', '{"covers":"no"}', '{"screen":{"left":"0"}}'])(
    'that cannot be read is a wall: %s',
    (text) => {
      expect(parseSeat(text)).toEqual({ screen: undefined, several: undefined, covers: true });
    },
  );
});
