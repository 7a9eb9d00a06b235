import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { type OpenBrowser, withPage } from '../../../src/cli/browser/index.ts';
import { finishPdf } from '../../../src/cli/pdf/finish.ts';
import { inspectPdf } from '../../../src/cli/pdf/inspect.ts';
import { openHandout, openPrintRoom, type PrintRoom } from '../../../src/cli/pdf/print.ts';
import { addTextFaces, makeTextFaces, type TextFace } from '../../../src/cli/pdf/text-face.ts';
import { type HandoutId, PRINT_IDS } from '../../../src/document/paper/layouts.ts';
import type { HandoutHandle } from '../../../src/views/handout/index.ts';
import { FULL_HD } from '../open.ts';
import { compare, type Line, limit, type Measure, type Workbench } from '../report.ts';
import { interleave, spreadOf } from '../stats.ts';

const PDF = { preferCSSPageSize: true, printBackground: true } as const;

/** A print as the command makes it, its check, and the same pages as a static file for the bare print; times in ms. */
interface PrintCase {
  readonly pages: number;
  /** Lays out, prints and finishes in the window that has laid out others before. */
  make(): Promise<number>;
  /** Checks what was made last. */
  check(): Promise<number>;
  /** Opens the static pages and prints them. */
  bare(): Promise<number>;
}

/** Prepares one print: its pages are laid out once and kept in `folder` as they are, without script. */
async function preparePrint(
  { browser, file, folder }: Workbench,
  id: HandoutId,
  faces: readonly TextFace[],
  room: PrintRoom,
): Promise<PrintCase> {
  const still = join(folder, `${id}.html`);
  const handle = await keepStill(browser, file, id, faces, still);
  let made = new Uint8Array();
  return {
    pages: handle.pages,
    make: async () => {
      // A print that is laid out already would not be laid out again.
      await room.print('cover');
      return timed(async () => {
        made = new Uint8Array(await finishPdf(await (await room.print(id)).bytes, handle));
      });
    },
    check: () => timed(() => inspectPdf(made, handle)),
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

function keepStill(
  browser: OpenBrowser,
  file: string,
  id: HandoutId,
  faces: readonly TextFace[],
  still: string,
): Promise<HandoutHandle> {
  return withPage(browser, FULL_HD, async (page) => {
    await page.addInitScript(addTextFaces, faces);
    const handle = await openHandout(page, file, id);
    await writeFile(still, await page.evaluate(takeStill));
    return handle;
  });
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

/** Every print, per page, against a bare print of the same pages; its check against it; and all usual ones at once. */
export const measureHandouts: Measure = async (bench) => {
  const { root, browser, file, runs } = bench;
  const faces = await makeTextFaces(root, file);
  const room = openPrintRoom(browser, file, faces);
  const prints: Line[] = [];
  const checks: Line[] = [];
  const figures: unknown[] = [];
  for (const id of OF_SLIDES) {
    const print = await preparePrint(bench, id, faces, room);
    const { make, check, bare } = await interleave(
      { bare: print.bare, make: print.make, check: print.check },
      runs,
    );
    const perPage = (times: readonly number[]) => spreadOf(times.map((time) => time / print.pages));
    const what = `${id}, ${print.pages} pages`;
    prints.push(compare('handouts, ms a page, made / bare print', what, [perPage(make), perPage(bare)], 1.3));
    checks.push(compare('handouts, ms a page, check / made', what, [perPage(check), perPage(make)], 0.5));
    figures.push({ id, pages: print.pages, make, check, bare });
  }
  await room.close();
  const { all } = await interleave({ all: () => timed(() => makeUsual(bench)) }, runs);
  const seconds = limit('handouts, s', WHAT_USUAL, spreadOf(all).median / 1000, 10);
  return { lines: [...prints, ...checks, seconds], figures: [...figures, { all }] };
};

/** Those of the whole deck on paper of the office. */
const USUAL = ['slides', 'notes', '2up', '3up', '6up', 'report', 'script', 'script-large'] as const;
const WHAT_USUAL = 'the command for eight PDFs and the PPTX, checked';

/** The command as a user gives it. */
async function makeUsual({ root, folder }: Workbench): Promise<void> {
  const command = ['src/cli/run.mjs', 'handouts', ...USUAL, '--pptx', '--out', folder];
  await promisify(execFile)(process.execPath, command, { cwd: root });
}
