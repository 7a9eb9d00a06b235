/** How a write ended: kept; not kept because the storage is full; not kept because there is none. */
export type Saving = 'kept' | 'full' | 'refused';

/** Texts by key that outlive the page, where the browser allows it. */
export interface Store {
  read(key: string): string | null;
  write(key: string, text: string): Saving;
  remove(key: string): void;
  /** All keys, without the prefix. */
  keys(): readonly string[];
}

/**
 * The browser's storage under `prefix`, which keeps decks apart: on `file://` all local pages share one storage. What
 * it refuses is held in memory, so that the page continues as if it were kept; `write` returns what really happened.
 */
export function browserStore(prefix: string, open: () => Storage): Store {
  const storage = tryOpen(open);
  const held = new Map<string, string>();
  return {
    read: (key) => held.get(key) ?? attempt(() => storage?.getItem(prefix + key)) ?? null,
    write: (key, text) => {
      const saving = storage === undefined ? 'refused' : tryWrite(storage, prefix + key, text);
      if (saving === 'kept') held.delete(key);
      else held.set(key, text);
      return saving;
    },
    remove: (key) => {
      held.delete(key);
      attempt(() => storage?.removeItem(prefix + key));
    },
    keys: () => {
      const stored = attempt(() => Object.keys(storage ?? {})) ?? [];
      const own = stored.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
      return [...new Set([...own, ...held.keys()])];
    },
  };
}

/** A store of this page's life only. */
export function memoryStore(): Store {
  return browserStore('', () => {
    throw new Error('no storage');
  });
}

/** Reading the property alone throws where the user has shut storage off. */
function tryOpen(open: () => Storage): Storage | undefined {
  return attempt(() => {
    const storage = open();
    storage.getItem('');
    return storage;
  });
}

function tryWrite(storage: Storage, key: string, text: string): Saving {
  try {
    storage.setItem(key, text);
    return 'kept';
  } catch (error) {
    return error instanceof Error && error.name === 'SecurityError' ? 'refused' : 'full';
  }
}

function attempt<T>(get: () => T): T | undefined {
  try {
    return get();
  } catch {
    return undefined;
  }
}
