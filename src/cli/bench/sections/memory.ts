import { type Memory, measurePasses, measurePlain } from '../memory.ts';
import { compare, type Line } from '../report.ts';
import type { Measure } from '../section.ts';
import { interleave, type Spread, spreadOf } from '../stats.ts';

const PASSES = 20;
const SECTION = 'memory, MB';

/** What many passes through all slides leave behind. */
export const measureMemory: Measure = async ({ browser, file, floor, runs }) => {
  const { plain, passes } = await interleave(
    {
      plain: async () => ({ first: await measurePlain(browser, floor), last: undefined }),
      passes: () => measurePasses(browser, file, PASSES),
    },
    runs,
  );
  const firsts = passes.map(({ first }) => first);
  const lasts = passes.flatMap(({ last }) => last ?? []);
  const afterAll = `after ${PASSES} passes / after one`;
  const lines: Line[] = [
    compare(SECTION, `heap ${afterAll}`, [of(lasts, 'heap'), of(firsts, 'heap')], 1.05, 1),
    compare(SECTION, `heap without code ${afterAll}`, [of(lasts, 'data'), of(firsts, 'data')], 1.05, 1),
  ];
  if (lasts.every(({ renderer }) => renderer !== undefined)) {
    const floors = plain.map(({ first }) => first);
    const what = `renderer after ${PASSES} passes / floor page`;
    lines.push(compare(SECTION, what, [of(lasts, 'renderer'), of(floors, 'renderer')], 3));
  }
  return { lines, figures: { plain, passes } };
};

function of(memories: readonly Memory[], kind: keyof Memory): Spread {
  return spreadOf(memories.flatMap((memory) => (memory[kind] === undefined ? [] : memory[kind] / 1e6)));
}
