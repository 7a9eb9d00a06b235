/** The views that script can make of the document; without script it is read as it stands. */
export const VIEWS = [
  'start',
  'stage',
  'speaker',
  'rehearse',
  'prompter',
  'report',
  'handout',
  'proof',
  'read',
] as const;
export type View = (typeof VIEWS)[number];

/** What the tiny script asks of the browser; a test gives it another one. */
export interface HeadWindow {
  readonly innerWidth: number;
  readonly innerHeight: number;
  readonly location: { readonly search: string; readonly pathname: string };
  readonly sessionStorage: Pick<Storage, 'getItem'>;
  readonly document: { readonly documentElement: HTMLElement };
  matchMedia(query: string): { readonly matches: boolean };
  addEventListener(type: 'resize', listener: () => void): void;
}

/**
 * Says on <html>, before the first paint, what the style sheet needs to know: the view, the theme, the profile (which
 * composition of the slides suits the window's shape) and the scale. It is written into the page as its own text, so
 * it may use nothing from outside itself.
 */
export function setUpPage(window: HeadWindow, views: readonly string[]): void {
  const html = window.document.documentElement;
  const query = new URLSearchParams(window.location.search);
  const ask = (name: string) => query.get(name) || '';
  const is = (media: string) => window.matchMedia(media).matches;
  const view = views.indexOf(ask('view')) < 0 ? 'start' : ask('view');
  const calm = is('(prefers-contrast: more)') || is('(forced-colors: active)');
  html.dataset.view = view;
  try {
    // A tab that was showing (see resume/) is not to show its first slide on the way back to its place.
    if (window.sessionStorage.getItem('deck-showing') === window.location.pathname) html.dataset.resume = '';
  } catch {}
  if (view !== 'read') html.classList.add('drawn');
  html.dataset.theme = /^(light|dark|contrast)$/.test(ask('theme'))
    ? ask('theme')
    : calm
      ? 'contrast'
      : 'light';
  if (ask('scale') === 'lg') html.dataset.scale = 'lg';

  // Top, right, bottom, left, in px of the window; one that is left out is as wide as the one opposite.
  const covered = (ask('inset').match(/\d+/g) || []).map(Number);
  const top = covered[0] || 0;
  const right = covered[1] ?? top;
  const bottom = covered[2] ?? top;
  const left = covered[3] ?? right;
  html.style.setProperty('--inset', `${top}px ${right}px ${bottom}px ${left}px`);

  const seams = (ask('seam').match(/[\d.]+/g) || []).map(Number);
  const place = () => {
    const width = window.innerWidth - left - right;
    const height = window.innerHeight - top - bottom;
    // Only the stage takes its shape from its window; the start page becomes the stage.
    const onStage = html.dataset.view === 'stage';
    const shape = onStage ? width / height : 16 / 9;
    const byShape = shape < 1.54 ? '4x3' : shape < 2.05 ? '16x9' : 'wide';
    const profile = view !== 'handout' && /^(4x3|16x9|wide)$/.test(ask('stage')) ? ask('stage') : byShape;
    const long = Math.min(4320, Math.max(2400, Math.round(1080 * (onStage ? shape : 32 / 9))));
    // A wall of two halves has the headline on one of them and all else on the other, which takes some width.
    const halves =
      profile === 'wide' &&
      seams.some((seam) => Math.abs((seam > 1 ? (seam - left) / width : seam) - 0.5) < 0.08);
    const stage = profile === '4x3' ? 1440 : profile !== 'wide' ? 1920 : halves ? Math.max(3420, long) : long;
    const scale = Math.min(width / stage, height / 1080) || 1;
    html.dataset.profile = profile;
    html.dataset.zones = profile !== 'wide' ? '1' : halves || stage < 3200 ? '2' : '3';
    html.dataset.halves = String(halves);
    html.style.setProperty('--W', `${stage}px`);
    html.style.setProperty('--k', String((halves ? 0.7 : 1) * (stage / 3000)));
    html.style.setProperty('--scale', String(scale));
    // A joint of the wall near the edge of a zone draws the edge to it: no word stands across it.
    for (const seam of seams) {
      const at = seam > 1 ? (seam - left - (width - stage * scale) / 2) / scale / stage : seam;
      if (at > 0.2 && at < (halves ? 0.58 : 0.42)) html.style.setProperty('--joint-1', `${at * stage}px`);
      // Nearer than this the middle zone would be too narrow for what stands in it.
      if (at > 0.72 && at < 0.88) html.style.setProperty('--joint-2', `${at * stage}px`);
    }
  };
  window.addEventListener('resize', place);
  place();
}

/** The script in <head>. */
export const headScript = `(${setUpPage})(window,${JSON.stringify(VIEWS)})`;
