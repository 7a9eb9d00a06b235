import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openRoom, type Room } from '../../../src/show/index.ts';
import { writePlace } from '../../../src/show/store/place.ts';
import { formatDuration } from '../../../src/views/start/facts.ts';
import { startPage } from '../../../src/views/start/page.ts';
import { click, deck, openDeckPage, press, words } from '../deck-page.ts';

let room: Room;
const begun: string[] = [];
const compared: File[] = [];

function show({ alone = false } = {}): void {
  const root = document.querySelector<HTMLElement>('.reveal') ?? expect.unreachable();
  startPage(
    root,
    { store: room.store, room: alone ? undefined : room },
    { begin: (beginning) => void begun.push(beginning), compare: (files) => void compared.push(...files) },
  );
}

const place = (slide: string, step: number, at: number) =>
  writePlace(room.store, { slide, step, blank: 'none', showing: false, at });

describe('the start page', () => {
  beforeEach(async () => {
    openDeckPage();
    begun.length = 0;
    compared.length = 0;
    room = await openRoom(document);
  });

  it('tells whose report it is, how long, and begins it by its first button', () => {
    show();
    expect(words('.what')).toContain('青溪县图书馆');
    expect(words('.ready')).toContain(`${deck.slides.length}页`);
    expect(document.activeElement?.textContent).toContain('开始放映');
    expect(document.querySelector('.go-on')).toBe(null);
    click('开始放映');
    expect([begun, document.querySelector('.start')]).toEqual([['first'], null]);
  });

  it('begins at F5', () => {
    show();
    press('F5');
    expect(begun).toEqual(['first']);
  });

  it('offers the page where the show was closed today, and no other', () => {
    const id = deck.slides[4]?.id ?? '';
    place(id, 1, Date.now() - 3_600_000);
    show();
    expect(words('.go-on')).toContain('从第5页继续');
    click('从第5页继续');
    expect(begun).toEqual(['stopped']);
  });

  it('begins with the page where a speaker stands whose stage was closed a moment ago', async () => {
    const lines: { onmessage?: (event: { data: unknown }) => void }[] = [];
    class Line {
      onmessage?: (event: { data: unknown }) => void;
      constructor() {
        lines.push(this);
      }
      close() {}
      postMessage() {}
    }
    vi.stubGlobal('BroadcastChannel', Line);
    place(deck.slides[4]?.id ?? '', 1, Date.now() - 60_000);
    show();
    expect(words('.go')).toContain('开始放映');
    const data = { mark: 'deck-session-2', kind: 'ask', from: 'speaker', seq: 1 };
    for (const line of lines) line.onmessage?.({ data });
    expect([words('.go'), words('.go-on')]).toEqual([
      '从第5页继续按 F5，接着报告人窗口讲',
      '从头放映报告人窗口也回到第一页',
    ]);
    expect(document.activeElement?.className).toBe('go');
    press('F5');
    expect(begun).toEqual(['stopped']);
  });

  it('shows all keys of the show at ?', () => {
    show();
    press('?');
    expect(words('dialog.help')).toContain('黑屏');
    press('Escape');
    expect(document.querySelector('dialog')).toBe(null);
    press('F5');
    expect(begun).toEqual(['first']);
  });

  it.each([
    ['of yesterday', () => place(deck.slides[4]?.id ?? '', 0, Date.now() - 24 * 3_600_000)],
    ['at its very beginning', () => place(deck.slides[0]?.id ?? '', 0, Date.now())],
    ['that is not in the deck any more', () => place('gone', 0, Date.now())],
  ])('offers no place %s', (_, keep) => {
    keep();
    show();
    expect(document.querySelector('.go-on')).toBe(null);
  });

  it('is walked with the arrows, round and round', () => {
    show();
    const labels = [...document.querySelectorAll('.start button b')].map(({ textContent }) => textContent);
    const walked = labels.map(() => {
      const at = document.activeElement?.querySelector('b')?.textContent;
      press('ArrowDown');
      return at;
    });
    expect(walked).toEqual(labels);
    press('ArrowUp');
    expect(document.activeElement?.querySelector('b')?.textContent).toBe(labels.at(-1));
  });

  it('says so when the browser opens no window', () => {
    show();
    vi.stubGlobal('window', Object.assign(window, { open: () => null }));
    click('数据核对表');
    expect(words('.trouble')).toContain('拦下了新窗口');
  });

  it('cannot turn the pages by itself where their times are not known', () => {
    show({ alone: true });
    expect(words('.do')).not.toContain('会前循环');
  });
});

it.each([
  [1160, '约19分20秒'],
  [1200, '约20分钟'],
])('%i seconds are %s', (seconds, printed) => {
  expect(formatDuration(seconds)).toBe(printed);
});
