import { describe, expect, it } from 'vitest';
import { type FindEffects, findBrowser } from '../../src/cli/browser/index.ts';
import { EXIT } from '../../src/cli/exit.ts';

const PACKAGED = { origin: 'npm', path: '/cache/chromium', args: [], env: {} } as const;

/** A system with these files and nothing else. */
function system(files: readonly string[], more: Partial<FindEffects> = {}): FindEffects {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    arch: 'x64',
    exists: (path) => files.includes(path),
    unpack: async () => PACKAGED,
    ...more,
  };
}

const WINDOWS = {
  platform: 'win32',
  env: {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\u\\Local',
  },
} as const;
const MAC = { platform: 'darwin', arch: 'arm64', env: { HOME: '/Users/a', PATH: '/opt/bin' } } as const;

describe('the browser', () => {
  it.each<[string, FindEffects, string]>([
    [
      'the one that CHROME_PATH names, before any other',
      system(['/my/chrome', '/usr/bin/chromium'], { env: { CHROME_PATH: '/my/chrome', PATH: '/usr/bin' } }),
      '/my/chrome',
    ],
    ['Chromium on PATH', system(['/usr/bin/chromium']), '/usr/bin/chromium'],
    [
      'Chrome before Chromium',
      system(['/usr/bin/chromium', '/usr/bin/google-chrome']),
      '/usr/bin/google-chrome',
    ],
    ['Edge where there is only Edge', system(['/usr/bin/microsoft-edge']), '/usr/bin/microsoft-edge'],
    [
      'one in the usual place with an empty PATH',
      system(['/snap/bin/chromium'], { env: {} }),
      '/snap/bin/chromium',
    ],
    ['one in a folder on PATH', system(['/x/y/chromium'], { env: { PATH: '/x/y' } }), '/x/y/chromium'],
    ['none by a relative PATH', system(['chromium'], { env: { PATH: '.:' } }), '/cache/chromium'],
    ['the packaged one where there is no other', system([]), '/cache/chromium'],
    [
      'the packaged one if asked for',
      system(['/usr/bin/chromium'], { env: { DECK_BROWSER: 'npm', CHROME_PATH: '/a' } }),
      '/cache/chromium',
    ],
    [
      'Chrome on Windows',
      system(['C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'], WINDOWS),
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'Edge on Windows',
      system(['C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe'], WINDOWS),
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'Chrome of one user on macOS',
      system(['/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], MAC),
      '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  ])('is %s', async (_, effects, path) => {
    expect((await findBrowser(effects)).path).toBe(path);
  });

  it.each<[string, FindEffects, keyof typeof EXIT, string]>([
    [
      'CHROME_PATH names no file, even if another browser is there',
      system(['/usr/bin/chromium'], { env: { CHROME_PATH: '/gone', PATH: '/usr/bin' } }),
      'noBrowser',
      '/gone',
    ],
    [
      'only an installed one will do',
      system([], { env: { DECK_BROWSER: 'installed' } }),
      'noBrowser',
      'CHROME_PATH',
    ],
    ['the packaged one is for another system', system([], MAC), 'noBrowser', 'darwin arm64'],
    [
      'DECK_BROWSER is misspelt',
      system(['/usr/bin/chromium'], { env: { DECK_BROWSER: 'nmp' } }),
      'usage',
      'nmp',
    ],
  ])('is refused if %s', async (_, effects, exit, named) => {
    await expect(findBrowser(effects)).rejects.toMatchObject({
      exit: EXIT[exit],
      message: expect.stringContaining(named),
    });
  });
});
