/** What a key asks of the screen that has it. */
export type Action =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'whole'
  | 'start'
  | 'startHere'
  | 'leave'
  | 'black'
  | 'white'
  | 'hold'
  | 'overview'
  | 'swap'
  | 'jump'
  | 'loop'
  | 'laser'
  | 'pen'
  | 'lens'
  | 'wipe'
  | 'source'
  | 'table'
  | 'captions'
  | 'speaker'
  | 'rehearse'
  | 'prompter'
  | 'testCard'
  | 'print'
  | 'help'
  | 'larger'
  | 'smaller'
  | 'mark'
  | 'skip';

/** The screens that listen to keys: the audience's, and the speaker's (window, rehearsal, prompter). */
export type KeyScreen = 'stage' | 'speaker';

/** One line of the key table; the help is made from it. */
export interface Binding {
  readonly action: Action;
  /** `KeyboardEvent.key`, letters in lower case; `Ctrl+` and `Shift+` in front where they are meant. */
  readonly keys: readonly string[];
  /** The key caps as the help shows them, any of which will do; a plus between two joins them. */
  readonly caps: readonly string[];
  /** What it does, in the words of the help. */
  readonly does: string;
  /** What it does on the speaker's screens, where that is something else. */
  readonly forSpeaker?: string;
  readonly screens: readonly KeyScreen[];
}

const BOTH = ['stage', 'speaker'] as const;

/** The only thing that `readKey` reads without the table: digits, then Enter. */
export const PAGE_NUMBER = { caps: ['数字', '+', '回车'], does: '到第几页；输错按退格' } as const;

/** Every key of every screen but the page number. */
export const BINDINGS: readonly Binding[] = [
  {
    action: 'next',
    // The last two would leave the show, as would others below that no cap is shown of.
    keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter', 'n', 'BrowserForward', 'Alt+ArrowRight'],
    caps: ['PageDown', '→', '↓', '空格', '回车', 'N'],
    does: '下一步；遮住时只恢复画面',
    screens: BOTH,
  },
  {
    action: 'previous',
    keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'p', 'Backspace', 'BrowserBack', 'Alt+ArrowLeft'],
    caps: ['PageUp', '←', '↑', 'P', '退格'],
    does: '上一步；遮住时只恢复画面',
    screens: BOTH,
  },
  {
    action: 'first',
    keys: ['Home', 'BrowserHome', 'Alt+Home'],
    caps: ['Home'],
    does: '第一页',
    screens: BOTH,
  },
  { action: 'last', keys: ['End'], caps: ['End'], does: '最后一页', screens: BOTH },
  {
    action: 'whole',
    keys: ['a'],
    caps: ['A'],
    does: '本页一次显示完；开场时直接到题目',
    screens: BOTH,
  },
  {
    action: 'start',
    keys: ['F5'],
    caps: ['F5'],
    does: '开始放映；再按退出全屏',
    forSpeaker: '开始计时',
    screens: BOTH,
  },
  {
    action: 'startHere',
    keys: ['Shift+F5'],
    caps: ['Shift+F5'],
    does: '从停下的那一页放映',
    forSpeaker: '开始计时',
    screens: BOTH,
  },
  {
    action: 'leave',
    keys: ['Escape'],
    caps: ['Esc'],
    does: '关闭面板；退出全屏',
    forSpeaker: '菜单；排练时暂停',
    screens: BOTH,
  },
  { action: 'black', keys: ['.', 'b'], caps: ['.', 'B'], does: '黑屏', screens: BOTH },
  { action: 'white', keys: [','], caps: [','], does: '白屏', screens: BOTH },
  { action: 'hold', keys: ['w'], caps: ['W'], does: '候场画面', screens: BOTH },
  { action: 'overview', keys: ['o'], caps: ['O'], does: '全部页面', screens: BOTH },
  { action: 'loop', keys: ['k'], caps: ['K'], does: '会前循环', screens: ['stage'] },
  { action: 'jump', keys: ['g'], caps: ['G'], does: '按标题或拼音首字母找页', screens: ['stage'] },
  { action: 'swap', keys: ['y'], caps: ['Y'], does: '放映和报告人窗口对调屏幕', screens: BOTH },
  { action: 'laser', keys: ['l'], caps: ['L'], does: '激光点', screens: BOTH },
  { action: 'pen', keys: ['d'], caps: ['D'], does: '画笔；翻页后笔迹消失', screens: BOTH },
  { action: 'lens', keys: ['z'], caps: ['Z'], does: '放大镜', screens: BOTH },
  { action: 'wipe', keys: ['e'], caps: ['E'], does: '擦去笔迹', screens: BOTH },
  { action: 'source', keys: ['q'], caps: ['Q'], does: '数字出处', screens: ['stage'] },
  { action: 'table', keys: ['v'], caps: ['V'], does: '图的数据表', screens: ['stage'] },
  { action: 'captions', keys: ['c'], caps: ['C'], does: '字幕（确认后讲稿才上屏）', screens: ['stage'] },
  { action: 'speaker', keys: ['s'], caps: ['S'], does: '报告人窗口', screens: BOTH },
  { action: 'rehearse', keys: ['r'], caps: ['R'], does: '单屏排练', screens: BOTH },
  { action: 'prompter', keys: ['t'], caps: ['T'], does: '提词（大字讲稿）', screens: BOTH },
  { action: 'testCard', keys: ['j'], caps: ['J'], does: '试机页', screens: ['stage'] },
  { action: 'print', keys: ['Ctrl+p'], caps: ['Ctrl+P'], does: '打印讲义', screens: BOTH },
  { action: 'help', keys: ['?', 'F1'], caps: ['?'], does: '按键一览', screens: BOTH },
  { action: 'larger', keys: ['+', '='], caps: ['+'], does: '讲稿放大', screens: ['speaker'] },
  { action: 'smaller', keys: ['-', '_'], caps: ['−'], does: '讲稿缩小', screens: ['speaker'] },
  { action: 'mark', keys: ['m'], caps: ['M'], does: '标记：此处不顺', screens: ['speaker'] },
  { action: 'skip', keys: ['x'], caps: ['X'], does: '跳过可以不讲的一页', screens: ['speaker'] },
];
