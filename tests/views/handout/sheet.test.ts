import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/document/read/slides.ts';
import { sheetsOf } from '../../../src/views/handout/sheet.ts';
import { openDom } from '../../dom.ts';
import { deck, openDeckPage } from '../deck-page.ts';

const MEETING = {
  session: '',
  date: '',
  place: '',
  speaker: '',
  address: '',
  title: '2023年工作总结',
  organisation: '澜川市水务局',
  source: '澜川市水务局2023年工作总结',
  genre: '工作总结',
};

describe('the running head of a handout', () => {
  it.each([
    [
      'the meeting that the office has filled in',
      { session: '第三次会议' },
      ['第三次会议', '工作总结　备注页'],
    ],
    ['the title, where no meeting is known', {}, ['2023年工作总结', '工作总结　备注页']],
    ['no kind of document, where no cover has said one', { genre: '' }, ['2023年工作总结', '备注页']],
  ])('has %s', (_, more, said) => {
    openDom();
    const head = sheetsOf('notes', { ...MEETING, ...more })().element.querySelector('.head');
    expect([...(head?.children ?? [])].map(({ textContent }) => textContent)).toEqual(said);
  });

  it('has the kind of document from the cover', () => {
    const page = openDeckPage();
    const [cover] = deck.slides;
    const { genre } = readSource(page.querySelector<HTMLElement>('main') ?? page.body).meeting;
    expect(genre).not.toBe('');
    expect(cover?.slide.layout === 'cover' && cover.slide.genre).toEqual({
      spans: [{ kind: 'literal', text: genre }],
    });
  });
});
