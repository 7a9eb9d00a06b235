import { HANDOUT_IDS, showPrintChooser } from '../print/index.ts';
import { openWindow, type Store } from '../session/index.ts';
import { openTestCard } from '../test-card/index.ts';

/** One thing to do from the start page, and the key that does it. */
export interface Entry {
  readonly action: 'speaker' | 'rehearse' | 'prompter' | 'print' | 'proof' | 'testCard';
  readonly name: string;
  readonly use: string;
  /** Empty where only Enter on the entry itself does it. */
  readonly cap: string;
  open(): void;
}

/** The entries in the order of the page; dialogs open in `host`, `refused` is told when the browser opens no window. */
export function entriesOf(host: HTMLElement, store: Store, refused: () => void): readonly Entry[] {
  const window_ = (view: Parameters<typeof openWindow>[0]) => () => {
    if (!openWindow(view)) refused();
  };
  return [
    {
      action: 'speaker',
      name: '讲者窗口',
      use: '讲稿、下一页和时间，只给讲者看',
      cap: 'S',
      open: window_('speaker'),
    },
    {
      action: 'rehearse',
      name: '排练',
      use: '单屏练习并计时，结束后出小结',
      cap: 'R',
      open: window_('rehearse'),
    },
    { action: 'prompter', name: '提词', use: '大字讲稿，随翻页走', cap: 'T', open: window_('prompter') },
    {
      action: 'print',
      name: '打印讲义',
      use: `备注页、多页、全文等${HANDOUT_IDS.length}种`,
      cap: 'Ctrl+P',
      open: () => void showPrintChooser(host),
    },
    {
      action: 'proof',
      name: '数据核对表',
      use: '每个数字在第几页、出自报告哪一句',
      cap: '',
      open: window_('proof'),
    },
    {
      action: 'testCard',
      name: '试机',
      use: '画面比例、清晰度、翻页笔按键',
      cap: 'J',
      open: () => void openTestCard(host, store),
    },
  ];
}
