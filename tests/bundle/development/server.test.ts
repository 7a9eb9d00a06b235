import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deckDevelopment } from '../../../src/bundle/development/config.ts';
import { copyBody, type ProjectCopy } from '../../next-year/project.ts';

let copy: ProjectCopy;
let server: ViteDevServer;
let address = '';
beforeAll(async () => {
  copy = await copyBody('union-report');
  server = await createServer({ ...deckDevelopment(copy.root), configFile: false, logLevel: 'silent' });
  await server.listen(0);
  address = server.resolvedUrls?.local[0] ?? '';
}, 60_000);
afterAll(async () => {
  await server.close();
  await copy.remove();
});

const get = (path: string) => fetch(new URL(path, address));

/** Every module that a browser would load from one on, at once or when it is asked for. */
async function modulesFrom(path: string, found = new Map<string, string>()): Promise<Map<string, string>> {
  if (found.has(path)) return found;
  const answer = await get(path);
  expect(answer.headers.get('content-type'), path).toContain('javascript');
  const code = await answer.text();
  found.set(path, code);
  for (const [, next = ''] of code.matchAll(/(?:from|import)\s*\(?\s*["']([./][^"'\s]+)["']/g))
    await modulesFrom(new URL(next, new URL(path, address)).pathname, found);
  return found;
}

describe('the server of development', { timeout: 60_000 }, () => {
  it('answers all that a browser asks for, in few requests', async () => {
    const page = await (await get('/?view=stage')).text();
    const [entry = ''] = /\/@deck\/[^"]+/.exec(page) ?? [];
    const modules = await modulesFrom(entry);
    expect([...modules.keys()].some((path) => path.endsWith('/screens.css'))).toBe(true);
    expect(modules.size).toBeLessThan(60);
    expect((await get('/main.css')).ok).toBe(true);
    expect(page).toContain('href="/main.css"');
  });

  it('shows the code anew after one of its files was saved', async () => {
    const file = 'src/views/stage/index.ts';
    const told = new Promise((done) => {
      server.ws.send = ((message: unknown) => done(message)) as typeof server.ws.send;
    });
    await writeFile(join(copy.root, file), "export const startStage = () => 'anew';\n");
    expect(await told).toMatchObject({ type: 'full-reload' });
    const codes = [...(await modulesFrom('/@deck/main.js')).values()];
    expect(codes.some((code) => code.includes("'anew'") || code.includes('"anew"'))).toBe(true);
  });
});
