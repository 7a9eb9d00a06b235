import { describe, expect, it } from 'vitest';
import { readPassages } from '../../src/build/fonts.ts';

const read = (html: string) => readPassages(html).map(({ kind, where, text }) => [kind, where, text.trim()]);

describe('the passages of a document', () => {
  it.each([
    ['text of a slide', '<section id="p.one"><h2>标题</h2></section>', [['slide', 'p.one', '标题']]],
    [
      'notes with elements inside',
      '<section id="p.one"><aside class="big notes"><p>讲<b>稿</b></p><aside>旁</aside>完</aside>后</section>',
      [
        ['notes', 'p.one', '讲'],
        ['notes', 'p.one', '稿'],
        ['notes', 'p.one', '旁'],
        ['notes', 'p.one', '完'],
        ['slide', 'p.one', '后'],
      ],
    ],
    [
      'a section without a name, in one with a name',
      '<section id="p.one"><section>里</section></section>外',
      [
        ['slide', 'p.one', '里'],
        ['slide', 'deck', '外'],
      ],
    ],
    ['entities', '<p>&lt;&#24037;&#x4f1a;&amp;</p>', [['slide', 'deck', '<工会&']]],
    [
      'attributes that are shown or drawn',
      '<img alt="图" data-chart=\'{"l":"柱"}\' id="号">',
      [
        ['slide', 'deck', '图'],
        ['slide', 'deck', '{"l":"柱"}'],
      ],
    ],
    [
      'data for charts',
      '<script type="application/json">{"l":"柱"}</script>',
      [['slide', 'deck', '{"l":"柱"}']],
    ],
    [
      'words in code, without the code',
      '<script>if(a<b)say("超时")</script>',
      [['interface', 'deck', '超时']],
    ],
    ['words in styles', '<style>a::after{content:"多"}</style>', [['interface', 'deck', '多']]],
    ['comments left out', '<!-- 注 <p>释</p> --><p>文</p>', [['slide', 'deck', '文']]],
    [
      'a quoted > in a tag',
      '<p title="甲>乙">文</p>',
      [
        ['slide', 'deck', '甲>乙'],
        ['slide', 'deck', '文'],
      ],
    ],
  ])('%s', (_, html, passages) => {
    expect(read(html)).toEqual(passages);
  });
});
