import { describe, expect, it } from 'vitest';
import { breakAtWords, LONGEST_KEPT } from '../../src/ui/phrases.ts';
import { loosenTerms } from '../../src/views/handout/elements.ts';
import { openDom } from '../dom.ts';

const broken = (html: string): string =>
  loosenTerms(breakAtWords(openDom({ html }).body), LONGEST_KEPT.aloud).innerHTML.replaceAll('<wbr>', '|');

describe('a speech on paper', () => {
  it('ends a name at its own end: nothing of the word after it belongs to it', () => {
    expect(broken('由<span class="k">市图书馆馆务书记韦峰</span>会见并慰问大家')).toBe(
      '由|市图书馆馆务|书记韦峰|会见并|慰问大家',
    );
  });

  it('tears no short name in quotes, listed or not', () => {
    expect(broken('读者获评“<span class="k">工人先锋号”</span>称号')).toBe(
      '读者|获评|“<span class="k">工人先锋号”</span>|称号',
    );
    expect(broken('为<span class="k">小微企业</span>办事')).toBe('为|<span class="k">小微企业</span>|办事');
    expect(broken('表演《为你歌唱》获得大奖')).toBe('表演|《为你歌唱》|获得大奖');
  });

  it('keeps a word with the number after it', () => {
    expect(broken('会员发展<span class="v k">12413人</span>，工会小组')).toBe(
      '会员|发展<span class="v k">12413人</span>，|工会小组',
    );
  });
});
