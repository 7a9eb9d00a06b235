import { align, type Step } from '../../office/compare/align.ts';

const AROUND = 3;
const COSTS = {
  pair: (one: string, other: string) => (one === other ? 0 : Number.POSITIVE_INFINITY),
  alone: () => 1,
};

/** A unified diff of a file, as `git apply` and `patch -p1` read it. */
export function formatPatch({
  file,
  before,
  after,
}: {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const steps = align(old, now, COSTS);
  const hunks = hunksOf(steps).map(({ from, to }) => formatHunk(steps.slice(from, to), old, now));
  return `--- a/${file}\n+++ b/${file}\n${hunks.join('')}`;
}

/** Stretches of steps around what changed; those that would touch are one. */
function hunksOf(steps: readonly Step[]): readonly { readonly from: number; readonly to: number }[] {
  const hunks: { from: number; to: number }[] = [];
  for (const [i, [left, right]] of steps.entries()) {
    if (left !== undefined && right !== undefined) continue;
    const [from, to] = [Math.max(0, i - AROUND), Math.min(steps.length, i + AROUND + 1)];
    const last = hunks.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks;
}

function formatHunk(steps: readonly Step[], old: readonly string[], now: readonly string[]): string {
  const side = (which: 0 | 1) => {
    const lines = steps.flatMap((step) => step[which] ?? []);
    return `${(lines[0] ?? 0) + 1},${lines.length}`;
  };
  const lines = steps.map(([left, right]) => {
    if (left === undefined) return `+${now[right ?? 0]}`;
    return `${right === undefined ? '-' : ' '}${old[left]}`;
  });
  return `@@ -${side(0)} +${side(1)} @@\n${lines.join('\n')}\n`;
}
