import { formatNumeral } from '../facts/index.ts';
import type { Deck, DeckSource, PlacedPart, PlacedSlide } from './deck.ts';
import { NO_PORTRAITS } from './photo.ts';
import { NO_ROLLS } from './roll.ts';
import type { Part } from './slide.ts';

/** Numbers the parts and pages of a deck; it checks nothing (see `checkDeck`). */
export function placeSlides(source: DeckSource): Deck {
  const pairs = placeParts(source.parts);
  const slides = pairs.flatMap(({ part, placed }) => placeSlidesOf(part, placed));
  const { finale } = source;
  const page = slides.find((placed) => placed.id === finale?.slide)?.page;
  return {
    title: source.title,
    book: source.book,
    meeting: source.meeting,
    parts: pairs.map(({ placed }) => placed),
    slides,
    rolls: NO_ROLLS,
    portraits: NO_PORTRAITS,
    photos: new Map(),
    finale: finale && page !== undefined ? { ...finale, page } : undefined,
  };
}

interface Pair {
  readonly part: Part;
  readonly placed: PlacedPart;
}

function placeParts(parts: readonly Part[]): readonly Pair[] {
  let page = 1;
  let number = 0;
  return parts.map((part) => {
    const firstPage = page;
    page += part.slides.length;
    const numeral = part.numbered ? formatNumeral(++number) : undefined;
    const placed = {
      id: part.id,
      title: part.title,
      subtitle: part.subtitle,
      short: part.short,
      numeral,
      seal: part.seal ?? numeral ?? part.short.slice(0, 1),
      figure: part.figure,
      firstPage,
      lastPage: page - 1,
    };
    return { part, placed };
  });
}

function placeSlidesOf(part: Part, placed: PlacedPart): readonly PlacedSlide[] {
  return part.slides.map((slide, i) => {
    const opener = part.numbered && i === 0;
    return {
      id: `${part.id}.${slide.id}`,
      page: placed.firstPage + i,
      part: placed,
      slide,
      opener,
      steps: (opener ? 1 : 0) + (slide.steps?.length ?? 0),
    };
  });
}
