import { attributeOf, elementsOf, type PageElement } from '../../src/bundle/parsed-page.ts';

/** The slides that the limit page has. */
const SLIDES = 2;

/**
 * The limit that a start is measured against: what no deck in this browser can be faster than. The first two slides
 * alone, with the deck's own styles and faces, and one listener that shows the second at the first key. `root` is the
 * start tag of <html> as the deck's own script leaves it, so that the slides stand as they do on the stage.
 */
export function makeLimit(html: string, root: string): string {
  const elements = elementsOf(html);
  const textOf = ({ sourceCodeLocation: place }: PageElement) =>
    html.slice(place?.startOffset, place?.endOffset);
  const styles = elements.filter(({ tagName }) => tagName === 'style').map(textOf);
  const slides = elements
    .filter((one) => one.tagName === 'section' && attributeOf(one, 'data-page') !== undefined)
    .slice(0, SLIDES);
  const [own = '', ...faces] = styles;
  return `<!doctype html>
${root}<head><meta charset="utf-8"><title>limit</title>${own}</head>
<body><main class="reveal"><div class="slides">${slides.map(textOf).join('')}</div></main>
<script>addEventListener('keydown', () => {
  const [first, second] = document.querySelectorAll('section');
  first.classList.remove('present');
  second.classList.add('present');
}, { once: true });</script>
${faces.join('')}</body></html>`;
}
