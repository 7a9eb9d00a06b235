import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLLS } from '../fixtures/named-deck.ts';
import { copyBody, type ProjectCopy } from '../next-year/project.ts';
import { type DeckBrowser, goTo, openDeckBrowser } from './open-deck.ts';
import { readWithPoppler } from './poppler.ts';

const ALT = '吴战宇在颁奖现场';
const names = {
  ...ROLLS,
  'achievement.nationalModel': [{ name: '吴战宇', photo: { file: 'wu.jpg', alt: ALT, focus: [50, 40] } }],
};
const photos = { 'pandemic.funds': { file: 'wu.jpg', alt: '物资装车' } };

let browser: DeckBrowser;
let project: ProjectCopy;
let file: string;
beforeAll(async () => {
  project = await copyBody('union-report');
  const picture = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#d02020' } });
  await project.write('assets/photos/wu.jpg', await picture.jpeg().toBuffer());
  await project.write('assets/names.json', JSON.stringify({ names, photos }));
  const { exit, printed } = await project.run('build', '--no-check');
  if (exit !== 0) throw new Error(printed);
  file = join(project.root, 'dist/deck.html');
  browser = await openDeckBrowser();
});
afterAll(async () => {
  await browser?.close();
  await project?.remove();
});

const pageOf = (id: string) => `section[id="${id}"]`;
async function openAt(id: string, step: number | 'end', query = '&motion=off') {
  const page = await browser.open({ file, query });
  const number = await page.locator(pageOf(id)).getAttribute('data-page');
  await goTo(page, Number(number), step);
  return page;
}

describe('names filled in', () => {
  it('stand where the marks stood, two characters as wide as three', async () => {
    const page = await openAt('achievement.models', 'end');
    const seen = await page.evaluate(() => {
      const widthOf = (one: Element) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return range.getBoundingClientRect().width;
      };
      const list = [...document.querySelectorAll('section.present .roll li')];
      const inView = list.filter((one) =>
        one.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      );
      return inView.map((one) => [one.textContent ?? '', widthOf(one)] as const);
    });
    const rolls = [
      ...['achievement.yangzhouModels', 'achievement.yangzhouMedals'],
      ...['achievement.vanguards', 'achievement.provinceMedal'],
    ] as (keyof typeof ROLLS)[];
    expect(seen.map(([name]) => name).sort()).toEqual(rolls.flatMap((id) => ROLLS[id]).sort());
    const width = (name: string) => seen.find(([each]) => each === name)?.[1] ?? 0;
    expect(width('张伟') / width('李秀英')).toBeCloseTo(1, 1);
  });

  it('are in the PDF of the report and on the proof sheet', async () => {
    for (const query of ['&layout=report', '']) {
      const view = query === '' ? 'proof' : 'handout';
      const page = await browser.open({ file, view, query });
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const text = (await readWithPoppler(pdf))?.join('').replace(/\s/g, '');
      if (text === undefined) return;
      expect(text).toContain('高峰、林小燕、郭大鹏');
      expect(text).toContain('吴战宇');
    }
  });
});

describe('a photograph', () => {
  it('stands beside its name within the page, and in the band after it', async () => {
    const page = await openAt('achievement.models', 1);
    for (const step of [1, 'end'] as const) {
      await goTo(page, Number(await page.locator('section.present').getAttribute('data-page')), step);
      const place = step === 1 ? '.name-page' : '.name-band';
      const photo = page.locator(`section.present ${place} img[alt="${ALT}"]`);
      const name = page.locator(`section.present ${place} .who`);
      const [one, other, frame] = await Promise.all([
        photo.boundingBox(),
        name.boundingBox(),
        page.locator(`section.present ${place}`).first().boundingBox(),
      ]);
      if (!one || !other || !frame) throw new Error('not on the page');
      expect(one.x).toBeGreaterThanOrEqual(other.x + other.width);
      expect(one.x + one.width).toBeLessThanOrEqual(frame.x + frame.width + 1);
      expect(one.y + one.height).toBeLessThanOrEqual(frame.y + frame.height + 1);
      expect(one.width / one.height).toBeCloseTo(3 / 4, 1);
    }
  });

  it('of a slide takes its room from the body, and none where there is none for it', async () => {
    const page = await openAt('pandemic.funds', 'end');
    const room = async () => {
      const [photo, body] = await Promise.all([
        page.locator('section.present .hd > .photo').boundingBox(),
        page.locator('section.present .bd').boundingBox(),
      ]);
      return { photo, body };
    };
    const wide = await room();
    expect(wide.photo?.x).toBeGreaterThan((wide.body?.x ?? 0) + (wide.body?.width ?? 0));
    await page.setViewportSize({ width: 1440, height: 1080 });
    await expect.poll(async () => (await room()).photo).toBeNull();
  });

  it('is grey on paper and has its place in the report', async () => {
    const page = await browser.open({ file, view: 'handout', query: '&layout=report' });
    for (const place of [`.portraits img[alt="${ALT}"]`, '.of-slide img[alt="物资装车"]']) {
      const photo = page.locator(place);
      expect(await photo.evaluate((one) => getComputedStyle(one).filter)).toBe('grayscale(1)');
      const { channels } = await sharp(await photo.screenshot()).stats();
      const [red, green, blue] = channels.map(({ mean }) => Math.round(mean));
      expect([green, blue]).toEqual([red, red]);
    }
    // With its words.
    const words = page.locator('.of-slide > figcaption');
    expect(await words.textContent()).toBe('物资装车');
  });

  it('fits with the names on every wall', async () => {
    const { exit, printed } = await project.run(
      'check',
      '--only',
      'achievement.models,closing.honours,pandemic.funds',
    );
    expect(printed).toContain('√ 版面');
    // The report's own text is not there.
    expect([0, 5]).toContain(exit);
    expect(printed).toMatch(/名单 9 份、33 个名字/);
  });
});
