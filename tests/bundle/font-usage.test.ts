import { describe, expect, it } from 'vitest';
import { readPassages, unplaced } from '../../src/bundle/fonts.ts';
import { renderLoaded } from '../../src/bundle/render.ts';
import { placeSlides } from '../../src/deck/index.ts';
import { figuresSource } from '../fixtures/figures-deck.ts';
import { deck as otherBody } from '../fixtures/other-body/slides/index.ts';
import { tinySource } from '../fixtures/tiny-deck.ts';
import { source as unionReport } from '../fixtures/union-report/deck.ts';

/** Every layout and every figure stands in one of them. */
const DECKS = { unionReport, otherBody, tinySource, figuresSource };

describe.each(Object.entries(DECKS))('the words of %s', (_, source) => {
  it('each stand in an element whose faces are known: any other would go into every face', () => {
    const { body } = renderLoaded({ deck: placeSlides(source), source: undefined });
    const left = unplaced(readPassages(`<body>${body}</body>`)).map(
      ({ where, within, text }) => `${where} · ${within.join(' < ')}: ${text.trim()}`,
    );
    expect([...new Set(left)]).toEqual([]);
  });
});
