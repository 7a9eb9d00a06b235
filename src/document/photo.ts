import type { Photo, Portrait } from '../deck/index.ts';
import type { AnyFact } from '../facts/index.ts';
import { type Html, html } from './html.ts';
import type { Scene } from './scene.ts';

/** The photograph of the one that an honour names, or of the `at`-th that a fact counts. */
export function portraitOf(fact: AnyFact, { deck }: Pick<Scene, 'deck'>, at = 0): Portrait | undefined {
  return deck.portraits.get(fact.id)?.[at];
}

/** A photograph in the place that its layout provides; without one there is no gap. */
export function renderPhoto(photo: Photo | undefined): Html {
  return html`${photo && html`<img class="photo" src="${photo.address}" alt="${photo.alt}">`}`;
}
