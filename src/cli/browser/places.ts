import { posix, win32 } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

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
export function browserPlaces(platform: NodeJS.Platform, env: Environment): readonly string[] {
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
