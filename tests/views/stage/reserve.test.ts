import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createReserve } from '../../../src/views/stage/reserve.ts';

let taken: ArrayBuffer[] = [];
let next = () => {};
const stage = {
  beforeNext: (listener: () => void) => {
    next = listener;
  },
};

beforeEach(() => {
  taken = [];
  const Known = ArrayBuffer;
  vi.stubGlobal(
    'ArrayBuffer',
    class extends Known {
      /** As in a browser that has it: what was taken is let go at once. */
      transfer(bytes: number): ArrayBuffer {
        structuredClone(this, { transfer: [this] });
        return new Known(bytes);
      }
      constructor(bytes: number) {
        super(bytes);
        taken.push(this);
      }
    },
  );
});

/** How many bytes count. */
function counted(): number {
  return taken.reduce((sum, one) => sum + one.byteLength, 0);
}

describe('the reserve', () => {
  it('is there once, however often it is taken, and gone with "next"', () => {
    const take = createReserve(stage);
    expect(counted()).toBe(0);
    take();
    const bytes = counted();
    expect(bytes).toBeGreaterThan(10_000_000);
    take();
    expect(counted()).toBe(bytes);
    next();
    expect(counted()).toBe(0);
    next();
    take();
    expect(counted()).toBe(bytes);
  });

  it('is left to the engine where nothing else is possible', () => {
    const take = createReserve(stage);
    take();
    Object.assign(taken[0] ?? {}, { transfer: undefined });
    next();
    take();
    expect(taken).toHaveLength(2);
  });
});
