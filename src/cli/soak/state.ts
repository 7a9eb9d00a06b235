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
    if (present.length !== 1) drift.push(`${present.length} slides are present`);
    const steps = new Set(
      [...(slide?.querySelectorAll<HTMLElement>('.fragment.visible') ?? [])].map(
        (one) => one.dataset.fragmentIndex,
      ),
    );
    const step = steps.size;
    for (const index of steps)
      if (Number(index) >= step) drift.push(`step ${index} is shown, but only ${step} steps are`);
    const kept = Object.keys(localStorage)
      .filter((key) => key.endsWith(':place'))
      .map((key) => localStorage.getItem(key) ?? '')
      .map((text) => JSON.parse(text.slice(text.indexOf('{'))) as Record<string, unknown>)[0];
    if (kept?.slide !== slide?.id || kept?.step !== step)
      drift.push(`kept ${kept?.slide} ${kept?.step}, shown ${slide?.id} ${step}`);
    const blank = document.querySelector<HTMLElement>('.blank')?.dataset.blank;
    if (kept?.blank !== blank) drift.push(`kept cover ${kept?.blank}, shown ${blank}`);
    const dialogs = document.querySelectorAll('dialog[open]').length;
    if (dialogs > 1) drift.push(`${dialogs} panels are open`);
    return { page: Number(slide?.dataset.page ?? 0), step, drift };
  });
}

/** Closes whatever lies over the slides. */
export async function uncover(page: Page): Promise<void> {
  for (let i = 0; i < 3 && (await page.locator('dialog[open]').count()) > 0; i++)
    await page.keyboard.press('Escape');
}
