import { decodeSlot } from '../../rehearsal/index.ts';
import type { Store } from './store.ts';

/**
 * A second place for what is stored. The browser writes localStorage to the disk only after a while (measured: nothing
 * of the last nine seconds was there after its process had been killed); a strict IndexedDB transaction is on the disk
 * when it completes.
 */
export interface Backup {
  /** All texts by key; a removed one is an empty text. Undefined where they cannot be read, or not in time. */
  all(): Promise<ReadonlyMap<string, string> | undefined>;
  put(key: string, text: string): void;
  /** The last put has come through, as far as is known. */
  healthy(): boolean;
}

const TABLE = 'texts';
/** A database that does not open, or opens and does not read, must not keep the screen from opening. */
const ANSWERS_WITHIN = 1500;

/** What the database answers; undefined where it fails, or does not answer in time. */
function answered<T>(ask: (answer: (given: T | undefined) => void) => void): Promise<T | undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), ANSWERS_WITHIN);
    try {
      ask(resolve);
    } catch {
      resolve(undefined);
    }
  });
}

/** The backup in database `name`; undefined where the browser has none for this page. */
export function openBackup(name: string): Promise<Backup | undefined> {
  return answered((answer) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => answer(backupIn(request.result));
    request.onerror = () => answer(undefined);
  });
}

/** Written by then (ms) at the latest, however much moves on the slide. */
const WRITTEN_WITHIN = 100;

function backupIn(database: IDBDatabase): Backup {
  let healthy = true;
  const pending = new Map<string, string>();
  const write = () => {
    try {
      const transaction = database.transaction(TABLE, 'readwrite', { durability: 'strict' });
      const table = transaction.objectStore(TABLE);
      for (const [key, text] of pending) table.put(text, key);
      transaction.oncomplete = () => {
        healthy = true;
      };
      transaction.onabort = () => {
        healthy = false;
      };
    } catch {
      healthy = false;
    }
    pending.clear();
  };
  return {
    healthy: () => healthy,
    // It waits for what is being written, by another window or by the page before a reload, as long as the disk takes.
    all: () =>
      answered((answer) => {
        const texts = new Map<string, string>();
        const request = database.transaction(TABLE).objectStore(TABLE).openCursor();
        request.onerror = () => answer(undefined);
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor === null) return answer(texts);
          texts.set(String(cursor.key), String(cursor.value));
          cursor.continue();
        };
      }),
    // localStorage has it at once; what a press changes goes to the disk together, when the hall sees the slide.
    put: (key, text) => {
      if (pending.size === 0) requestIdleCallback(write, { timeout: WRITTEN_WITHIN });
      pending.set(key, text);
    },
  };
}

/**
 * The store with everything written to the backup as well; what the backup has newer is put back first. The store alone
 * where it cannot be read: nothing newer is written over.
 */
export async function backedUp(store: Store, backup: Backup | undefined): Promise<Store> {
  const texts = await backup?.all();
  if (backup === undefined || texts === undefined) return store;
  for (const [key, text] of texts) restore(store, key, text);
  return {
    ...store,
    write: (key, text) => {
      const saving = store.write(key, text);
      backup.put(key, text);
      return saving !== 'kept' && backup.healthy() ? 'kept' : saving;
    },
    remove: (key) => {
      store.remove(key);
      backup.put(key, '');
    },
  };
}

/** Of two numbered texts the later holds; of others, and of damaged ones, the backup's. */
function restore(store: Store, key: string, text: string): void {
  const here = store.read(key);
  if (here === text) return;
  const number = (stored: string | null) => decodeSlot(stored)?.sequence ?? -1;
  if (here !== null && number(here) > number(text)) return;
  if (text === '') store.remove(key);
  else store.write(key, text);
}
