import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { HandoutId } from '../../document/paper/layouts.ts';
import type { HandoutHandle } from '../../views/handout/index.ts';
import { type OpenBrowser, withPage } from '../browser/index.ts';
import { CliError } from '../exit.ts';
import { addTextFaces, type TextFace } from './text-face.ts';

/** A print as the browser made it, and what its pages say of themselves. */
export interface RawPrint {
  readonly bytes: Uint8Array;
  readonly handle: HandoutHandle;
}

/** A cold machine needs some seconds for the first page; a page that needs more has a fault. */
const READY_MS = 60_000;
const WINDOW = { width: 1300, height: 900 };

/** Opens the print view of `deckFile` and prints it. @throws CliError (failed) when the view does not come up */
export function printHandout(
  browser: OpenBrowser,
  deckFile: string,
  { id, pages }: { readonly id: HandoutId; readonly pages?: readonly number[] | undefined },
  faces: readonly TextFace[],
): Promise<RawPrint> {
  return withPage(browser, WINDOW, async (page) => {
    await page.addInitScript(addTextFaces, faces);
    const handle = await openHandout(page, deckFile, id, pages);
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    return { bytes, handle };
  });
}

/** Opens the print view and waits until its pages are laid out. @throws CliError (failed) */
export async function openHandout(
  page: Page,
  deckFile: string,
  id: HandoutId,
  pages?: readonly number[],
): Promise<HandoutHandle> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(
    `${pathToFileURL(deckFile).href}?view=handout&layout=${id}${pages ? `&pages=${pages.join('-')}` : ''}`,
  );
  const ready = () => document.documentElement.dataset.ready === 'handout';
  await page.waitForFunction(ready, undefined, { timeout: READY_MS }).catch((error: unknown) => {
    throw failed(id, faults, error);
  });
  const handle = await page.evaluate(() => window.deckHandout);
  if (handle === undefined || faults.length > 0) throw failed(id, faults);
  return handle;
}

function failed(id: HandoutId, faults: readonly string[], cause?: unknown): CliError {
  const reason = faults.length > 0 ? faults.join('；') : '没有报错，但页面一直没有准备好';
  return new CliError('failed', `× ${id}.pdf 的页面没有排出来\n  ${reason}`, { cause });
}
