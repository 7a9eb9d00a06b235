import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openThread } from '../../src/bundle/threads/thread.ts';

const ANSWER = new URL('../../src/bundle/threads/answer.mjs', import.meta.url).href;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threads-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function threadOf<Order, Answer>(work: string) {
  const file = join(folder, `${crypto.randomUUID()}.mjs`);
  await writeFile(file, `import { answerOrders } from ${JSON.stringify(ANSWER)};\n${work}`);
  return openThread<Order, Answer>(pathToFileURL(file));
}

describe('a thread', () => {
  test('answers one order after another, each its own', async () => {
    const thread = await threadOf<number, string>(
      'let busy = 0; answerOrders(async (n) => { busy++; await null; return n + " of " + busy--; });',
    );
    const answers = [3, 1, 2].map((n) => thread.ask(n));
    expect(thread.waiting()).toBe(3);
    expect(await Promise.all(answers)).toEqual(['3 of 1', '1 of 1', '2 of 1']);
    expect(thread.waiting()).toBe(0);
    await thread.close();
  });

  test('says what failed, and goes on', async () => {
    const thread = await threadOf<number, number>(
      'answerOrders((n) => { if (n < 0) throw new Error("no roots"); return Math.sqrt(n); });',
    );
    await expect(thread.ask(-1)).rejects.toThrow('no roots');
    expect(await thread.ask(4)).toBe(2);
    await thread.close();
  });

  test('that cannot begin refuses what is asked of it, then and later', async () => {
    const thread = await threadOf<number, number>('throw new Error("not begun");');
    await expect(thread.ask(1)).rejects.toThrow('not begun');
    await expect(thread.ask(2)).rejects.toThrow('not begun');
  });
});
