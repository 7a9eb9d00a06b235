import type { Deck, PlacedSlide, Slide, Text } from '../deck/index.ts';
import type { Html } from './html.ts';
import { type AtStep, stepsOf } from './steps.ts';
import { renderPhrases } from './text.ts';

/** What a layout needs to know besides its own slide. */
export interface Scene {
  readonly deck: Deck;
  readonly placed: PlacedSlide;
  /** A text with the deck's terms and words kept together. */
  readonly write: (text: Text) => Html;
}

/** The scene of one slide. */
export function sceneOf(placed: PlacedSlide, deck: Deck): Scene {
  return { deck, placed, write: (text) => renderPhrases(text, deck.book.terms) };
}

type RegionOf<S extends Slide> = NonNullable<S['steps']>[number][number];

/** The steps of `slide` in its scene. */
export function stepsIn<S extends Slide>(slide: S, scene: Scene): AtStep<RegionOf<S>> {
  const steps = slide.steps as readonly (readonly RegionOf<S>[])[] | undefined;
  return stepsOf(steps, scene.placed.opener ? 1 : 0);
}
