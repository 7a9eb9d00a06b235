import {
  formatClock,
  type Gap,
  openGaps,
  type Plan,
  RUNS_KEPT,
  type RunState,
  replayRun,
} from '../../rehearsal/index.ts';
import type { Connection, Leading, Saving, ShowState } from '../../show/index.ts';
import { make, makeButton, setText } from '../../ui/element.ts';

/** What a notice offers to do. */
export type Remedy = 'openLeader' | 'takeOver' | 'count' | 'leaveOut' | 'dismiss';

/** One line under the top bar. */
export interface Notice {
  readonly id: string;
  /** bad: something is lost unless someone acts; ask: a question; say: good to know. */
  readonly weight: 'bad' | 'ask' | 'say';
  readonly title: string;
  readonly text: string;
  readonly remedies: readonly { readonly remedy: Remedy; readonly label: string }[];
}

const DISMISS = { remedy: 'dismiss', label: '知道了' } as const;

/** What the speaker has to know now apart from time and notes, the gravest first. */
export function noticesOf(
  show: ShowState | undefined,
  connection: Connection,
  leading: Leading,
  plan: Plan,
): readonly Notice[] {
  return [
    ...connectionNotices(connection, leading),
    ...(show === undefined
      ? []
      : [
          ...gapNotices(show),
          ...loopNotices(show),
          ...deckNotices(show, plan),
          ...savingNotices(show.saving),
          ...foundNotices(show),
          ...droppedNotices(show),
          ...armedNotices(show, leading),
        ]),
  ];
}

function connectionNotices(connection: Connection, leading: Leading): readonly Notice[] {
  const name = leading === 'stage' ? '放映窗口' : '排练窗口';
  const open = { remedy: 'openLeader', label: `打开${name}` } as const;
  switch (connection) {
    case 'connected':
      return [];
    case 'waiting':
      return [
        { id: 'connection', weight: 'bad', title: '未连接', text: `还没有找到${name}。`, remedies: [open] },
      ];
    case 'lost':
      return [
        {
          id: 'connection',
          weight: 'bad',
          title: '已断开',
          text: `${name}没有回应，翻页到不了那边；有回应就自己连上。已经关掉的，重新打开，会回到原来那一页。`,
          remedies: [open],
        },
      ];
    case 'replaced':
      return [
        {
          id: 'connection',
          weight: 'bad',
          title: '已转到另一个窗口',
          text: '另一个窗口接着记录；在这里翻页，就回到这里。',
          remedies: [{ remedy: 'takeOver', label: '回到这里继续' }],
        },
      ];
    default:
      return connection satisfies never;
  }
}

const ABSENT_WORDS = {
  closed: '窗口关着',
  asleep: '电脑睡眠或时钟改过',
  still: '窗口没有响应',
} as const satisfies Record<NonNullable<Gap['why']>, string>;

/** All absences as one question, with what happened. */
function gapNotices({ checkpoint }: ShowState): readonly Notice[] {
  const gaps = openGaps(checkpoint.run);
  // The report asks once the run has ended.
  if (gaps.length === 0 || checkpoint.run.events.at(-1)?.type === 'end') return [];
  const ms = gaps.reduce((sum, gap) => sum + gap.ms, 0);
  const causes = [...new Set(gaps.map(({ why = 'still' }) => ABSENT_WORDS[why]))].join('、');
  const several = gaps.length > 1 ? `共${gaps.length}段：` : '';
  return [
    {
      id: `gap ${ms}`,
      weight: 'ask',
      title: `离开了${formatClock(ms)}`,
      text: `${several}${causes}；这段时间没有计入。`,
      remedies: [
        { remedy: 'leaveOut', label: '不计入' },
        { remedy: 'count', label: '计入' },
      ],
    },
  ];
}

function loopNotices({ loops }: ShowState): readonly Notice[] {
  if (!loops) return [];
  const text = '大屏在自动翻页，不计时。在这里翻页或开始计时，大屏就回到第一页。';
  return [{ id: 'loop', weight: 'say', title: '会前循环', text, remedies: [] }];
}

function deckNotices({ checkpoint }: ShowState, plan: Plan): readonly Notice[] {
  if (checkpoint.run.deckVersion === plan.version) return [];
  return [
    {
      id: 'deck',
      weight: 'bad',
      title: '不是同一版文件',
      text: '另一个窗口打开的是别的版本，页码和讲稿可能对不上。请关掉一个，用同一份文件重新打开。',
      remedies: [],
    },
  ];
}

const SAVING_WORDS = {
  refused: '浏览器不让这一页存东西：关掉窗口，这次的记录就没有了。其他功能照常；讲完在小结里导出。',
  full: '浏览器的存储满了：关掉窗口，这次的记录就没有了。可在“全部记录”里导出、删除旧的。',
} as const satisfies Record<Exclude<Saving, 'kept'>, string>;

function savingNotices(saving: Saving): readonly Notice[] {
  if (saving === 'kept') return [];
  return [
    { id: 'saving', weight: 'bad', title: '不会保存', text: SAVING_WORDS[saving], remedies: [DISMISS] },
  ];
}

