import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { HandoutId } from '../../document/paper/layouts.ts';
import type { HandoutHandle } from '../../views/handout/index.ts';
import type { OpenBrowser, WindowSize } from '../browser/index.ts';
import { CliError } from '../exit.ts';
import { addTextFaces, type TextFace } from './text-face.ts';

/** A print as the browser made it, and what its pages report about themselves. */
export interface RawPrint {
  readonly bytes: Uint8Array;
  readonly handle: HandoutHandle;
}

/** A print that has left its window; what becomes of it there no longer matters. */
export interface Printing {
  readonly handle: HandoutHandle;
  /** The browser makes the file of what was drawn in a process of its own. */
  readonly bytes: Promise<Uint8Array>;
}

/** Lays prints out one after another in one window, so that the deck and its fonts are loaded once. */
export interface PrintRoom {
  /** Fulfilled as soon as the window is free for the next print. */
  print(id: HandoutId): Promise<Printing>;
  /**
   * Lays a print out for `use`, unless it is laid out already; after a failure the window is closed and the next print gets
   * a new one.
   */
  withPrint<T>(
    id: HandoutId,
    use: (page: Page, handle: HandoutHandle) => Promise<T>,
    size?: WindowSize,
  ): Promise<T>;
  close(): Promise<void>;
}

/** A cold machine needs a few seconds for the first page; anything longer is a fault. */
const READY_MS = 60_000;
const WINDOW = { width: 1300, height: 900 };

/** Opens the window for prints of `deckFile`, limited to the pages with these numbers; undefined means all. */
export function openPrintRoom(
  browser: OpenBrowser,
  deckFile: string,
  faces: readonly TextFace[],
  pages?: readonly number[],
): PrintRoom {
  let open: Page | undefined;
  let laid: HandoutHandle | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const close = async () => {
    await last;
    await open?.context().close();
    [open, laid] = [undefined, undefined];
  };
  const layOut = async (id: HandoutId, size: WindowSize): Promise<readonly [Page, HandoutHandle]> => {
    if (open) {
      if (open.viewportSize()?.width !== size.width) await open.setViewportSize(size);
      if (laid?.id !== id) laid = await layOutNext(open, id);
    } else {
      open = await browser.newPage(size);
      // The browser lays the pages of a print out for paper twice, and each time for the window again: where that counts as
      // paper, too, it does not look for the styles of all elements each time.
      await open.emulateMedia({ media: 'print' });
      await open.addInitScript(addTextFaces, faces);
      laid = await openHandout(open, deckFile, id, pages);
    }
    return [open, laid];
  };
  const withPrint: PrintRoom['withPrint'] = async (id, use, size = WINDOW) => {
    try {
      return await use(...(await layOut(id, size)));
    } catch (error) {
      await close();
      throw error;
    }
  };
  const print = (id: HandoutId) =>
    withPrint(id, async (page, handle) => {
      await page.evaluate(awaitPrinted);
      // The browser makes one file at a time.
      await last;
      const bytes = page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
      last = bytes.catch(() => undefined);
      await Promise.race([bytes, page.evaluate(() => window.printed)]);
      return { handle, bytes };
    });
  return { print, withPrint, close };
}

declare global {
  interface Window {
    /** Fulfilled when the pages are drawn for paper; set before each print. */
    printed?: Promise<void>;
  }
}

/** Runs in the page before it is printed. */
function awaitPrinted(): void {
  window.printed = new Promise((resolve) => {
    addEventListener('afterprint', () => resolve(), { once: true });
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
    { timeout: READY_MS },
  );
  const ready = () => document.documentElement.dataset.ready === 'handout';
  await page.waitForFunction(ready, undefined, { timeout: READY_MS }).catch((error: unknown) => {
    throw failed(id, faults, error);
  });
  const handle = await page.evaluate(() => window.deckHandout);
  if (handle === undefined || faults.length > 0) throw failed(id, faults);
  return handle;
}

/** Lays out another print in an open window. @throws CliError (failed) */
async function layOutNext(page: Page, id: HandoutId): Promise<HandoutHandle> {
  const handle = await page
    .evaluate((next) => {
      window.layOutHandout?.(next);
      return window.deckHandout;
    }, id)
    .catch((error: unknown) => {
      throw failed(id, [String(error)], error);
    });
  if (handle?.id !== id) throw failed(id, []);
  return handle;
}

function failed(id: HandoutId, faults: readonly string[], cause?: unknown): CliError {
  const reason = faults.length > 0 ? faults.join('；') : '没有报错，但页面一直没有准备好';
  return new CliError('failed', `× ${id}.pdf 的页面没有排出来\n  ${reason}`, { cause });
}
