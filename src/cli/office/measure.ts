import type { Page as BrowserPage } from 'playwright-core';
import { type Palette, paletteOf } from '../../charts/index.ts';
import type { Page } from '../../office/write/pptx/page.ts';
import { type CapturedPage, capturePage, readPages } from './pages.ts';

/** Of the stages that a PPTX is measured on, in px. */
export const WIDTHS = { '16x9': 1920, '4x3': 1440 } as const;

/** Every slide in its end state, and the colours that its charts are painted in. */
export interface MeasuredSlides {
  readonly pages: readonly Page[];
  readonly palette: Palette;
}

/** The laid-out print `slides` as the browser gives it, to be measured where nobody waits for it. */
export interface CapturedSlides extends CapturedPage {
  readonly palette: Palette;
}

/** Takes the slides off the laid-out print `slides`. */
export async function captureSlides(page: BrowserPage): Promise<CapturedSlides> {
  return { ...(await capturePage(page)), palette: await readPalette(page) };
}

/** Measures the slides on a stage `width` px wide. */
export async function measureSlides(captured: CapturedSlides, width: number): Promise<MeasuredSlides> {
  return { pages: await readPages(captured, width), palette: captured.palette };
}

/** The colours that the style sheets resolve to, asked for by the names that a palette has. */
async function readPalette(page: BrowserPage): Promise<Palette> {
  const names: string[] = [];
  paletteOf((name) => {
    names.push(name);
    return '';
  });
  const values = await page.evaluate((wanted) => {
    const style = getComputedStyle(document.querySelector('.slide') ?? document.body);
    return wanted.map((name) => [name, style.getPropertyValue(name).trim()] as const);
  }, names);
  const known = new Map(values);
  return paletteOf((name) => known.get(name) ?? '');
}
