import type { StageComposition, WallShape } from './composition.ts';

/** The views that script can make of the document; without script it is read as it is. */
export const VIEWS = [
  'start',
  'stage',
  'speaker',
  'rehearse',
  'prompter',
  'report',
  'handout',
  'proof',
  'compare',
  'read',
] as const;

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
 * Sets on <html>, before the first paint, what the style sheet needs: the view, the theme, the profile (which
 * composition of the slides suits the shape of the window) and the scale. Called by `src/head.ts`, which is inlined
 * into the page as a script.
 */
export function setUpPage(
  window: HeadWindow,
  views: readonly string[],
  compose: (wall: WallShape) => StageComposition,
): void {
  const html = window.document.documentElement;
  const query = new URLSearchParams(window.location.search);
  const ask = (name: string) => query.get(name) || '';
  const is = (media: string) => window.matchMedia(media).matches;
  const view = views.indexOf(ask('view')) < 0 ? 'start' : ask('view');
  const calm = is('(prefers-contrast: more)') || is('(forced-colors: active)');
  html.dataset.view = view;
  try {
    // A tab that was showing (see show/store/tab.ts) is not to show its first slide on the way back to its place.
    if (window.sessionStorage.getItem('deck-showing') === window.location.pathname) html.dataset.resume = '';
  } catch {}
  if (view !== 'read') html.classList.add('drawn');
  html.dataset.theme = /^(light|dark|contrast)$/.test(ask('theme'))
    ? ask('theme')
    : calm
      ? 'contrast'
      : 'light';
  if (ask('scale') === 'lg') html.dataset.scale = 'lg';

  // Top, right, bottom, left, in px of the window; an edge that is left out is as wide as the opposite one. The wall is
  // covered, not the speaker's screens.
  const inset = /^(start|stage)$/.test(view) ? ask('inset') : '';
  const covered = (inset.match(/\d+/g) || []).map(Number);
  const top = covered[0] || 0;
  const right = covered[1] ?? top;
  const bottom = covered[2] ?? top;
  const left = covered[3] ?? right;
  html.style.setProperty('--inset', `${top}px ${right}px ${bottom}px ${left}px`);

  // Joints of the wall: up to 1 a share of its width, else px from its left edge.
  const seams = (ask('seam').match(/[\d.]+/g) || []).map(Number);
  const place = () => {
    const width = window.innerWidth - left - right;
    const height = window.innerHeight - top - bottom;
    // Only the stage takes its shape from its window; the start page becomes the stage.
    const onStage = html.dataset.view === 'stage';
    const shape = onStage ? width / height : 16 / 9;
    const byShape = shape < 1.54 ? '4x3' : shape < 2.05 ? '16x9' : 'wide';
    const asked = view !== 'handout' && /^(4x3|16x9|wide)$/.exec(ask('stage'))?.[0];
    const made = compose({
      width,
      height,
      profile: (asked || byShape) as WallShape['profile'],
      long: Math.min(4320, Math.max(2400, Math.round(1080 * (onStage ? shape : 32 / 9)))),
      joints: (onStage ? seams : []).map(
        (seam) => ((seam > 1 ? seam : seam * window.innerWidth) - left) / width,
      ),
    });
    html.dataset.profile = made.profile;
    html.dataset.zones = String(made.zones);
    html.dataset.halves = String(made.halves);
    html.dataset.split = String(made.split);
    html.dataset.joints = made.joints.join(' ');
    html.dataset.crossed = made.crossed.join(' ');
    // The area that is not covered, for everything that lies over the slides
    html.style.setProperty('--seen-w', `${width}px`);
    html.style.setProperty('--seen-h', `${height}px`);
    html.style.setProperty('--W', `${made.width}px`);
    html.style.setProperty('--H', `${made.height}px`);
    html.style.setProperty('--k', String((made.halves ? 0.7 : 1) * (made.width / 3000)));
    html.style.setProperty('--scale', String(made.scale));
    // The edge of a zone follows a joint, so that no word crosses it. An empty value removes the property.
    made.edges.forEach((edge, i) => {
      html.style.setProperty(`--joint-${i + 1}`, edge === undefined ? '' : `${edge}px`);
    });
  };
  window.addEventListener('resize', place);
  place();
}
