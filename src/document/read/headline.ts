/** The slide's own heading; the curtain before it has one, too. */
export function headlineOf(slide: Element): HTMLElement | undefined {
  const headings = [...slide.querySelectorAll<HTMLElement>('h1, h2')];
  return headings.find((heading) => heading.closest('.curtain') === null);
}

/** The title of the part while its curtain is before the slide. */
export function curtainTitleOf(slide: Element): HTMLElement | undefined {
  return slide.querySelector<HTMLElement>('.curtain:not(.visible) h1') ?? undefined;
}

/** The words of an element in one line. */
export function wordsOf(element: Element | undefined): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
