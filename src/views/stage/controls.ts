import { drawStill } from '../../charts/index.ts';
import { chooseOtherWall, seatOf } from '../../show/screens/here.ts';
import { type NotesWindow, openNotes, type Query } from '../../show/screens/windows.ts';
import type { OpenPanel } from '../../ui/dialog.ts';
import { askFirst } from '../../ui/dialog.ts';
import type { Actions } from '../../ui/keys/listen.ts';
import { readPage } from '../../ui/keys/page-number.ts';
import type { Action } from '../../ui/keys/table.ts';
import { TOOLS, type Tool } from '../../ui/pointing.ts';
import { showPrintChooser } from '../../ui/print-chooser.ts';
import { showSorter } from '../../ui/sorter.ts';
import type { StageCover } from './blank.ts';
import type { Captions } from './captions.ts';
import type { FullScreen } from './full-screen.ts';
import { type StageHelpOptions, showStageHelp } from './help.ts';
import { showJump } from './jump.ts';
import type { Loop } from './loop.ts';
import { type Panels, showSource, showTables } from './panels.ts';
import type { Pointer } from './pointer.ts';
import { type Stage, stepsOf } from './reveal.ts';
import type { StageSession } from './session.ts';
import type { Voice } from './voice.ts';

/** Everything that the keys of the stage control. */
export interface Controlled extends StageHelpOptions {
  readonly root: HTMLElement;
  readonly stage: Stage;
  readonly cover: StageCover;
  readonly panels: Panels;
  readonly fullScreen: FullScreen;
  readonly pointer: Pointer;
  readonly voice: Voice;
  readonly captions: Captions;
  readonly session: StageSession;
  readonly loop: Loop;
  /** The loop before the meeting; undefined if the times of the slides are unknown. */
  readonly loops:
    | {
        begin(): void;
        /** Loads the chooser and returns the function that opens it. */
        choose(): Promise<() => OpenPanel>;
      }
    | undefined;
  readonly openTestCard: () => OpenPanel;
}

/** Messages for the operator about what the browser refused: the hall sees them, so they are short. */
const WORDS = {
  noFullScreen: '没有进入全屏，请按 F11',
  noOtherScreen: '没有另一块屏',
  noTable: '本页没有数据表',
  noWindow: '新窗口被拦下，请在地址栏允许弹出',
} as const;

const OVERVIEW = {
  title: '全部页面会出现在大屏上',
  text: '正在全屏放映。不选页，按 O 或 Esc 就回到这一页。',
  yes: '显示全部页面',
  no: '不显示',
} as const;

/** The action of each key of the stage. On a covered screen paging keys only uncover; an open panel is only closed. */
export function stageActions(controlled: Controlled): Actions {
  const { root, stage, cover, panels, voice, loops } = controlled;
  const panel = (action: Parameters<Panels['toggle']>[0], open: () => OpenPanel | undefined) => () => {
    if (cover.blank === 'none') panels.toggle(action, open);
    else cover.set('none');
  };
  const actions: Actions = {
    ...pagingActions(controlled),
    ...showActions(controlled),
    ...windowActions(controlled),
    help: panel('help', () => showStageHelp(root, Object.keys(actions), controlled)),
    jump: panel('jump', () => showJump(root, stage)),
    source: panel('source', () => showSource(stage.current())),
    table: panel('table', () => {
      const shown = showTables(root, stage.current());
      if (shown === undefined) voice.notice(WORDS.noTable);
      return shown;
    }),
    captions: panel('captions', () => controlled.captions.toggle()),
    testCard: panel('testCard', controlled.openTestCard),
    ...(loops && { loop: () => void loops.choose().then((open) => panel('loop', open)()) }),
    // Not on a covered screen, where a panel would be the only bright thing in the hall.
    print: () => {
      if (cover.blank !== 'none') return;
      panels.close();
      void showPrintChooser(root);
    },
  };
  return endingLoopFirst(actions, controlled);
}

