import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askAmong, askFirst, closeDialog, makeDialog, showDialog } from '../../src/ui/dialog.ts';
import { make, makeButton, setText } from '../../src/ui/element.ts';
import { openDom } from '../dom.ts';

beforeEach(() => void openDom());

const open = () => document.querySelector<HTMLDialogElement>('dialog[open]');
const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);

describe('an element', () => {
  it('has its attributes, listeners and children; text is never markup', () => {
    const pressed = vi.fn();
    const element = make(
      'p',
      { class: 'a', hidden: true, title: undefined, lang: false, onclick: pressed },
      '<b>',
      undefined,
      false,
      make('i'),
    );
    expect(element.outerHTML).toBe('<p class="a" hidden="">&lt;b&gt;<i></i></p>');
    element.click();
    expect(pressed).toHaveBeenCalledOnce();
  });

  it('that is a button gives the focus back when it is pressed', () => {
    const act = vi.fn();
    const one = makeButton('开始', act);
    document.body.append(one);
    one.focus();
    one.click();
    expect([document.activeElement === one, act.mock.calls.length]).toEqual([false, 1]);
  });

  it('is written only when its text is another', async () => {
    const line = make('p', {}, '01:00');
    const written = vi.fn();
    new MutationObserver(written).observe(line, { childList: true });
    setText(line, '01:00');
    await Promise.resolve();
    expect(written).not.toHaveBeenCalled();
    setText(line, '01:01');
    expect(line.textContent).toBe('01:01');
  });
});

describe('a panel', () => {
  it('names itself by its heading, has the focus there, and is gone when it is closed', () => {
    const panel = showDialog(document.body, makeDialog('help', '按键'));
    expect([panel.isOpen, document.activeElement?.textContent]).toEqual([true, '按键']);
    expect(open()?.getAttribute('aria-labelledby')).toBe(document.querySelector('h2')?.id);
    button('关闭　Esc')?.click();
    expect([panel.isOpen, document.querySelector('dialog')]).toEqual([false, null]);
  });

  it('is closed by the key that opened it, by its name', () => {
    showDialog(document.body, makeDialog('help', '按键'));
    expect([closeDialog('tables'), closeDialog('help'), closeDialog('help')]).toEqual([false, true, false]);
  });
});

describe('a question', () => {
  const words = { title: '结束吗', text: '这次排练会存下来。', yes: '结束', no: '继续' };

  it('has the focus on the safe answer, which does nothing', () => {
    const act = vi.fn();
    askFirst(document.body, words, act);
    expect(document.activeElement?.textContent).toBe('继续');
    button('继续')?.click();
    expect([open(), act.mock.calls.length]).toEqual([null, 0]);
  });

  it('is closed before what was answered is done', () => {
    const states: boolean[] = [];
    askFirst(document.body, words, () => states.push(open() !== null));
    expect(button('结束')?.className).toBe('yes');
    button('结束')?.click();
    expect(states).toEqual([false]);
  });

  it('may have several answers', () => {
    const act = vi.fn();
    askAmong(document.body, words, [
      { label: '甲', act: () => act('甲') },
      { label: '乙', act: () => act('乙') },
    ]);
    button('乙')?.click();
    expect(act.mock.calls).toEqual([['乙']]);
  });
});
