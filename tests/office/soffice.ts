import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** LibreOffice, where it is installed: what it saves is what a manuscript looks like when another program had it. */
export function hasOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** The file as LibreOffice saves it in the format of this extension. */
export function resave(name: string, bytes: Uint8Array, as: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'resave-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const out = join(folder, 'out');
    const home = `-env:UserInstallation=file://${join(folder, 'home')}`;
    execFileSync('soffice', [home, '--headless', '--convert-to', as, '--outdir', out, join(folder, name)], {
      stdio: 'pipe',
    });
    const [made = ''] = readdirSync(out);
    return new Uint8Array(readFileSync(join(out, made)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
