import { chanceFrom } from './chance.ts';
import { lookAtStage, movesBetween } from './state.ts';
import { type Outcome, type Subject, slideOutside } from './trial.ts';

const SEED = 20_201_122;
const ZOOMS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200] as const;

/** Gives the window many sizes; the slide must stay, and stay inside the window. */
export async function tryResizes({ page }: Subject, count: number): Promise<Outcome> {
  const chance = chanceFrom(SEED);
  const before = await lookAtStage(page);
  const faults: string[] = [];
  for (let i = 0; i < count; i++) {
    const size = { width: 320 + Math.floor(chance() * 3520), height: 240 + Math.floor(chance() * 1920) };
    await page.setViewportSize(size);
    const outside = await slideOutside(page);
    if (outside > 1) faults.push(`窗口${size.width}×${size.height}时幻灯片超出${outside} px`);
  }
  await page.setViewportSize({ width: 1920, height: 1080 });
  faults.push(...movesBetween(before, await lookAtStage(page)));
  return { figures: `窗口改了${count}次大小，从320×240到3840×2160之间`, faults };
}

/** Zooms as the browser does: fewer and larger CSS pixels; the slide must stay, and stay whole. */
export async function tryZoom({ page, session }: Subject): Promise<Outcome> {
  const before = await lookAtStage(page);
  const faults: string[] = [];
  for (const percent of ZOOMS) {
    const zoom = percent / 100;
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(1920 / zoom),
      height: Math.round(1080 / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
    });
    const outside = await slideOutside(page);
    if (outside > 1) faults.push(`缩放${percent}% 时幻灯片超出${outside} px`);
  }
  await session.send('Emulation.clearDeviceMetricsOverride');
  faults.push(...movesBetween(before, await lookAtStage(page)));
  return { figures: `缩放${ZOOMS.join('、')}%`, faults };
}
