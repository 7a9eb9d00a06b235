import { PRINT_IDS } from '../../document/paper/layouts.ts';
import type { Room, Store } from '../../show/index.ts';
import { openNotes, openWindow } from '../../show/screens/windows.ts';
import { showPrintChooser } from '../../ui/print-chooser.ts';
import { openTestCard } from '../test-card/card.ts';

/** One thing to do from the start page, and the key that does it. */
export interface StartEntry {
  readonly action: 'speaker' | 'rehearse' | 'prompter' | 'print' | 'proof' | 'compare' | 'testCard' | 'loop';
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
  ['loop', '会前循环', '开会前自动翻页，不计时、不进记录', 'K'],
] as const;

/** What the entries need of the page. */
export interface EntriesHost {
  /** Where dialogs open. */
  readonly root: HTMLElement;
  readonly store: Store;
  /** Undefined where the deck's times are unknown: then no page can turn automatically. */
  readonly room: Room | undefined;
  /** The browser opens no window. */
  refused(): void;
  /** Begins to turn the pages before the meeting. */
  beginLoop(): void;
}

/** The entries in the order of the page. */
export function entriesOf(host: EntriesHost): readonly StartEntry[] {
  return ENTRIES.filter(([action]) => action !== 'loop' || host.room !== undefined).map(
    ([action, name, use, cap]) => ({ action, name, use, cap, open: () => open(action, host) }),
  );
}

function open(action: StartEntry['action'], { root, store, room, refused, beginLoop }: EntriesHost): void {
  switch (action) {
    case 'print':
      void showPrintChooser(root);
      return;
    case 'testCard':
      openTestCard(root, store);
      return;
    case 'proof':
    case 'compare':
      if (!openWindow(action)) refused();
      return;
    case 'loop':
      if (room !== undefined) void chooseLoop(root, room, beginLoop);
      return;
    default:
      void openNotes(action, {}, { root, refused });
  }
}

async function chooseLoop(root: HTMLElement, room: Room, begin: () => void): Promise<void> {
  const { showLoopChooser } = await import('../loop/chooser.ts');
  showLoopChooser(root, room, begin);
}
