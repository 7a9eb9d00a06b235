import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { click, say, short, strong } from '../../src/deck/index.ts';
import { renderNotes, renderNumber, renderText } from '../../src/document/index.ts';
import { splitAtTerms } from '../../src/document/text.ts';
import { f } from '../fixtures/tiny-deck.ts';

const terms = ['流动书车', '书车', '2023年'];
const text = (...spans: Parameters<typeof say>) => String(renderText(say(...spans), terms));

describe('a text', () => {
  it('keeps qualifier, digits and unit of a figure in one piece, with the fact it shows', () => {
    expect(text`外借${f.books.lent}。`).toBe(
      '外借<span class="v k" data-fact="books.lent">146万<em>多</em>册次</span>。',
    );
    expect(text`${f.books.visits}`).toBe(
      '<span class="v k" data-fact="books.visits"><em>近</em>8万人次</span>',
    );
  });

  it('leaves out the base unit of a short figure, never its qualifier', () => {
    expect(text`${short(f.books.lent)}`).toContain('146万<em>多</em>');
    expect(text`${short(f.books.lent)}`).not.toContain('册');
  });

  it('names an award and who holds it by its fact', () => {
    expect(text`${f.honours.reader}`).toContain('data-fact="honours.reader">最美读书人<');
  });

  it('keeps terms together, the longer one where two overlap', () => {
    expect(text`2023年，流动书车和书车`).toBe(
      '<span class="k">2023年</span>，<span class="k">流动书车</span>和<span class="k">书车</span>',
    );
  });

  it('breaks where a line was broken by hand, and marks strong words', () => {
    expect(text`一\n${strong('二<')}`).toBe('一<br><b>二&lt;</b>');
  });

  it('shows markup in a literal and in a term as text', () => {
    expect(String(renderText(say`<img src=x onerror=y>`, ['<img']))).toBe(
      '<span class="k">&lt;img</span> src=x onerror=y&gt;',
    );
  });

  it('loses no character of a sentence, whatever the terms are', () => {
    const words = fc.string({ unit: fc.constantFrom('书', '车', '流', '动', '2', '年') });
    fc.assert(
      fc.property(words, fc.array(words), (sentence, list) => {
        expect(
          splitAtTerms(sentence, list)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(sentence);
      }),
    );
  });
});

describe('a large number', () => {
  it('sets digits, unit and qualifier in the order of the print', () => {
    expect(String(renderNumber(f.books.lent))).toBe(
      '<span class="n" data-fact="books.lent"><b>146</b><i>万</i><em>多</em><i>册次</i></span>',
    );
  });
});

describe('notes', () => {
  it('are paragraphs of sentences, with a cue before the sentence it belongs to', () => {
    const notes = renderNotes(say`各位：\n好。${click}看图。有${f.books.vans}！`, terms);
    expect(String(notes)).toBe(
      '<p><span class="s">各位：</span></p><p><span class="s">好。</span><span class="cue">点一下</span><span class="s">看图。</span><span class="s">有<span class="v k" data-fact="books.vans">12辆</span>！</span></p>',
    );
  });

  it('close a sentence after the quotation mark that belongs to it', () => {
    expect(String(renderNotes(say`他说：“好。”接着讲。`, terms))).toBe(
      '<p><span class="s">他说：“好。”</span><span class="s">接着讲。</span></p>',
    );
  });
});
