import type { Look } from '../../src/cli/layout/finding.ts';

/** What is asked of the words on a wall of usual size. */
export const FLOOR = { size: 28, keySize: 40, lastLine: 4, headlineLine: 4, safe: 54, contrast: 4.5 };

/** A wall with joints; the first of its kind of composition says which that is. */
interface JoinedWall {
  readonly width: number;
  readonly height: number;
  readonly seam: string;
  readonly kind?: string;
}

export const JOINED: readonly JoinedWall[] = [
  { width: 3840, height: 1080, seam: '0.5', kind: 'two halves' },
  { width: 2560, height: 1080, seam: '0.5' },
  { width: 3840, height: 1080, seam: '0.333,0.667', kind: 'three panels' },
  { width: 2560, height: 1080, seam: '0.333,0.667' },
  { width: 3840, height: 1080, seam: '1280' },
  { width: 1920, height: 1080, seam: '0.5', kind: 'a joint through the middle' },
  { width: 1920, height: 1080, seam: '0.333,0.667' },
  { width: 1440, height: 1080, seam: '0.5' },
  { width: 1440, height: 1080, seam: '0.333,0.667', kind: 'a narrow wall' },
  { width: 1920, height: 1080, seam: '0.5&scale=lg' },
  { width: 3840, height: 1080, seam: '0.333,0.667&scale=lg' },
];

/** How the deck is looked at on such a wall. */
export function joinedLook({ width, height, seam }: JoinedWall): Look {
  const floor = { ...FLOOR, keySize: width < 2000 ? 36 : 40 };
  return { stage: 'joined', theme: 'light', size: { width, height }, floor, query: `&seam=${seam}` };
}
