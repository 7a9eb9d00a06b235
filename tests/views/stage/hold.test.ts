import { expect, it } from 'vitest';
import { createCover } from '../../../src/views/stage/blank.ts';
import { openDeckPage } from '../deck-page.ts';

const show = (slide: Element | null | undefined) => {
  for (const other of document.querySelectorAll('.present')) other.classList.remove('present');
  slide?.classList.add('present');
};
const statesOf = (selector: string) =>
  [...document.querySelectorAll(`${selector} li`)].map(({ className }) => className);

it('the hold screen shows where the talk stands: parts told, the one we are in, those to come', () => {
  openDeckPage();
  show(document.querySelector('.slides > section .ft .relay .now')?.closest('section'));
  createCover(document.body).set('hold');
  expect(statesOf('.blank .stops')).toEqual(statesOf('.present .ft .relay'));
  expect(statesOf('.blank .stops')).toContain('now');
});

it('before the first part it marks none', () => {
  openDeckPage();
  show(document.querySelector('.slides > .l-cover'));
  createCover(document.body).set('hold');
  expect(new Set(statesOf('.blank .stops'))).toEqual(new Set(['']));
});
