import { describe, expect, it } from 'vitest';
import { decodeSlot } from '../../../src/rehearsal/index.ts';
import { slotLog } from '../../../src/show/store/slot-log.ts';
import { memoryStore } from '../../../src/show/store/store.ts';

describe('a log in two slots', () => {
  const slotsOf = (store: ReturnType<typeof memoryStore>) =>
    ['now:a', 'now:b'].map((key) => decodeSlot(store.read(key))?.text).sort();

  it('goes on after what another window has written meanwhile', () => {
    const store = memoryStore();
    const [one, other] = [slotLog(store, 'now'), slotLog(store, 'now')];
    one.write('1');
    one.write('2');
    other.write('3');
    one.write('4');
    expect(one.read().text).toBe('4');
    expect(other.read().text).toBe('4');
    expect(slotsOf(store)).toEqual(['3', '4']);
  });

  it('writes over a slot that was spoilt since, never over the sound one', () => {
    const store = memoryStore();
    const log = slotLog(store, 'now');
    log.write('1');
    log.write('2');
    // The newest is spoilt: the one before it is all there is.
    store.write('now:b', `${store.read('now:b')}?`);
    log.write('3');
    expect(slotsOf(store)).toEqual(['1', '3']);
  });
});
