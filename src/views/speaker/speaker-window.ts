import { loadChartFonts } from '../../charts/index.ts';
import { changeSettings, followIn, openRoom, type Settings, setLook } from '../../show/index.ts';
import { canNameScreens } from '../../show/screens/here.ts';
import { moveToFreeScreen } from '../../show/screens/veil.ts';
import { openWindow } from '../../show/screens/windows.ts';
import { askFirst } from '../../ui/dialog.ts';
import { listenToKeys } from '../../ui/keys/listen.ts';
import { keepAwake } from '../../ui/wake-lock.ts';
import {
  type Desk,
  deskActions,
  goToPage,
  openPrompter,
  openRehearsal,
  reopenStage,
  type ShowReport,
  startClock,
  withHelp,
} from './actions.ts';
import { createConsole } from './console.ts';
import { type MenuAction, openMenu } from './menu.ts';
import { droppedWords, type Remedy } from './notices.ts';

/** The speaker's window beside the one before the hall: it follows that, pages it, and shows what only the speaker sees. */
export async function startSpeaker(showReport: ShowReport): Promise<void> {
  const room = await openRoom(document);
  document.title = `报告人窗口 · ${room.plan.title}`;
  setLook(room.settings(), 'dark');
  await loadChartFonts(document.documentElement);
  const session = followIn(room, 'stage');
  const desk: Desk = {
    ...createConsole({
      room,
      session,
      leading: 'stage',
      press: (action) => layer.act(action, performance.now()),
      keys: [
        ['Esc', '菜单', () => desk.openMenu()],
        ['B', '黑屏', () => actions.black?.()],
        ['M', '不顺', () => actions.mark?.()],
        ['X', '跳过', () => actions.skip?.()],
        ['?', '按键', () => actions.help?.()],
      ],
      act: (remedy) => actOn(remedy, desk),
    }),
    room,
    session,
    leading: 'stage',
    openMenu: () => openSpeakerMenu(desk),
    help: () => actions.help?.(),
  };
  const start = () => startClock(session);
  const rehearse = () => openRehearsal(desk);
  const actions = withHelp({ ...deskActions(desk), start, startHere: start, rehearse });
  const layer = listenToKeys({
    screen: 'speaker',
    remap: room.remap,
    actions,
    goToPage: (typed) => goToPage(desk, typed),
  });
  session.on(() => offerReport(desk, showReport));
  keepAwake(document);
  document.documentElement.dataset.ready = 'speaker';
}

function actOn(remedy: Remedy, { session, say }: Desk): void {
  if (remedy === 'openLeader') void reopenStage(say);
  if (remedy === 'count') session.send({ do: 'count', counted: true });
  if (remedy === 'leaveOut') session.send({ do: 'count', counted: false });
}

let offered = '';

/** When the run has ended, here or by another window, the report waits: the hall may still be looking. */
function offerReport({ room, session }: Desk, showReport: ShowReport): void {
  const show = session.state();
  const run = show?.checkpoint.run;
  if (run === undefined || run.events.at(-1)?.type !== 'end' || offered === run.id) return;
  offered = run.id;
  const kept = show?.saving === 'kept';
  const text = kept
    ? `已停止计时，记录已存进“全部记录”。${droppedWords(show?.dropped ?? 0)}`
    : '已停止计时。记录没有存下来，要留的话在小结里导出。';
  const words = { title: '讲完了', text, yes: '看小结', no: '不看' };
  askFirst(document.body, words, () => void showReport(room, { run, kept }));
}

async function moveAway(say: (text: string) => void): Promise<void> {
  if (!(await moveToFreeScreen(window))) say('没有空着的屏可放：放映窗口在另一块屏上');
}

const AGAIN = {
  title: '从头再来？',
  text: '放映回到第一页，已用的时间存进记录。',
  yes: '从头再来',
  no: '取消',
} as const;

function openSpeakerMenu({ room, session, view, refresh, say, help }: Desk): void {
  const state = view()?.state;
  const timed = state === 'running' || state === 'blanked';
  const actions: readonly (MenuAction | false)[] = [
    { label: '回到讲稿', hint: '', act: () => undefined },
    timed && { label: '暂停计时', hint: '画面不变', act: () => session.send({ do: 'pause' }) },
    state === 'paused' && { label: '继续计时', hint: '', act: () => session.send({ do: 'resume' }) },
    (timed || state === 'paused') && {
      label: '结束，看小结',
      hint: '停止计时，存进记录',
      act: () => session.send({ do: 'end' }),
    },
    (timed || state === 'paused') && {
      label: '从头再来',
      hint: '放映回到第一页，重新计时',
      act: () => askFirst(document.body, AGAIN, () => session.send({ do: 'renew' })),
    },
    canNameScreens(window) && {
      label: '放到另一块屏',
      hint: '把这个窗口移到另一块屏幕',
      act: () => void moveAway(say),
    },
    { label: '提词窗口', hint: '只有讲稿，大字（T）', act: () => openPrompter({ leading: 'stage', say }) },
    { label: '全部记录', hint: '历次用时、比较、导出', act: () => openWindow('report') },
    { label: '按键一览', hint: '?', act: help },
  ];
  openMenu(room.plan, {
    title: '报告人窗口',
    text: timed ? '计时没有停。' : '',
    actions: actions.filter((one) => one !== false),
    settings: room.settings(),
    underWay: timed || state === 'paused',
    change: (change: Partial<Settings>) => setLook(changeSettings(room.store, change), 'dark'),
    closed: refresh,
  });
}
