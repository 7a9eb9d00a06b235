import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, unsafe } from '../../src/document/index.ts';
import { anyCharacter } from '../trials.ts';

describe('a template', () => {
  it('shows markup in a sentence as text', () => {
    expect(String(html`<p>${'<script>alert(1)</script>'}</p>`)).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
  });

  it('keeps an attribute closed whatever stands in it', () => {
    expect(String(html`<p title="${'" onclick="x()'}"></p>`)).toBe(
      '<p title="&quot; onclick=&quot;x()"></p>',
    );
    expect(String(html`<p title='${"' onclick='x()"}'></p>`)).toBe("<p title='&#39; onclick=&#39;x()'></p>");
  });

  it('refuses an attribute without quotes', () => {
    expect(() => html`<p title=${'x'}></p>`).toThrow(TypeError);
  });

  it('takes templates and lists of them as they are', () => {
    const items = ['a', 'b&'].map((text) => html`<li>${text}</li>`);
    expect(String(html`<ul>${items}${[[html`<hr>`]]}</ul>`)).toBe('<ul><li>a</li><li>b&amp;</li><hr></ul>');
  });

  it('leaves nothing for what is absent and shows zero', () => {
    expect(String(html`[${undefined}${false}${''}${0}]`)).toBe('[0]');
  });

  it('passes only declared markup', () => {
    expect(String(html`${unsafe('<b>x</b>')}`)).toBe('<b>x</b>');
  });

  it('never lets a string leave its element or its attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const shown = String(html`<p title="${text}">${text}</p>`);
        const [, attribute = '', content = ''] = /^<p title="([^"]*)">([^<]*)<\/p>$/s.exec(shown) ?? [];
        expect(unescaped(attribute)).toBe(text);
        expect(unescaped(content)).toBe(text);
      }),
    );
  });
});

function unescaped(markup: string): string {
  return markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
