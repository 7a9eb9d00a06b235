import { type Deck, type PlacedSlide, type Rolls, type Slide, seatedOn, type Text } from '../deck/index.ts';
import { renderSentence } from './headline.ts';
import { type Html, html } from './html.ts';
import { type AtStep, stepOf, stepsOf } from './steps.ts';
import { renderPhrases } from './text.ts';

/** What a layout needs to know in addition to its own slide. */
export interface Scene {
  readonly deck: Deck;
  readonly placed: PlacedSlide;
  /** The names that the slide has room for. */
  readonly rolls: Rolls;
  /** A text with the deck's terms and words kept together. */
  readonly write: (text: Text) => Html;
  /** The same for a whole sentence, whose clauses begin lines. */
  readonly tell: (text: Text) => Html;
}

/** The scene of one slide. */
export function sceneOf(placed: PlacedSlide, deck: Deck): Scene {
  const rolls = seatedOn(placed, deck);
  const { terms } = deck.book;
  return {
    ...{ deck, placed, rolls },
    write: (text) => renderPhrases(text, terms),
    tell: (text) => renderSentence(text, terms),
  };
}

type RegionOf<S extends Slide> = NonNullable<S['steps']>[number][number];
type Steps<Region extends string> = readonly (readonly Region[])[] | undefined;

/** The steps of `slide` in its scene. */
export function stepsIn<S extends Slide>(slide: S, scene: Scene): AtStep<RegionOf<S>> {
  return stepsOf(slide.steps as Steps<RegionOf<S>>, clicksBefore(scene));
}

/** A leaf: a full page that covers the slide from the step of one region (undefined: from entry) to that of another. */
export type Leaf<Region extends string> = (
  from: Region | undefined,
  until: Region,
  classes: string,
  body: Html,
) => Html;

/**
 * The leaves of `slide`. They are for the hall only, because their content is on the slide below as well. One that no
 * step removes, or that nothing brings up, is left out.
 */
export function leavesIn<S extends Slide>(slide: S, scene: Scene): Leaf<RegionOf<S>> {
  const steps = slide.steps as Steps<RegionOf<S>>;
  const first = clicksBefore(scene);
  return (from, until, classes, body) => {
    const end = stepOf(steps, until);
    const start = from === undefined ? undefined : stepOf(steps, from);
    if (end === undefined || (from !== undefined && start === undefined)) return html``;
    const page = html`<div class="leaf ${classes} drawing fragment fade-out" data-fragment-index="${end + first}" aria-hidden="true">${body}</div>`;
    return start === undefined
      ? page
      : html`<div class="fragment" data-fragment-index="${start + first}">${page}</div>`;
  };
}

/** What is visible from the step of one region (undefined: from entry) to that of another (undefined: to the end). */
export type StepSpan<Region extends string> = (
  from: Region | undefined,
  until: Region | undefined,
  body: Html,
) => Html;

/** Things that take each other's place on `slide`; the last one is its end state. */
export function spanIn<S extends Slide>(slide: S, scene: Scene): StepSpan<RegionOf<S>> {
  const steps = slide.steps as Steps<RegionOf<S>>;
  const first = clicksBefore(scene);
  return (from, until, body) => {
    const start = from === undefined ? undefined : stepOf(steps, from);
    const end = until === undefined ? undefined : stepOf(steps, until);
    const shown =
      end === undefined
        ? body
        : html`<div class="passing fragment fade-out" data-fragment-index="${end + first}">${body}</div>`;
    return html`<div class="${start === undefined ? 'span' : 'span fragment'}"${
      start !== undefined && html` data-fragment-index="${start + first}"`
    }>${shown}</div>`;
  };
}

/** The curtain's click comes before the slide's own. */
function clicksBefore({ placed }: Scene): number {
  return placed.opener ? 1 : 0;
}
