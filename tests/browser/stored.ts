import type { Page } from 'playwright-core';
import { decodeSlot, encodeSlot, formatRun, parseRun, type Run } from '../../src/rehearsal/index.ts';

/** All that the page's deck has stored, by key. */
export function storedTexts(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(() => ({ ...localStorage }));
}

/** Puts a text under a key, in the storage and in its backup. */
export function putText(page: Page, key: string, text: string): Promise<void> {
  return page.evaluate(
    async ([name, value]) => {
      localStorage.setItem(name, value);
      const [base = { name: '' }] = await indexedDB.databases();
      const open = indexedDB.open(base.name ?? '', 1);
      await new Promise((done) => {
        open.onsuccess = done;
      });
      const change = open.result.transaction('texts', 'readwrite', { durability: 'strict' });
      change.objectStore('texts').put(value, name.slice(base.name?.length));
      await new Promise((done) => {
        change.oncomplete = done;
      });
      open.result.close();
    },
    [key, text] as const,
  );
}

/** The runs stored, with their keys. */
export async function storedRuns(
  page: Page,
): Promise<readonly { readonly key: string; readonly run: Run }[]> {
  const texts = await storedTexts(page);
  return Object.entries(texts).flatMap(([key, text]) => {
    const parsed = key.includes(':run:') ? parseRun(decodeSlot(text)?.text ?? '') : undefined;
    return parsed?.ok ? [{ key, run: parsed.value }] : [];
  });
}

/** Stores a run as the page would. */
export function putRun(page: Page, key: string, run: Run): Promise<void> {
  return putText(page, key, encodeSlot({ sequence: 1, text: formatRun(run) }));
}
