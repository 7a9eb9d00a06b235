/** A line of the notes, or a sentence: where it begins and ends, in px from the top of the text. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** What the place of the text in its panel follows from. */
export interface NotesAt {
  /** From the top down, one at least. */
  readonly lines: readonly Extent[];
  /** The sentence being said. */
  readonly now: Extent;
  /** How much of that is said, from 0 to 1. */
  readonly said: number;
  /** Height of the panel in px. */
  readonly room: number;
  /** Px that the speaker has moved the text up by. */
  readonly moved: number;
}

/** The current sentence is this far down the panel, so that the previous one stays in sight. */
const AT = 0.3;

/**
 * Where the panel begins, in px from the top of the text: with a whole line. What was said gives way before a line of
 * the sentence being said does; one higher than the panel goes through it as it is said.
 */
export function topOf({ lines, now, said, room, moved }: NotesAt): number {
  const height = now.bottom - now.top;
  const fits = height <= room;
  const through = Math.min(Math.max(0, said * height - room / 2), height - room);
  const liked = (fits ? now.top - room * AT : now.top + through) + moved;
  const most = (lines.at(-1)?.bottom ?? 0) - room;
  const needed = moved !== 0 ? 0 : fits ? now.bottom - room : liked;
  const least = Math.max(needed, Math.min(liked, most) === most ? most : 0);
  const above = lines.findLast(({ top }) => top <= Math.min(liked, most));
  const found = above !== undefined && above.top >= least ? above : lines.find(({ top }) => top >= least);
  return found?.top ?? now.top;
}
