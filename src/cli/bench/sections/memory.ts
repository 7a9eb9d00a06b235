import { INTERPRETED, withBrowser } from '../../browser/index.ts';
import { type Memory, measurePasses, measurePlain } from '../memory.ts';
import { compare, type Line } from '../report.ts';
import type { Measure } from '../section.ts';
import { interleave, type Spread, spreadOf } from '../stats.ts';

const PASSES = 20;
const SECTION = 'memory, MB';
const MOST = 1.05;

/** What many passes through all slides leave behind; on the heap also with the engine's compilers off. */
export const measureMemory: Measure = async ({ browser, file, floor, runs }) => {
  const { plain, passes, interpreted } = await withBrowser(
    (own) =>
      interleave(
        {
          plain: async () => ({ first: await measurePlain(browser, floor), last: undefined }),
          passes: () => measurePasses(browser, file, PASSES),
          interpreted: () => measurePasses(own, file, PASSES),
        },
        runs,
      ),
    INTERPRETED,
  );
  const [firsts, lasts] = split(passes);
  const [firstsOwn, lastsOwn] = split(interpreted);
  const heap = `heap after ${PASSES} passes / after one`;
  const lines: Line[] = [
    compare(SECTION, heap, [of(lasts, 'heap'), of(firsts, 'heap')], MOST, 1),
    compare(
      SECTION,
      `${heap}, engine's compilers off`,
      [of(lastsOwn, 'heap'), of(firstsOwn, 'heap')],
      MOST,
      1,
    ),
  ];
  if (lasts.every(({ renderer }) => renderer !== undefined)) {
    const floors = plain.map(({ first }) => first);
    const what = `renderer after ${PASSES} passes / floor page`;
    lines.push(compare(SECTION, what, [of(lasts, 'renderer'), of(floors, 'renderer')], 3));
  }
  return { lines, figures: { plain, passes, interpreted } };
};

type Passes = Awaited<ReturnType<typeof measurePasses>>;

/** What was held after the first pass, and after the last one. */
function split(passes: readonly Passes[]): readonly [readonly Memory[], readonly Memory[]] {
  return [passes.map(({ first }) => first), passes.flatMap(({ last }) => last ?? [])];
}

function of(memories: readonly Memory[], kind: keyof Memory): Spread {
  return spreadOf(memories.flatMap((memory) => (memory[kind] === undefined ? [] : memory[kind] / 1e6)));
}
