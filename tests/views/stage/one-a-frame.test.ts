import { beforeEach, describe, expect, it, vi } from 'vitest';
import { oneAFrame } from '../../../src/views/stage/one-a-frame.ts';

let asked: (() => void)[] = [];
beforeEach(() => {
  asked = [];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => asked.push(callback));
});

/** Shows one frame. */
function frame(): void {
  for (const callback of asked.splice(0)) callback();
}

describe('what waits for a frame of its own', () => {
  it('lets the first frame pass and has one each of those that follow, in order', () => {
    const done: string[] = [];
    const queue = oneAFrame((item: string) => done.push(item));
    queue.add('a');
    queue.add('b');
    const after = [0, 1, 2, 3].map(() => {
      frame();
      return done.join('');
    });
    expect(after).toEqual(['', 'a', 'ab', 'ab']);
    expect(asked).toEqual([]);
    queue.add('c');
    for (let i = 0; i < 2; i++) frame();
    expect(done.join('')).toBe('abc');
  });

  it('waits no more when it is dropped', () => {
    const done: string[] = [];
    const queue = oneAFrame((item: string) => done.push(item));
    queue.add('a');
    queue.add('b');
    queue.drop('a');
    for (let i = 0; i < 5; i++) frame();
    expect(done).toEqual(['b']);
  });

  it('waits once, and no more when it is cleared', () => {
    const done: string[] = [];
    const queue = oneAFrame((item: string) => done.push(item));
    queue.add('a');
    queue.add('a');
    queue.clear();
    queue.add('b');
    for (let i = 0; i < 5; i++) frame();
    expect(done).toEqual(['b']);
  });
});
