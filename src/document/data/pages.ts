import {
  type Deck,
  factsOnScreen,
  factsShown,
  type PlacedSlide,
  partTitle,
  plainText,
  say,
} from '../../deck/index.ts';
import { secondsOf } from '../../script/estimate.ts';
import { withTerms } from '../origins.ts';
import type { PageData, PagesData } from '../schema.ts';
import { againOf } from './again.ts';

/** The deck as a table of its contents; `initials` are those of each slide's title, by its id. */
export function pagesData(deck: Deck, initials: Readonly<Record<string, string>>): PagesData {
  const { title, book, meeting } = deck;
  return {
    title,
    report: { organisation: book.report.organisation, title: book.report.title },
    meeting: {
      session: meeting.session,
      date: meeting.date,
      place: meeting.place,
      speaker: meeting.speaker,
      address: meeting.address ?? '',
    },
    parts: deck.parts.map((part) => ({ id: part.id, title: partTitle(part) })),
    pages: deck.slides.map((placed) => pageOf(placed, deck, initials[placed.id] ?? '')),
  };
}

function pageOf(placed: PlacedSlide, deck: Deck, initials: string): PageData {
  const { id, page, part, slide, steps } = placed;
  const ids = (facts: readonly { readonly id: string }[]) => facts.map((fact) => fact.id);
  const shown = ids(withTerms(factsOnScreen(slide), deck));
  const told = ids(factsShown({ ...slide, report: { text: say`` } }));
  return {
    id,
    page,
    part: part.id,
    title: plainText(slide.headline),
    initials,
    seconds: secondsOf(placed),
    steps,
    ...(slide.cut && { cut: slide.cut }),
    shown,
    ...(told.join() !== shown.join() && { told }),
    again: againOf(placed, deck),
  };
}
