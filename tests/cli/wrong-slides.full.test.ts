import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyBody } from '../next-year/project.ts';

const MODULE = 'slides/rights.ts';

/** The compiler is asked, as where `say` was forgotten (wrong-slides.test.ts): that takes seconds. */
it('a layout that there is none of is told with its line', async () => {
  const project = await copyBody('union-report');
  try {
    const before = await readFile(join(project.root, MODULE), 'utf8');
    await project.write(MODULE, before.replace(/layout: '\w+'/, "layout: 'nothing'"));
    const { exit, printed } = await project.run('check', '--numbers');
    expect(exit).toBe(1);
    expect(printed).toMatch(/→ slides\/rights\.ts:\d+/);
  } finally {
    await project.remove();
  }
});
