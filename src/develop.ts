import { CHANGED, type PageChange } from './bundle/development/change.ts';
import type {} from './views/stage/index.ts';

/*
 * Only in development: what was saved is put into the open page. On a stage the slide stays as it is shown, with its steps;
 * any other view is made anew.
 */
import.meta.hot?.on(CHANGED, (change: PageChange) => {
  if (!isStage() || !putIn(change)) location.reload();
});

/** A stage that is ready; captions hold the notes that they began with. */
function isStage(): boolean {
  const { ready, captions } = document.documentElement.dataset;
  return ready === 'stage' && captions === undefined;
}

/** False where a slide is no longer built as it was: another layout, or more steps. */
function putIn({ slides = {}, blocks = {} }: PageChange): boolean {
  const pairs = Object.entries(slides).map(([id, html]) => ({ old: elementOf(id), now: parse(html) }));
  if (!pairs.every(({ old, now }) => isOfSameKind(old, now.querySelector('section')))) return false;
  const present = document.querySelector<HTMLElement>('.slides > section.present');
  for (const { old, now } of pairs) if (old !== null) putInSlide(old, now, old === present);
  for (const [id, html] of Object.entries(blocks)) elementOf(id)?.replaceWith(parse(html));
  return true;
}

function elementOf(id: string): HTMLElement | null {
  return document.getElementById(id);
}

function parse(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** How long the notes take to say: another with nearly every word of them, and nothing that a stage is built by. */
const SECONDS = 'data-seconds';

/** The stage holds on to its sections, and has written into their attributes: all that a slide says of itself is there still. */
function isOfSameKind(old: HTMLElement | null, now: HTMLElement | null): boolean {
  if (old === null || now === null) return false;
  const said = [...now.attributes].filter(({ name }) => name !== 'class' && name !== SECONDS);
  const classes = [...now.classList].filter((name) => name !== 'present');
  return (
    said.every(({ name, value }) => old.getAttribute(name) === value) &&
    classes.every((name) => old.classList.contains(name)) &&
    old.dataset.cut === now.dataset.cut
  );
}

function putInSlide(old: HTMLElement, now: DocumentFragment, isPresent: boolean): void {
  const shown = stepsIn(old);
  const section = now.querySelector('section');
  old.setAttribute(SECONDS, section?.getAttribute(SECONDS) ?? '');
  old.replaceChildren(...(section?.childNodes ?? []));
  const origins = now.querySelector('.origins');
  const known = document.querySelector(`.origins[data-slide="${old.id}"]`);
  if (known !== null) known.replaceWith(...(origins === null ? [] : [origins]));
  else if (origins !== null) old.after(origins);
  for (const step of old.querySelectorAll<HTMLElement>('.fragment'))
    step.classList.toggle('visible', shown.has(step.dataset.fragmentIndex));
  if (isPresent) void window.deckStage?.goTo(Number(old.dataset.page), shown.size);
}

function stepsIn(slide: HTMLElement): ReadonlySet<string | undefined> {
  const visible = [...slide.querySelectorAll<HTMLElement>('.fragment.visible')];
  return new Set(visible.map((step) => step.dataset.fragmentIndex));
}
