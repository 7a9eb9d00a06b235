import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { withPage } from '../../../src/cli/browser/index.ts';
import { copyProject } from '../../next-year/project.ts';
import { FULL_HD } from '../open.ts';
import { formatSpread, type Line, type Measure } from '../report.ts';
import { type Spread, spreadOf } from '../stats.ts';

/** Something saved, and how the slide it stands on tells that it has come. */
interface Edit {
  readonly what: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** On slides of the deck: a word of a sentence, a figure, and the look of every slide. */
const EDITS: readonly Edit[] = [
  {
    what: 'word',
    file: 'slides/pandemic.ts',
    before: '下沉企业，宣传防疫知识',
    after: '下沉企业，宣讲防疫知识',
  },
  { what: 'fact', file: 'assets/facts.json', before: '881个', after: '882个' },
  // One that takes longer to say
  { what: 'longer fact', file: 'assets/facts.json', before: '3000多份', after: '3001多份' },
  {
    what: 'style',
    file: 'src/document/styles/slide.css',
    before: '',
    after: '\n.slides > section { outline-offset: 7px; }\n',
  },
];

const MOST_SAVED_MS = 300;
const MOST_START_MS = 2000;
const GIVE_UP_MS = 60_000;
/** As long as a hand takes at least until it saves again. */
const REST_MS = 400;

declare global {
  interface Window {
    /** When the frame came that showed what is waited for, ms since 1970. */
    benchSeen?: number;
  }
}

/** Runs in every page before all else, so that a page that is loaded anew goes on waiting. */
function watch(): void {
  const look = () => {
    const slide = document.querySelector('.slides > section.present');
    const words = sessionStorage.getItem('bench-words');
    const shown =
      slide !== null &&
      words !== null &&
      (slide.textContent.includes(words) || getComputedStyle(slide).outlineOffset === words);
    if (shown && window.benchSeen === undefined) requestAnimationFrame(() => (window.benchSeen = Date.now()));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** How soon a started server shows the first slide, and a saved file the slide that it is seen on; ms. */
export const measureDevelopment: Measure = async ({ browser, runs }) => {
  const copy = await copyProject();
  try {
    const figures: Record<string, number[]> = Object.fromEntries(
      ['start', ...EDITS.map(({ what }) => what)].map((what) => [what, []]),
    );
    for (let run = 0; run < runs; run++) {
      const start = Date.now();
      const { server, address } = await serve(copy.root);
      try {
        await withPage(browser, FULL_HD, async (page) => {
          // Pages of the deck itself are without a network.
          await page.context().setOffline(false);
          await page.context().unrouteAll();
          await page.addInitScript(watch);
          figures.start?.push((await openFirst(page, address)) - start);
          for (const edit of EDITS) figures[edit.what]?.push(await save(page, copy.root, edit));
        });
      } finally {
        stop(server);
      }
    }
    return { lines: formatLines(figures), figures };
  } finally {
    await copy.remove();
  }
};

function formatLines(figures: Readonly<Record<string, readonly number[]>>): readonly Line[] {
  const line = (what: string, times: Spread, most: number): Line => ({
    section: 'development, ms',
    what,
    value: formatSpread(times),
    factor: '',
    target: `${times.median <= most ? '✓' : '✗'} ≤ ${most}`,
  });
  return [
    line('`npm start` → first slide painted', spreadOf(figures.start ?? []), MOST_START_MS),
    ...EDITS.map(({ what }) =>
      line(`saved ${what} → shown on the slide`, spreadOf(figures[what] ?? []), MOST_SAVED_MS),
    ),
  ];
}

/** `npm start` as a user gives it, but that it opens no browser of its own. */
async function serve(root: string): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    env: { ...process.env, BROWSER: 'none', NO_COLOR: '1' },
  });
  let printed = '';
  const address = await new Promise<string>((done, fail) => {
    server.stdout.on('data', (data) => {
      printed += data;
      const [found] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
      if (found !== undefined) done(found);
    });
    server.on('exit', () => fail(new Error(`npm start ended:\n${printed}`)));
  });
  return { server, address };
}

/** With what it has started. */
function stop({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGTERM');
}

/** Opens the stage; when its first slide had been painted in its faces. */
async function openFirst(page: Page, address: string): Promise<number> {
  await page.goto(`${address}?view=stage`, { waitUntil: 'commit', timeout: GIVE_UP_MS });
  const painted = await page.waitForFunction(
    () => {
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      if (paint === undefined || document.fonts.status !== 'loaded') return false;
      return Date.now();
    },
    undefined,
    { timeout: GIVE_UP_MS },
  );
  await page.waitForSelector('html[data-ready="stage"]', { timeout: GIVE_UP_MS });
  return Number(await painted.jsonValue());
}

/** Saves an edit while the slide is shown that it stands on; ms until it is seen. Then all is as it was. */
async function save(page: Page, root: string, { file, before, after }: Edit): Promise<number> {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  const words = /outline-offset: (\S+);/.exec(after)?.[1] ?? after;
  await page.evaluate(
    async ([from, to]) => {
      const sections = [...document.querySelectorAll<HTMLElement>('.slides > section')];
      const slide = sections.find((one) => one.textContent.includes(from)) ?? sections[0];
      await window.deckStage?.goTo(Number(slide?.dataset.page), 'end');
      sessionStorage.setItem('bench-words', to);
      delete window.benchSeen;
    },
    [before, words] as const,
  );
  await page.waitForTimeout(REST_MS);
  const start = Date.now();
  await writeFile(path, before === '' ? text + after : text.replaceAll(before, after));
  const seen = await page.waitForFunction(() => window.benchSeen, undefined, { timeout: GIVE_UP_MS });
  const shownAt = Number(await seen.jsonValue());
  await writeFile(path, text);
  await page.waitForTimeout(REST_MS * 2);
  return shownAt - start;
}
