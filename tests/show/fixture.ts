import type { Beat, Plan } from '../../src/rehearsal/index.ts';
import { type LiveShow, openLiveShow } from '../../src/show/live-show.ts';
import { runLog } from '../../src/show/store/run-log.ts';
import { storedRuns } from '../../src/show/store/runs.ts';
import { readSettings } from '../../src/show/store/settings.ts';
import { browserStore, type Store } from '../../src/show/store/store.ts';
import { PLAN } from '../rehearsal/fixture.ts';

export { PLAN };

/** A browser storage that can be filled, shut and spoilt. */
export class FakeStorage implements Storage {
  [name: string]: unknown;
  readonly #texts = new Map<string, string>();
  room = Number.POSITIVE_INFINITY;

  get length(): number {
    return this.#texts.size;
  }
  clear(): void {
    this.#texts.clear();
  }
  key(index: number): string | null {
    return [...this.#texts.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    if (text.length > this.room) throw new DOMException('full', 'QuotaExceededError');
    this.#texts.set(key, text);
    Object.defineProperty(this, key, { value: text, enumerable: true, configurable: true });
  }
  removeItem(key: string): void {
    this.#texts.delete(key);
    delete this[key];
  }
}

/** Two clocks to set by hand; a new life is a page opened anew. */
export class FakeClock {
  wall = 1_606_000_000_000;
  steady = 1000;
  life = 1;
  readonly read = (): Beat => ({ wall: this.wall, steady: this.steady, life: String(this.life) });
  /** Seconds pass with somebody there: a beat comes every two of them. */
  pass(seconds: number, show: LiveShow): void {
    for (let left = seconds; left > 0; left -= 2) {
      this.skip(Math.min(2, left));
      show.beat();
    }
  }
  /** Seconds pass unseen. */
  skip(seconds: number): void {
    this.wall += seconds * 1000;
    this.steady += seconds * 1000;
  }
  reopen(): void {
    this.life += 1;
    this.steady = 500;
  }
}

export const storeOn = (storage: Storage): Store => browserStore('deck:', () => storage);

let ids = 0;

/** A show as a rehearsal window opens it. */
export function openShow(store: Store, clock: FakeClock, plan: Plan = PLAN): LiveShow {
  return openLiveShow({
    plan,
    kind: '排练',
    log: runLog(store, 'here'),
    runs: storedRuns(store),
    clock: clock.read,
    newId: () => `run${++ids}`,
    settings: () => readSettings(store),
    goesOnFor: 24 * 3_600_000,
  });
}
