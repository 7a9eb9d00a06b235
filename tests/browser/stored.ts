import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { decodeSlot, encodeSlot, formatRun, parseRun, type Run } from '../../src/rehearsal/index.ts';
import { parsePlace } from '../../src/show/store/place.ts';
import { EMPTY } from './clean-page.ts';

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

/** What the page has written so far of its place and its run is in the backup as well, on the disk. */
export async function waitUntilOnDisk(page: Page): Promise<void> {
  const missing = () =>
    page.evaluate(async () => {
      const written = Object.entries(localStorage).filter(([key]) => /:(?:place|now:)/.test(key));
      const [base = { name: '' }] = await indexedDB.databases();
      const open = indexedDB.open(base.name ?? '', 1);
      await new Promise((done) => {
        open.onsuccess = done;
      });
      const table = open.result.transaction('texts').objectStore('texts');
      const [keys, texts] = [table.getAllKeys(), table.getAll()];
      await new Promise((done) => {
        texts.onsuccess = done;
      });
      open.result.close();
      const kept = new Map(keys.result.map((key, i) => [`${base.name}${key}`, texts.result[i]]));
      return written.length === 0
        ? ['all']
        : written.flatMap(([key, text]) => (kept.get(key) === text ? [] : [key]));
    });
  await expect.poll(missing, { interval: 20 }).toEqual([]);
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

/** Leaves a stage as a tab that is closed does, until another page can read what it wrote as it went. */
export async function leave(stage: Page): Promise<void> {
  await stage.goto('about:blank');
  const other = await stage.context().newPage();
  await other.goto(EMPTY);
  const isShowing = async () => {
    const [, text = ''] =
      Object.entries(await storedTexts(other)).find(([key]) => key.endsWith(':place')) ?? [];
    return parsePlace(decodeSlot(text)?.text ?? null)?.showing;
  };
  await expect.poll(isShowing).toBe(false);
  await other.close();
}
