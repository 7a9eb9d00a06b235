/** The slides after the first ones, as text: a browser with script makes no elements of the content of `<noscript>`. */
const RESTING = '.slides > noscript';

/** Puts in all slides at once. */
export function putInSlides(page: Document): void {
  for (const rest of page.querySelectorAll(RESTING)) putIn(rest);
}

/** Puts in the slides some at a time, with `pause` before each. */
export async function putInSlidesBetween(page: Document, pause: () => Promise<unknown>): Promise<void> {
  for (const rest of page.querySelectorAll(RESTING)) {
    await pause();
    putIn(rest);
  }
}

function putIn(rest: Element): void {
  rest.outerHTML = rest.textContent ?? '';
}
