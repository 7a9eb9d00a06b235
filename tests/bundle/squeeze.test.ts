import { describe, expect, it } from 'vitest';
import { squeezePage } from '../../src/bundle/one-file/squeeze.ts';

describe('a page in fewer bytes', () => {
  it.each([
    ['quotes that are not needed', '<p class="k" id="a.b">', '<p class=k id=a.b>'],
    ['quotes around several words stay', '<p class="v k">', '<p class="v k">'],
    ['an empty value stays', '<p title="">', '<p title="">'],
    [
      'what needs quotes stays',
      '<a href="#a=b" title="a>b"><i data-x="a&amp;b">',
      '<a href="#a=b" title="a>b"><i data-x="a&amp;b">',
    ],
    [
      'double quotes in single ones',
      '<i data-x="{&quot;a&quot;:&quot;b&#39;s&quot;}">',
      '<i data-x=\'{"a":"b&#39;s"}\'>',
    ],
    ['a value before a closed tag stays', '<meta content="a"/>', '<meta content="a"/>'],
    ['quotes in a text stay', '<p>他说="好"</p>', '<p>他说="好"</p>'],
    ['ends of items', '<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>', '<ul>\n<li>甲<li>乙</ul>'],
    [
      'ends of cells and rows',
      '<table><tbody><tr><th>甲</th><td>乙</td></tr><tr><td>丙</td></tr></tbody></table>',
      '<table><tbody><tr><th>甲<td>乙<tr><td>丙</tbody></table>',
    ],
    ['ends of paragraphs before a block', '<div><p>甲</p><p>乙</p></div>', '<div><p>甲<p>乙</div>'],
    ['the end of a paragraph before a word stays', '<p>甲</p><span>乙</span>', '<p>甲</p><span>乙</span>'],
    [
      'code and styles stay',
      '<script>a="b"</script><style>a[b="c"]{}</style>',
      '<script>a="b"</script><style>a[b="c"]{}</style>',
    ],
    ['comments stay', '<!-- <p class="k"> -->', '<!-- <p class="k"> -->'],
  ])('%s', (_, html, squeezed) => {
    expect(squeezePage(html)).toBe(squeezed);
  });
});
