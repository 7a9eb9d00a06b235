import { HANDOUT_IDS } from '../../../print/index.ts';
import { makeTextFaces } from '../../handouts/text-face.ts';
import { preparePrint } from '../handouts.ts';
import { compare, type Line } from '../report.ts';
import type { Measure } from '../section.ts';
import { interleave, spreadOf } from '../stats.ts';

/** All but the cover: on a single page little but the start of the browser's page is measured. */
const OF_SLIDES = HANDOUT_IDS.filter((id) => id !== 'cover');

/** Every print, per page, against a bare print of the same pages. */
export const measureHandouts: Measure = async ({ root, browser, file, folder, runs }) => {
  const faces = await makeTextFaces(root, file);
  const lines: Line[] = [];
  const figures: unknown[] = [];
  for (const id of OF_SLIDES) {
    const print = await preparePrint(browser, file, id, faces, folder);
    const { make, bare } = await interleave({ bare: print.bare, make: print.make }, runs);
    const perPage = (times: readonly number[]) => spreadOf(times.map((time) => time / print.pages));
    lines.push(
      compare(
        'handouts, ms a page, made / bare print',
        `${id}, ${print.pages} pages`,
        [perPage(make), perPage(bare)],
        1.5,
      ),
    );
    figures.push({ id, pages: print.pages, make, bare });
  }
  return { lines, figures };
};
