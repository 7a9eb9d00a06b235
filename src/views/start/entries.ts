import { PRINT_IDS } from '../../document/paper/layouts.ts';
import type { Store } from '../../show/index.ts';
import { showPrintChooser } from '../../ui/print-chooser.ts';
import { openNotes, openWindow } from '../../ui/windows.ts';
import { openTestCard } from '../test-card/card.ts';

/** One thing to do from the start page, and the key that does it. */
export interface StartEntry {
  readonly action: 'speaker' | 'rehearse' | 'prompter' | 'print' | 'proof' | 'compare' | 'testCard';
  readonly name: string;
  readonly use: string;
  /** Empty where only Enter on the entry itself does it. */
  readonly cap: string;
  open(): void;
}

/** The entries in their order: what each is called, what it is for, its key. */
const ENTRIES = [
  ['speaker', '报告人窗口', '讲稿、下一页和时间，只给报告人看', 'S'],
  ['rehearse', '排练', '单屏练习并计时，结束后出小结', 'R'],
  ['prompter', '提词', '大字讲稿，随翻页走', 'T'],
  ['print', '打印讲义', `备注页、多页、全文等${PRINT_IDS.length}种`, 'Ctrl+P'],
  ['proof', '数据核对表', '每个数字在第几页、出自报告哪一句', ''],
  ['compare', '终稿核对', '把改过的稿子拖到这里，逐个数字核对', ''],
  ['testCard', '试机', '画面比例、清晰度、翻页笔按键', 'J'],
] as const;

/** The entries in the order of the page; dialogs open in `host`, `refused` is told when the browser opens no window. */
export function entriesOf(host: HTMLElement, store: Store, refused: () => void): readonly StartEntry[] {
  return ENTRIES.map(([action, name, use, cap]) => ({
    ...{ action, name, use, cap },
    open: () => {
      if (action === 'print') void showPrintChooser(host);
      else if (action === 'testCard') openTestCard(host, store);
      else if (action === 'proof' || action === 'compare') {
        if (!openWindow(action)) refused();
      } else void openNotes(action, {}, { root: host, refused });
    },
  }));
}
