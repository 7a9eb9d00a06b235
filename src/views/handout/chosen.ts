import type { HandoutSource } from '../../document/read/slides.ts';

/** Of the slides those that the address asks for (`pages=3-4-5`), and what paper has to them; all, where none is there. */
export function chosenPages(source: HandoutSource): HandoutSource {
  const asked = (new URLSearchParams(location.search).get('pages') ?? '').split('-').map(Number);
  const slides = source.slides.filter(({ page }) => asked.includes(page));
  if (slides.length === 0 || slides.length === source.slides.length) return source;
  const facts = new Set(slides.flatMap((slide) => slide.facts.map(({ id }) => id)));
  const isOfThese = (element: Element) =>
    [element, ...element.querySelectorAll('[data-fact]')].some((one) =>
      (one.getAttribute('data-fact') ?? '').split(' ').some((id) => facts.has(id)),
    );
  return {
    ...source,
    slides,
    report: passagesOf(source.report, new Set(slides.map(({ id }) => id))),
    portraits: source.portraits.filter(isOfThese),
    remarks: source.remarks.filter(isOfThese),
  };
}

/** The report's passages to these slides, under the headings of their parts. */
function passagesOf(report: HTMLElement, ids: ReadonlySet<string>): HTMLElement {
  const copy = report.cloneNode(true) as HTMLElement;
  for (const passage of copy.querySelectorAll<HTMLElement>('[data-slide]'))
    if (!ids.has(passage.dataset.slide ?? '')) passage.remove();
  for (const heading of copy.querySelectorAll('h2'))
    if (!heading.nextElementSibling || heading.nextElementSibling.matches('h2')) heading.remove();
  return copy;
}
