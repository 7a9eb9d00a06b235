/** What a stage is composed for; lengths in px of the window. */
export interface WallShape {
  readonly width: number;
  readonly height: number;
  readonly profile: '4x3' | '16x9' | 'wide';
  /** Width of a wide stage, in stage px. */
  readonly long: number;
  /** Where the wall is joined, as shares of its width. */
  readonly joints: readonly number[];
}

/** How the slides are composed on a wall; lengths in stage px. */
export interface StageComposition {
  readonly profile: WallShape['profile'];
  /** 1: headline above the body. 2: beside it. 3: and what is said to the figure in a zone of its own. */
  readonly zones: 1 | 2 | 3;
  /** A wide wall of two halves: the headline has one of them. */
  readonly halves: boolean;
  /** The body is in two columns with a joint between them. */
  readonly split: boolean;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** Where the first and the second zone (or column) end, if a joint says so. */
  readonly edges: readonly [number | undefined, number | undefined];
  /** All joints, and those that no zone's edge is drawn to: words may run across these. */
  readonly joints: readonly number[];
  readonly crossed: readonly number[];
}

/** The composition for a wall. */
export function composeFor({ width, height, profile, long, joints }: WallShape): StageComposition {
  const between = (from: number, to: number) => joints.find((joint) => joint > from && joint < to);
  const wide = profile === 'wide';
  const [first, middle, second] = [between(0.2, 0.42), between(0.42, 0.58), between(0.58, 0.72)];
  // A wide wall of two halves has the headline on one of them and all else on the other.
  const halves = wide && middle !== undefined;
  // A wall of thirds has the headline on one of them; on a narrower wall its columns are those of 4:3.
  const thirds = !halves && (first ?? second) !== undefined;
  const usual = wide ? long : profile === '4x3' ? 1440 : 1920;
  // Either takes some width: type gets smaller there, and in thirds the stage has more of it in height.
  const stage = Math.max(usual, halves ? 3420 : thirds ? (wide ? 3400 : 2160) : 0);
  const high = (thirds || halves) && stage > usual ? Math.round((stage * height) / width) : 1080;
  const scale = Math.min(width / stage, height / high) || 1;
  const edge = halves ? middle : thirds ? (first ?? 1 / 3) : undefined;
  const cut = thirds ? (second ?? 2 / 3) : halves ? undefined : middle;
  const toStage = (joint: number) => Math.round(((joint - 0.5) * width) / scale + stage / 2);
  return {
    profile: thirds && !wide ? '4x3' : profile,
    zones: thirds || halves ? 2 : !wide ? 1 : stage < 3200 ? 2 : 3,
    halves,
    split: cut !== undefined,
    width: stage,
    height: high,
    scale,
    edges: [edge && toStage(edge), cut && toStage(cut)],
    joints: joints.map(toStage),
    crossed: joints.filter((joint) => joint !== edge && joint !== cut).map(toStage),
  };
}
