import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { Problem } from '../../facts/index.ts';
import { type OpenBrowser, type Size, withPage } from '../browser/index.ts';
import type { Finding, Floor } from './finding.ts';
import { measureSlide } from './measure.ts';

/** The shapes of wall that a deck is looked at on, with what is asked of its words there. */
export const COMPOSITIONS = [
  { stage: '4x3', size: { width: 1440, height: 1080 }, keySize: 36, safe: 54 },
  { stage: '16x9', size: { width: 1920, height: 1080 }, keySize: 40, safe: 54 },
  { stage: 'wide', size: { width: 2560, height: 1080 }, keySize: 40, safe: 54 },
  { stage: 'wide', size: { width: 3840, height: 1080 }, keySize: 40, safe: 54 },
] as const;
export const THEMES = ['light', 'dark', 'contrast'] as const;

const KINDS: Readonly<Record<Finding['kind'], string>> = {
  outside: '超出画面',
  unsafe: '离画面边缘太近',
  clipped: '被裁掉',
  overflow: '超出它的框',
  overlap: '互相重叠',
  small: '字号太小',
  tiny: '图上的数太小',
  faint: '与底色对比不足',
  orphan: '一行字太少',
  broken: '数字或名称被拆到两行',
  across: '压在大屏的拼缝上',
  crowded: '点排得太密，屏幕上分不开',
};

/** One composition in one theme. */
export interface Look {
  readonly stage: string;
  readonly theme: string;
  readonly size: Size;
  readonly floor: Floor;
  /** What else the address asks for, such as `&scale=lg`. */
  readonly query?: string;
}

/** Every composition in every theme. */
export function looks(): readonly Look[] {
  return COMPOSITIONS.flatMap(({ stage, size, keySize, safe }) =>
    THEMES.map((theme) => ({
      stage,
      theme,
      size,
      floor: { size: 28, keySize, lastLine: 3, headlineLine: 4, safe, contrast: 4.5 },
    })),
  );
}

/** Measures every slide of the built deck `file` in each of `wanted`: what is wrong, on which slide, by how much. */
export async function checkLayout(
  browser: OpenBrowser,
  file: string,
  wanted: readonly Look[] = looks(),
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const looks of groupByPage(wanted)) {
    const [first] = looks;
    if (first === undefined) continue;
    problems.push(...(await withPage(browser, first.size, (page) => checkLooks(page, file, looks))));
  }
  return problems;
}

/** Looks that differ in their theme alone are looked at on one page: to load and lay out the deck takes most of the time. */
function groupByPage(wanted: readonly Look[]): readonly (readonly Look[])[] {
  const groups = new Map<string, Look[]>();
  for (const look of wanted) {
    const page = JSON.stringify({ ...look, theme: '' });
    groups.set(page, [...(groups.get(page) ?? []), look]);
  }
  return [...groups.values()];
}

async function checkLooks(page: Page, file: string, looks: readonly Look[]): Promise<readonly Problem[]> {
  const [first] = looks;
  await page.goto(
    `${pathToFileURL(file).href}?view=stage&motion=off&theme=${first?.theme}${first?.query ?? ''}`,
  );
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'stage');
  const total = await page.evaluate(() => window.deckStage?.total ?? 0);
  const joints = await readJoints(page);
  const problems: Problem[] = [];
  for (let number = 1; number <= total; number++) {
    for (const step of (await showsCurtain(page, number)) ? ([0, 'end'] as const) : (['end'] as const)) {
      await showSlide(page, number, step);
      for (const look of looks) {
        await page.evaluate(
          (theme) => document.documentElement.setAttribute('data-theme', theme),
          look.theme,
        );
        const found = await measureSlide(page, { ...look.floor, joints });
        problems.push(...found.map((one) => problemOf(one, number, look)));
      }
    }
  }
  return problems;
}

/** The joints of the wall as the page has taken them from its address. */
function readJoints(page: Page): Promise<readonly number[]> {
  return page.evaluate(() =>
    (document.documentElement.dataset.joints ?? '')
      .split(' ')
      .filter((joint) => joint !== '')
      .map(Number),
  );
}

function showsCurtain(page: Page, number: number): Promise<boolean> {
  return page.evaluate(
    (at) => document.querySelector(`.slides > [data-page="${at}"] .curtain`) !== null,
    number,
  );
}

/** Shows a page at a step; what fades is brought to its end. */
async function showSlide(page: Page, number: number, step: number | 'end'): Promise<void> {
  await page.evaluate(
    async ([to, at]) => {
      await window.deckStage?.goTo(to, at);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      for (const motion of document.getAnimations()) motion.finish();
    },
    [number, step] as const,
  );
}

/** What the author can do about it; unless said, the words are too long. */
const REMEDIES: Partial<Record<Finding['kind'], string>> = {
  tiny: '这张图少放几项，分成两张，或改用条形图',
  crowded: '给点阵多留地方（少放几句话、几张图），或改用数字卡',
};

function problemOf(finding: Finding, page: number, { stage, theme, size }: Look): Problem {
  return {
    where: {
      file: `第 ${page} 页`,
      words: `“${finding.words}”（${stage} ${size.width}×${size.height}，${theme}）`,
    },
    what: `${KINDS[finding.kind]}：${finding.measure}`,
    expected: '每一页在四种画面、三种配色下都排得下、看得清',
    remedy: REMEDIES[finding.kind] ?? '把这句话写短一些，或换一种版式',
  };
}
