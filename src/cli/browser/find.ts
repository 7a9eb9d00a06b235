import { posix, win32 } from 'node:path';
import { CliError } from '../exit.ts';
import type { BrowserProgram } from './program.ts';

/** What looking for a browser asks of the system. */
export interface FindEffects {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  exists(path: string): boolean;
  /** Unpacks the browser that came with the packages. */
  unpack(): Promise<BrowserProgram>;
}

const CHOICES = ['auto', 'installed', 'npm'] as const;
type Choice = (typeof CHOICES)[number];

/**
 * The browser to use: the one that CHROME_PATH names, else an installed one, else the one from the npm registry.
 * DECK_BROWSER (`installed`, `npm`) asks for one kind only.
 * @throws CliError (usage, noBrowser) with what was tried
 */
export async function findBrowser(effects: FindEffects): Promise<BrowserProgram> {
  const choice = readChoice(effects.env.DECK_BROWSER);
  if (choice === 'npm') return unpackHere(effects);
  const named = effects.env.CHROME_PATH;
  if (named) return openNamed(named, effects);
  const path = browserPlaces(effects.platform, effects.env).find((place) => effects.exists(place));
  if (path !== undefined) return { origin: 'installed', path, args: [], env: {} };
  if (choice === 'installed') throw noBrowser('没有找到已安装的 Chrome、Edge 或 Chromium');
  return unpackHere(effects);
}

function readChoice(text: string | undefined): Choice {
  const choice = CHOICES.find((one) => one === (text || 'auto'));
  if (choice !== undefined) return choice;
  throw new CliError('usage', `× DECK_BROWSER 写成了“${text}”\n  应为：${CHOICES.join('、')} 之一`);
}

/** Never another browser in its stead: who names one means that one. */
function openNamed(path: string, effects: FindEffects): BrowserProgram {
  if (effects.exists(path)) return { origin: 'CHROME_PATH', path, args: [], env: {} };
  throw new CliError(
    'noBrowser',
    `× CHROME_PATH 指的文件不存在：${path}\n  应为：Chrome、Edge 或 Chromium 程序的完整路径\n  改法：改正路径；或去掉 CHROME_PATH，由程序自己找`,
  );
}

async function unpackHere(effects: FindEffects): Promise<BrowserProgram> {
  // The package carries a program for this one system only.
  if (effects.platform === 'linux' && effects.arch === 'x64') return effects.unpack();
  throw noBrowser(
    `没有找到浏览器，npm 带的浏览器也不能在这个系统上用（${effects.platform} ${effects.arch}）`,
  );
}

function noBrowser(what: string): CliError {
  return new CliError(
    'noBrowser',
    `× ${what}\n  改法：安装 Chrome、Edge 或 Chromium；装在别处的，用 CHROME_PATH 写明程序的完整路径`,
  );
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Programs looked for on PATH, the steady ones first. */
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const WINDOWS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Chromium\Application\chrome.exe`,
];

/** Where a browser may be installed on a system, in the order of trying. */
function browserPlaces(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (platform === 'win32') return windowsPlaces(env);
  return platform === 'darwin' ? [...macPlaces(env), ...pathPlaces(env)] : pathPlaces(env);
}

function pathPlaces({ PATH = '' }: Environment): readonly string[] {
  // Desktop and cron sessions may have a bare PATH.
  const folders = [...PATH.split(':').filter(posix.isAbsolute), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [
    ...NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    '/opt/google/chrome/chrome',
  ];
}

function macPlaces({ HOME }: Environment): readonly string[] {
  const folders = ['/Applications', ...(HOME === undefined ? [] : [posix.join(HOME, 'Applications')])];
  return MAC.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
}

function windowsPlaces(env: Environment): readonly string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    readAnyCase(env, name),
  );
  return WINDOWS.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
}

/** Windows spells the names of variables as it likes. */
function readAnyCase(env: Environment, name: string): readonly string[] {
  return Object.entries(env).flatMap(([key, value]) => (key.toUpperCase() === name && value ? [value] : []));
}
