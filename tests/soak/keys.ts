import type { Page } from 'playwright-core';
import { chanceFrom } from './chance.ts';
import { lookAtStage, uncover } from './state.ts';
import { strokesBy } from './strokes.ts';
import type { Outcome, Subject } from './trial.ts';

const SEED = 20_201_122;
const LOOK_EVERY = 25;
/** With so many keys a page, one that was never come to is a fault. */
const ENOUGH = 200;

/** Presses keys by chance; after every few, what is shown and what is kept must agree, and every page must be come to. */
export async function tryKeys({ page }: Subject, count: number): Promise<Outcome> {
  const initials = await readInitials(page);
  const next = strokesBy(chanceFrom(SEED), initials);
  const faults: string[] = [];
  const seen = new Set<number>();
  let looked = 0;
  for (let pressed = 0; pressed < count; ) {
    const stroke = next();
    for (const key of stroke) await page.keyboard.press(key);
    pressed += stroke.length;
    if (pressed < looked + LOOK_EVERY) continue;
    looked = pressed;
    await page.waitForTimeout(20);
    const { page: at, drift } = await lookAtStage(page);
    seen.add(at);
    faults.push(...drift.map((one) => `按了${pressed}次之后（${stroke.join(' ')}）：${one}`));
  }
  await uncover(page);
  const missed = count < ENOUGH * initials.length ? 0 : initials.length - seen.size;
  if (missed > 0) faults.push(`有${missed}页一次也没有走到`);
  return { figures: `按键${count}次，走到${seen.size}／${initials.length}页`, faults };
}

/** The initials of every slide's title, in their order. */
function readInitials(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const block = document.getElementById('initials')?.textContent ?? '{}';
    const initials = JSON.parse(block) as Readonly<Record<string, string>>;
    return [...document.querySelectorAll('.slides > section')].map(({ id }) => initials[id] ?? '');
  });
}
