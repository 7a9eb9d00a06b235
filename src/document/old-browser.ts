import { putInSlides } from './read/resting.ts';

/** What the slides are drawn with and browsers have had for some years: Chromium from 105 on, and its kin. */
const NEEDED = 'selector(:has(a))';
const WORDS =
  '这个浏览器版本太旧，不能放映；下面是全文，可以阅读和打印。要放映，请用 Chrome 或 Edge 109 以上的版本，360 等双核浏览器请切换到“极速模式”。';

/** In a browser that is too old for the slides the document is shown as it is read, and says what to do. */
export function readIfOld(page: Document, css: Pick<typeof CSS, 'supports'> | undefined): void {
  if (css?.supports(NEEDED)) return;
  const html = page.documentElement;
  html.dataset.view = 'read';
  html.classList.remove('drawn');
  page.addEventListener('DOMContentLoaded', () => {
    putInSlides(page);
    const words = page.createElement('p');
    words.setAttribute('role', 'alert');
    words.textContent = WORDS;
    page.body.insertBefore(words, page.body.firstChild);
  });
}
