import { expect, test } from 'vitest';
import { guarded, NeverReady } from '../../src/bundle/guarded.ts';

test('a module that ends the program is a fault of it, and the program ends by itself again afterwards', async () => {
  const { exit } = process;
  await expect(guarded(async () => process.exit(0))).rejects.toThrow('process.exit()');
  await expect(guarded(async () => process.abort())).rejects.toThrow('process.abort()');
  expect(process.exit).toBe(exit);
});

test('a module that waits for what never comes is one, too', async () => {
  const listeners = process.listenerCount('beforeExit');
  const read = guarded(() => new Promise(() => {}));
  // As Node says it when nothing is left to do.
  process.emit('beforeExit', 0);
  await expect(read).rejects.toBeInstanceOf(NeverReady);
  expect(process.listenerCount('beforeExit')).toBe(listeners);
});

test('what is read is given', async () => {
  expect(await guarded(async () => 7)).toBe(7);
});
