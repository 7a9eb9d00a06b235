import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { type OpenBrowser, withPage } from '../../../src/cli/browser/index.ts';
import { finishPdf } from '../../../src/cli/pdf/finish.ts';
import { openHandout, openPrintRoom } from '../../../src/cli/pdf/print.ts';
import { addTextFaces, makeTextFaces, type TextFace } from '../../../src/cli/pdf/text-face.ts';
import { type HandoutId, PRINT_IDS } from '../../../src/document/paper/layouts.ts';
import { FULL_HD } from '../open.ts';
import { compare, type Line, type Measure } from '../report.ts';
import { interleave, spreadOf } from '../stats.ts';

const PDF = { preferCSSPageSize: true, printBackground: true } as const;

/** A print as it is made, and the same pages as a static file for the bare print. */
export interface PrintCase {
  readonly id: HandoutId;
  readonly pages: number;
  /** Opens, lays out, prints and finishes; ms. */
  make(): Promise<number>;
  /** Opens the static pages and prints them; ms. */
  bare(): Promise<number>;
}

/** Prepares one print: its pages are laid out once and kept in `folder` as they are, without script. */
export async function preparePrint(
  browser: OpenBrowser,
  file: string,
  id: HandoutId,
  faces: readonly TextFace[],
  folder: string,
): Promise<PrintCase> {
  const still = join(folder, `${id}.html`);
  const pages = await withPage(browser, FULL_HD, async (page) => {
    await page.addInitScript(addTextFaces, faces);
    const handle = await openHandout(page, file, id);
    await writeFile(still, await page.evaluate(takeStill));
    return handle.pages;
  });
  return {
    id,
    pages,
    make: () =>
      timed(async () => {
        const room = openPrintRoom(browser, file, faces);
        const { bytes, handle } = await room.print(id);
        await finishPdf(bytes, handle);
        await room.close();
      }),
    bare: () =>
      timed(() =>
        withPage(browser, FULL_HD, async (page: Page) => {
          await page.addInitScript(addTextFaces, faces);
          await page.goto(pathToFileURL(still).href);
          await page.pdf(PDF);
        }),
      ),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Runs in the page: its document as a file that needs no script and no policy. */
function takeStill(): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const one of copy.querySelectorAll('script, template, meta[http-equiv]')) one.remove();
  const adopted = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
  const style = document.createElement('style');
  style.textContent = adopted.map((rule) => rule.cssText).join('\n');
  copy.querySelector('head')?.append(style);
  return `<!doctype html>${copy.outerHTML}`;
}

/** All but the cover: on a single page little but the start of the browser's page is measured. */
const OF_SLIDES = PRINT_IDS.filter((id) => id !== 'cover');

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