const GOES_ON = {
  idle: '',
  armed: '还没有计时。',
  running: '继续计时。',
  blanked: '继续计时。',
  paused: '仍在暂停，按 Esc 继续。',
  finished: '',
} as const satisfies Record<RunState, string>;

function foundNotices({ found, checkpoint }: ShowState): readonly Notice[] {
  const say = (title: string, text: string): readonly Notice[] => [
    { id: `found ${found}`, weight: 'say', title, text, remedies: [DISMISS] },
  ];
  switch (found) {
    case 'nothing':
      return [];
    case 'goesOn': {
      const { slide, state } = replayRun(checkpoint.run);
      const page = checkpoint.run.slides.find((one) => one.id === slide)?.page ?? 1;
      return say(`已恢复到第${page}页`, GOES_ON[state]);
    }
    case 'tooOld':
      return say('重新开始', '上一次没有结束的，已经存进记录。');
    case 'otherDeck':
      return say('讲稿改过了', '上一次没有讲完的是旧版，已经存进记录；这次从头开始。');
    case 'damaged':
      return say('存档有损坏', '上一次没有结束的记录读不出来了；这次从头开始，以前的记录不受影响。');
    default:
      return found satisfies never;
  }
}

/** So many runs of a version are kept; which went to make room is said. */
export function droppedWords(dropped: number): string {
  return dropped === 0 ? '' : `每版讲稿留${RUNS_KEPT}遍，最早的${dropped}遍已删去。`;
}

function droppedNotices({ dropped }: ShowState): readonly Notice[] {
  if (dropped === 0) return [];
  const text = droppedWords(dropped);
  return [{ id: `dropped ${dropped}`, weight: 'say', title: '记录满了', text, remedies: [DISMISS] }];
}

function armedNotices({ checkpoint }: ShowState, leading: Leading): readonly Notice[] {
  const { state } = replayRun(checkpoint.run);
  if (leading !== 'rehearse' || (state !== 'armed' && state !== 'idle')) return [];
  return [
    {
      id: 'armed',
      weight: 'say',
      title: '还没有计时',
      text: '按 F5 开始计时（含本页）；直接翻页，从下一页算起。总时长和语速在 Esc 菜单里选。',
      remedies: [],
    },
  ];
}

/** The lines under the top bar. */
export interface NoticeBar {
  readonly element: HTMLElement;
  show(notices: readonly Notice[]): void;
}

/** A mere hint disappears after this long (ms). */
const SAID_FOR = 10_000;
const MOST = 2;

/** An empty bar; `act` is asked to carry out what a notice offers, all but putting it away. */
export function createNoticeBar(act: (remedy: Remedy) => void): NoticeBar {
  const element = make('div', { class: 'notices', 'aria-live': 'polite' });
  const dismissed = new Set<string>();
  let shown: ReadonlyMap<string, HTMLElement> = new Map();
  let last: readonly Notice[] = [];

  const show = (notices: readonly Notice[]) => {
    last = notices;
    const open = notices.filter((notice) => !dismissed.has(notice.id)).slice(0, MOST);
    const keyed = open.map((notice) => [`${notice.id} ${notice.text}`, notice] as const);
    const kept = new Map<string, HTMLElement>(
      keyed.map(([key, notice]) => [key, shown.get(key) ?? makeNotice(notice)]),
    );
    // What stays is left where it is: put in anew it would lose the focus and be read out once more.
    for (const [key, line] of shown) if (!kept.has(key)) line.remove();
    [...kept.values()].forEach((line, i) => {
      if (element.children[i] !== line) element.insertBefore(line, element.children[i] ?? null);
    });
    shown = kept;
  };
  const dismiss = (id: string) => {
    dismissed.add(id);
    show(last);
  };
  const makeNotice = (notice: Notice): HTMLElement => {
    const { id, weight, title, text, remedies } = notice;
    if (weight === 'say' && remedies.length > 0) setTimeout(() => dismiss(id), SAID_FOR);
    const buttons = remedies.map(({ remedy, label }) =>
      makeButton(label, () => (remedy === 'dismiss' ? dismiss(id) : act(remedy))),
    );
    return make('p', { class: `notice ${weight}` }, make('b', {}, title), make('span', {}, text), ...buttons);
  };
  return { element, show };
}

/** One line at the foot of the console: what a key has done. */
export interface SaidLine {
  readonly element: HTMLElement;
  /** Says it for a few seconds. */
  say(text: string): void;
}

const SAID_FOR_MS = 4000;

/** An empty line. */
export function createSaidLine(): SaidLine {
  const element = make('p', { class: 'said-line', role: 'status' });
  let clear: ReturnType<typeof setTimeout> | undefined;
  return {
    element,
    say: (text) => {
      setText(element, text);
      clearTimeout(clear);
      clear = setTimeout(() => setText(element, ''), SAID_FOR_MS);
    },
  };
}
