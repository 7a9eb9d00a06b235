import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeSlot } from '../../../src/rehearsal/index.ts';
import { type Backup, backedUp, openBackup } from '../../../src/show/store/backup.ts';
import { readPlace, writePlace } from '../../../src/show/store/place.ts';
import { slotLog } from '../../../src/show/store/slot-log.ts';
import { browserStore, type Store } from '../../../src/show/store/store.ts';
import { FakeStorage } from '../fixture.ts';

const slot = (sequence: number, text: string) => encodeSlot({ sequence, text });

let storage: FakeStorage;
let store: Store;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('requestIdleCallback', (write: () => void) => setTimeout(write));
  storage = new FakeStorage();
  store = browserStore('deck:', () => storage);
});
afterEach(() => {
  vi.useRealTimers();
});

async function open(): Promise<Backup> {
  const backup = await openBackup('deck');
  if (backup === undefined) throw new Error('The backup did not open');
  return backup;
}

/** What a page opened anew reads under a key, when localStorage holds `here` and the backup `there`. */
async function readAfter(here: string | undefined, there: string): Promise<string | null> {
  const backup = await open();
  backup.put('run', there);
  await vi.waitFor(async () => expect([...((await backup.all()) ?? []).keys()]).toEqual(['run']), {
    timeout: 10_000,
  });
  if (here !== undefined) store.write('run', here);
  return (await backedUp(store, await open())).read('run');
}

describe('of what stands in both places', () => {
  it.each([
    ['what only the backup has comes back', undefined, slot(3, 'c'), slot(3, 'c')],
    ['the later one of the backup holds', slot(2, 'b'), slot(3, 'c'), slot(3, 'c')],
    ['the later one here holds', slot(4, 'd'), slot(3, 'c'), slot(4, 'd')],
    ['of two of the same number that of the backup holds', slot(3, 'x'), slot(3, 'c'), slot(3, 'c')],
    ['a damaged one here gives way', 'rubbish', slot(3, 'c'), slot(3, 'c')],
    ['a damaged one of the backup does not hold', slot(1, 'a'), 'rubbish', slot(1, 'a')],
    ['what was removed stays removed', 'plain', '', null],
  ])('%s', async (_, here, there, read) => {
    expect(await readAfter(here, there)).toBe(read);
  });
});

describe('localStorage that is cleared in the middle of a show', () => {
  const at = (step: number) => ({ slide: 'a.b', step, blank: 'none', showing: true, at: 0 }) as const;
  /** The backup of a moment ago: the page is loaded again before what was written last is on the disk. */
  const copyOf = (stored: Store) => new Map(stored.keys().map((key) => [key, stored.read(key) ?? '']));

  it('is written on with later numbers: no older copy takes the place of what was written since', async () => {
    const log = slotLog(store, 'now');
    for (const step of [0, 1, 2]) {
      writePlace(store, at(step));
      log.write(`run ${step}`);
    }
    const copy = copyOf(store);
    storage.clear();
    writePlace(store, at(3));
    log.write('run 3');
    const backup = { all: async () => copy, put: () => undefined, healthy: () => true };
    const again = await backedUp(store, backup);
    expect(readPlace(again)).toEqual(at(3));
    expect(slotLog(again, 'now').read().text).toBe('run 3');
  });
});

describe('a store with a backup', () => {
  it('writes to both, and removes from both', async () => {
    const backup = await open();
    const both = await backedUp(store, backup);
    expect(both.write('place', 'here')).toBe('kept');
    await vi.waitFor(async () => expect((await backup.all())?.get('place')).toBe('here'), {
      timeout: 10_000,
    });
    both.remove('place');
    expect(both.read('place')).toBeNull();
    await vi.waitFor(async () => expect((await backup.all())?.get('place')).toBe(''), { timeout: 10_000 });
  });

  it('keeps by the backup what the storage has no room for', async () => {
    storage.room = 0;
    const both = await backedUp(store, await open());
    expect(both.write('place', 'here')).toBe('kept');
  });

  it('does not say that it keeps what neither takes', async () => {
    storage.room = 0;
    const shut: Backup = { all: async () => new Map(), put: () => undefined, healthy: () => false };
    expect((await backedUp(store, shut)).write('place', 'here')).toBe('full');
    expect((await backedUp(store, undefined)).write('place', 'here')).toBe('full');
  });

  it('knows that the backup does not take any more, and that it takes again', async () => {
    const backup = await open();
    expect(backup.healthy()).toBe(true);
    const shut = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('gone', 'InvalidStateError');
    });
    backup.put('place', 'here');
    await vi.waitFor(() => expect(backup.healthy()).toBe(false), { timeout: 10_000 });
    shut.mockRestore();
    backup.put('place', 'here');
    await vi.waitFor(() => expect(backup.healthy()).toBe(true), { timeout: 10_000 });
  });
});

describe('a browser without one', () => {
  it.each([
    [
      'refuses at once',
      () => {
        throw new DOMException('shut', 'SecurityError');
      },
    ],
    [
      'fails to open',
      () => {
        const request = { onerror: () => undefined };
        queueMicrotask(() => request.onerror());
        return request;
      },
    ],
  ])('that %s goes on without', async (_, fail) => {
    vi.stubGlobal('indexedDB', { open: fail });
    expect(await openBackup('deck')).toBeUndefined();
  });

  it('that never answers is not waited for', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => ({}) });
    const opened = openBackup('deck');
    await vi.advanceTimersByTimeAsync(1500);
    expect(await opened).toBeUndefined();
  });

  it.each([
    [
      'opens and never reads',
      () => vi.spyOn(IDBObjectStore.prototype, 'openCursor').mockReturnValue({} as IDBRequest),
    ],
    [
      'opens and is gone when it is read',
      () =>
        vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
          throw new DOMException('gone', 'InvalidStateError');
        }),
    ],
  ])('that %s is not waited for, and what it may hold is not written over', async (_, fail) => {
    const before = await open();
    before.put('run', slot(9, 'newer'));
    await vi.waitFor(async () => expect((await before.all())?.size).toBe(1), { timeout: 10_000 });
    const backup = await open();
    const broken = fail();
    vi.useFakeTimers();
    const starting = backedUp(store, backup);
    await vi.advanceTimersByTimeAsync(1500);
    const started = await starting;
    vi.useRealTimers();
    broken.mockRestore();
    expect(started.write('run', slot(1, 'here'))).toBe('kept');
    await new Promise((later) => setTimeout(later));
    expect((await before.all())?.get('run')).toBe(slot(9, 'newer'));
  });
});
