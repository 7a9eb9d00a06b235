import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The pages of a PDF as poppler reads them (what Linux desktops search with); nothing where it is not installed. */
export async function readWithPoppler(pdf: Uint8Array): Promise<readonly string[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'poppler-'));
  try {
    const path = join(folder, 'print.pdf');
    await writeFile(path, pdf);
    const { stdout } = await run('pdftotext', ['-raw', path, '-'], { maxBuffer: 1 << 26 });
    return stdout.split('\f').slice(0, -1);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
