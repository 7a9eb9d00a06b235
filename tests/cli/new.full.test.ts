import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runCommand } from '../../src/cli/commands.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

it('a new deck of another body can be built at once', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'deck-new-'));
  try {
    const folder = join(parent, 'lanchuan');
    const run = (root: string, ...argv: readonly string[]) =>
      runCommand(argv, { root, env: {}, print: () => undefined });
    expect(await run(ROOT, 'new', folder, '--body', '澜川市水务局', '--title', '2023年工作总结')).toBe(0);
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    expect(await run(folder, 'build', '--no-check')).toBe(0);
    expect(await readFile(join(folder, 'dist/deck.html'), 'utf8')).toContain('澜川市水务局');
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
});
