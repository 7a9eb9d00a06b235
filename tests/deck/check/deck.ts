import { deck as source } from '../../../slides/index.ts';
import { piecesOf } from '../../../src/bundle/parsed-page.ts';
import { renderLoaded } from '../../../src/bundle/render.ts';
import { placeSlides } from '../../../src/deck/index.ts';

/** The project's own deck, the document made of it, and that document piece by piece. */
export const deck = placeSlides(source);
export const body = renderLoaded({ deck, source: undefined }).body;
export const pieces = piecesOf(body);
