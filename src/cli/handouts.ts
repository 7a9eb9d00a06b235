import { join, resolve } from 'node:path';
import { HANDOUTS, type HandoutId } from '../print/index.ts';
import { type OpenBrowser, withBrowser } from './browser/index.ts';
import type { Command, Effects } from './command.ts';
import { freshDeckFile } from './deck-file.ts';
import { checkPdf } from './handouts/check.ts';
import { finishPdf } from './handouts/finish.ts';
import { HANDOUT_HELP, parseHandoutOptions } from './handouts/options.ts';
import { printHandout } from './handouts/print.ts';
import { readPdf } from './handouts/read-back.ts';
import { makeTextFaces, type TextFace } from './handouts/text-face.ts';
import { openFolder, writeChecked } from './handouts/write.ts';

const USUAL_OUT = 'dist/handouts';

/** Writes the handouts as PDFs, each checked by reading it back. */
export const handouts: Command = {
  summary: '把讲义存成 PDF，放在 dist/handouts/',
  main: async (argv, effects) => {
    const options = parseHandoutOptions(argv);
    if (options.help) {
      effects.print(HANDOUT_HELP);
      return;
    }
    const out = resolve(effects.root, options.out ?? USUAL_OUT);
    await openFolder(out);
    const file = await freshDeckFile(effects);
    const faces = await makeTextFaces(effects.root, file);
    const start = performance.now();
    await withBrowser(async (browser) => {
      for (const id of options.ids) await makeOne(id, { browser, file, faces, out }, effects);
    });
    effects.print(`${options.ids.length} 份讲义，用时 ${seconds(start)} 秒，在 ${out}`);
  },
};

interface Workshop {
  readonly browser: OpenBrowser;
  readonly file: string;
  readonly faces: readonly TextFace[];
  readonly out: string;
}

async function makeOne(
  id: HandoutId,
  { browser, file, faces, out }: Workshop,
  { print }: Effects,
): Promise<void> {
  const start = performance.now();
  const { bytes, handle } = await printHandout(browser, file, id, faces);
  const finished = await finishPdf(bytes, handle);
  await writeChecked(join(out, `${id}.pdf`), finished, async (written) =>
    checkPdf(await readPdf(written), handle),
  );
  const size = Math.round(finished.length / 1000);
  print(`  ${id}.pdf  ${HANDOUTS[id].name}，${handle.pages} 页，${size} kB，${seconds(start)} 秒，检查通过`);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