/** These keys work during the loop as well; any other key ends the loop and does nothing else. */
const KEEP_LOOPING: readonly Action[] = [
  'black',
  'white',
  'hold',
  'swap',
  'speaker',
  'rehearse',
  'prompter',
  'help',
];

function endingLoopFirst(actions: Actions, { loop, fullScreen, panels }: Controlled): Actions {
  const ending = Object.entries(actions).filter(([action]) => !KEEP_LOOPING.some((one) => one === action));
  const endFirst = ([action, act]: (typeof ending)[number]) => {
    const end = () => {
      panels.close();
      // The show begins.
      if (/^start/.test(action) && !fullScreen.isOn) act();
    };
    return [action, () => (loop.end() ? end() : act())];
  };
  return { ...actions, ...Object.fromEntries(ending.map(endFirst)) };
}

/** Goes to the page that was typed, or says that there is no such page. */
export function goToPage({ stage, cover, panels, voice, loop }: Controlled, typed: string): void {
  if (panels.close() || loop.end()) return;
  if (cover.blank !== 'none') {
    cover.set('none');
    return;
  }
  const found = readPage(typed, stage.total);
  if ('page' in found) stage.goTo({ page: found.page, step: 0 });
  else voice.notice(`没有第${typed}页`);
}

function pagingActions(controlled: Controlled): Actions {
  const { root, stage, cover, panels, session } = controlled;
  const paging = (act: () => void) => () => {
    if (panels.close()) return;
    if (cover.blank === 'none') act();
    else cover.set('none');
  };
  return {
    next: paging(session.next),
    previous: paging(session.previous),
    first: paging(() => stage.goTo({ page: 1, step: 0 })),
    last: paging(() => stage.goTo({ page: stage.total, step: 0 })),
    whole: paging(() => {
      const { page } = stage.position();
      stage.goTo({ page, step: stepsOf(stage.current()) });
    }),
    // Ask first when in full screen: a slip of the finger should not show this to the hall.
    overview: paging(() => {
      const show = () => panels.toggle('overview', () => sorterOf(controlled));
      if (seatOf(window).covers) panels.toggle('overview', () => askFirst(root, OVERVIEW, show));
      else show();
    }),
  };
}

function sorterOf({ root, stage }: Controlled): OpenPanel {
  const choose = (page: number) => stage.goTo({ page, step: 0 });
  return showSorter({ root, slides: stage.slides, page: stage.position().page, choose, draw: drawStill });
}

function showActions(controlled: Controlled): Actions {
  const { cover, panels, fullScreen, pointer, voice } = controlled;
  const start = async () => {
    if (fullScreen.isOn) fullScreen.leave();
    else if (!(await fullScreen.enter())) voice.notice(WORDS.noFullScreen);
  };
  const blank = (to: 'black' | 'white' | 'hold') => () => {
    panels.close();
    cover.set(cover.blank === to ? 'none' : to);
  };
  const take = (tool: Tool) => {
    if (cover.blank === 'none') pointer.take(tool);
  };
  return {
    start: () => void start(),
    startHere: () => void start(),
    leave: () => {
      if (!panels.close() && !pointer.putAway()) fullScreen.leave();
    },
    swap: () => {
      const swap = async () => {
        const swapped = (await chooseOtherWall(window)) && (await fullScreen.enter());
        if (!swapped) voice.notice(WORDS.noOtherScreen);
      };
      void swap();
    },
    black: blank('black'),
    white: blank('white'),
    hold: blank('hold'),
    ...Object.fromEntries(TOOLS.map((tool) => [tool, () => take(tool)])),
    wipe: () => pointer.point('wipe'),
  };
}

function windowActions({ root, panels, voice }: Controlled): Actions {
  const guarded = (view: NotesWindow, query: Query) => () => {
    if (panels.close(view)) return;
    void openNotes(view, query, {
      root,
      refused: () => voice.notice(WORDS.noWindow),
      asked: (panel) => panels.toggle(view, () => panel),
    });
  };
  return {
    speaker: guarded('speaker', {}),
    rehearse: guarded('rehearse', {}),
    prompter: guarded('prompter', { with: 'stage' }),
  };
}
