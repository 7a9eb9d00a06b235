import { describe, expect, it } from 'vitest';
import { readPassages } from '../../src/bundle/fonts.ts';

const read = (html: string) =>
  readPassages(html).map(({ within, where, text }) => [within.join(' '), where, text.trim()]);

describe('the passages of a document', () => {
  it.each([
    ['text of a slide', '<section id="p.one"><h2>标题</h2></section>', [['h2 section', 'p.one', '标题']]],
    [
      'what it stands in, classes before tags',
      '<section id="p.one"><aside class="big notes"><p>讲<b>稿</b></p></aside>后</section>',
      [
        ['p big notes aside section', 'p.one', '讲'],
        ['b p big notes aside section', 'p.one', '稿'],
        ['section', 'p.one', '后'],
      ],
    ],
    [
      'a section without a name, in one with a name',
      '<section id="p.one"><section>里</section></section>外',
      [
        ['section section', 'p.one', '里'],
        ['', 'deck', '外'],
      ],
    ],
    [
      'elements without an end',
      '<p>甲<br>乙<wbr>丙<img alt="图"></p>丁',
      [
        ['p', 'deck', '甲'],
        ['p', 'deck', '乙'],
        ['p', 'deck', '丙'],
        ['img p', 'deck', '图'],
        ['', 'deck', '丁'],
      ],
    ],
    [
      'an end tag left out',
      '<ul><li>甲<li>乙</ul>丙',
      [
        ['li ul', 'deck', '甲'],
        ['li ul', 'deck', '乙'],
        ['', 'deck', '丙'],
      ],
    ],
    ['entities', '<p>&lt;&#24037;&#x4f1a;&amp;</p>', [['p', 'deck', '<工会&']]],
    [
      'attributes that are drawn, and no others',
      '<input placeholder="柱" aria-label="说" id="号">',
      [['input', 'deck', '柱']],
    ],
    [
      'values of a chart by the kind of their runs',
      '<canvas data-chart=\'{"kind":"rows","l":"柱","runs":[{"kind":"digits","text":"3"},{"kind":"unit","text":"人"}]}\'></canvas>',
      [
        ['canvas', 'deck', '柱'],
        ['digits canvas', 'deck', '3'],
        ['unit canvas', 'deck', '人'],
      ],
    ],
    [
      'data for the views',
      '<script type="application/json">{"l":"柱"}</script>',
      [['data-block', 'deck', '{"l":"柱"}']],
    ],
    [
      'words in code, without the code',
      '<script>if(a<b)say("超时")</script>',
      [['interface', 'deck', '超时']],
    ],
    ['words in styles', '<style>a::after{content:"多"}</style>', [['interface', 'deck', '多']]],
    ['comments left out', '<!-- 注 <p>释</p> --><p>文</p>', [['p', 'deck', '文']]],
    [
      'a quoted > in a tag',
      '<p title="甲>乙">文</p>',
      [
        ['p', 'deck', '甲>乙'],
        ['p', 'deck', '文'],
      ],
    ],
  ])('%s', (_, html, passages) => {
    expect(read(html)).toEqual(passages);
  });
});
