import { describe, expect, it } from 'vitest';
import {
  copyOf,
  loosenTerms,
  makeLines,
  makePhrase,
  withoutBreaks,
} from '../../../src/views/handout/elements.ts';
import { openDom } from '../../dom.ts';

function body(html: string): HTMLElement {
  return openDom({ html }).body;
}

describe('running text of a handout', () => {
  it('breaks within long names, not within figures nor short terms', () => {
    const text = body(
      '在<span class="k">高标准职工书屋</span>有<span class="k v">12345人次</span><span class="k">工会</span>',
    );
    expect(loosenTerms(text).innerHTML).toBe(
      '在高标准职工书屋有<span class="k v">12345人次</span><span class="k">工会</span>',
    );
    // One text node: a browser breaks no line inside one that follows a quote.
    expect(text.childNodes).toHaveLength(3);
  });

  it('lets an award break that is told as a fact, which it stays', () => {
    const award = '<span class="v k" data-fact="works.award">全省优秀节水单位奖</span>';
    expect(loosenTerms(body(award)).innerHTML).toBe(award.replace('v k', 'v'));
  });

  it('keeps what stands within a long name', () => {
    expect(loosenTerms(body('<span class="k">“<b>送</b>温暖工程</span>')).innerHTML).toBe(
      '“<b>送</b>温暖工程',
    );
  });

  it('has no line breaks of the slide; bold words on a line of their own stay apart', () => {
    expect(withoutBreaks(body('一行<br>二行')).innerHTML).toBe('一行二行');
    expect(withoutBreaks(body('<b>建馆</b><br>二十家')).innerHTML).toBe('<b>建馆</b>　二十家');
  });
});

describe('pieces of a handout', () => {
  it('are figures that say which fact they are', () => {
    const text = body('');
    text.append(...makePhrase(['共', { fact: 'works.sum', text: '12家' }, '。']));
    expect(text.innerHTML).toBe('共<span class="v k" data-fact="works.sum">12家</span>。');
  });

  it('are lines to write on that nobody is read', () => {
    body('');
    const lines = makeLines(3);
    expect([lines.children.length, lines.getAttribute('aria-hidden')]).toEqual([3, 'true']);
  });

  it('are copies: what they were copied from stays as it is', () => {
    const text = body('<p>一<b>二</b></p>');
    const copy = copyOf(text.querySelector('p') ?? text);
    copy.querySelector('b')?.remove();
    expect([copy.textContent, text.innerHTML]).toEqual(['一', '<p>一<b>二</b></p>']);
  });
});
