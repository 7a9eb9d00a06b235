import { describe, expect, it, vi } from 'vitest';
import { createNoticeBar, type Notice } from '../../../src/views/speaker/notices.ts';
import { openDom } from '../../dom.ts';

const open: Notice = {
  id: 'connection',
  weight: 'bad',
  title: '未连接',
  text: '还没有找到放映窗口。',
  remedies: [{ remedy: 'openLeader', label: '打开放映窗口' }],
};
const hint: Notice = { id: 'loop', weight: 'say', title: '会前循环', text: '大屏在自动翻页。', remedies: [] };

describe('the notices', () => {
  it.each([
    ['another comes below', [open, hint], ['未连接', '会前循环']],
    ['another comes above', [hint, open], ['会前循环', '未连接']],
  ])('keep the focus where %s', (_, after, titles) => {
    const document = openDom();
    const bar = createNoticeBar(() => {});
    document.body.append(bar.element);
    bar.show([open]);
    const button = bar.element.querySelector('button');
    button?.focus();
    // Put in anew, be it at its place, a line loses the focus in a browser; the page of the tests keeps it.
    const put = vi.spyOn(bar.element, 'insertBefore');
    bar.show(after);
    expect(put.mock.calls.map(([line]) => line === button?.parentElement)).toEqual([false]);
    expect(document.activeElement).toBe(button);
    expect([...bar.element.querySelectorAll('b')].map((one) => one.textContent)).toEqual(titles);
    bar.show([hint]);
    expect(bar.element.textContent).toBe('会前循环大屏在自动翻页。');
  });

  it('say new words where the text of one has changed', () => {
    openDom();
    const bar = createNoticeBar(() => {});
    bar.show([open]);
    bar.show([{ ...open, title: '已断开', text: '没有回应。' }]);
    expect(bar.element.textContent).toBe('已断开没有回应。打开放映窗口');
  });
});
