import type { Page } from 'playwright-core';

/** Where the stage stands, told by three that must agree: what is seen, what is kept, what the handle has. */
export interface StageState {
  readonly page: number;
  readonly step: number;
  /** Sentences on what does not agree; none if all is well. */
  readonly drift: readonly string[];
}

/** Looks at the stage from outside. */
export function lookAtStage(page: Page): Promise<StageState> {
  return page.evaluate(() => {
    const drift: string[] = [];
    const present = [...document.querySelectorAll<HTMLElement>('.slides > section.present')];
    const slide = present[0];
    if (present.length !== 1) drift.push(`同时有${present.length}页在场`);
    const steps = new Set(
      [...(slide?.querySelectorAll<HTMLElement>('.fragment.visible') ?? [])].map(
        (one) => one.dataset.fragmentIndex,
      ),
    );
    const step = steps.size;
    for (const index of steps)
      if (Number(index) >= step) drift.push(`第${Number(index) + 1}步露着，一共却只露${step}步`);
    const kept = Object.keys(localStorage)
      .filter((key) => key.endsWith(':place'))
      .map((key) => localStorage.getItem(key) ?? '')
      .map((text) => JSON.parse(text.slice(text.indexOf('{'))) as Record<string, unknown>)[0];
    if (kept?.slide !== slide?.id || kept?.step !== step)
      drift.push(`存的是${kept?.slide}第${kept?.step}步，屏上是${slide?.id}第${step}步`);
    const blank = document.querySelector<HTMLElement>('.blank')?.dataset.blank;
    if (kept?.blank !== blank) drift.push(`存的遮盖是${kept?.blank}，屏上是${blank}`);
    const dialogs = document.querySelectorAll('dialog[open]').length;
    if (dialogs > 1) drift.push(`同时开着${dialogs}个面板`);
    return { page: Number(slide?.dataset.page ?? 0), step, drift };
  });
}

/** What is wrong with a stage that should stand where it stood. */
export function movesBetween(before: StageState, after: StageState): readonly string[] {
  const stays = before.page === after.page && before.step === after.step;
  const moved = `从第${before.page}页第${before.step}步跑到第${after.page}页第${after.step}步`;
  return [...(stays ? [] : [moved]), ...after.drift];
}

/** Closes whatever lies over the slides. */
export async function uncover(page: Page): Promise<void> {
  for (let i = 0; i < 3 && (await page.locator('dialog[open]').count()) > 0; i++)
    await page.keyboard.press('Escape');
}
