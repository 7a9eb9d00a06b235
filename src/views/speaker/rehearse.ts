import { loadChartFonts } from '../../charts/index.ts';
import {
  changeSettings,
  type Lead,
  leadIn,
  localScreen,
  openRoom,
  openShow,
  type Room,
  type Settings,
  setLook,
} from '../../show/index.ts';
import { addressOf, openWindow } from '../../show/screens/windows.ts';
import { askFirst } from '../../ui/dialog.ts';
import { listenToKeys } from '../../ui/keys/listen.ts';
import { keepAwake } from '../../ui/wake-lock.ts';
import { type Desk, deskActions, goToPage, openPrompter, type ShowReport, withHelp } from './actions.ts';
import { createConsole } from './console.ts';
import { type MenuAction, openMenu } from './menu.ts';
import type { Remedy } from './notices.ts';

/** Rehearsing alone on one screen: slide and notes side by side, no hall. This window records the run. */
export async function startRehearsal(showReport: ShowReport): Promise<void> {
  const room = await openRoom(document);
  document.title = `排练 · ${room.plan.title}`;
  setLook(room.settings(), 'dark');
  await loadChartFonts(document.documentElement);
  const show = openShow(room, 'rehearse');
  const lead = leadIn(room, 'rehearse', show, localScreen(room.plan, show));
  goToAsked(lead);
  const joined = { room, session: lead, leading: 'rehearse' } as const;
  const desk: Desk = {
    ...createConsole({
      ...joined,
      press: (action) => layer.act(action, performance.now()),
      keys: [
        ['Esc', '暂停', () => desk.openMenu()],
        ['M', '不顺', () => actions.mark?.()],
        ['X', '跳过', () => actions.skip?.()],
        ['＋', '放大', () => actions.larger?.()],
        ['?', '按键', () => actions.help?.()],
      ],
      act: (remedy) => actOn(remedy, lead),
    }),
    ...joined,
    openMenu: () => openRehearsalMenu(desk),
    help: () => actions.help?.(),
  };
  const start = () => startOrPresent(desk);
  const actions = withHelp({ ...deskActions(desk), start, startHere: start });
  const layer = listenToKeys({
    screen: 'speaker',
    remap: room.remap,
    actions,
    goToPage: (typed) => goToPage(desk, typed),
  });
  reportAtEnd(room, lead, showReport);
  keepAwake(document);
  document.documentElement.dataset.ready = 'rehearse';
}

/** `&from=page`: rehearse from there, as the report offers for a part that ran long. */
function goToAsked(lead: Lead): void {
  const from = Number(new URLSearchParams(location.search).get('from') ?? 0);
  const fresh = lead.state().found !== 'goesOn';
  if (fresh) lead.send({ do: 'goTo', page: Math.max(1, from), step: 0 });
}

function reportAtEnd(room: Room, lead: Lead, showReport: ShowReport): void {
  let reported = false;
  lead.on(() => {
    const { checkpoint, saving } = lead.state();
    const { run } = checkpoint;
    if (reported || run.events.at(-1)?.type !== 'end') return;
    reported = true;
    void showReport(room, { run, kept: saving === 'kept' });
  });
}

function actOn(remedy: Remedy, lead: Lead): void {
  if (remedy === 'takeOver') lead.takeOver();
  if (remedy === 'count') lead.send({ do: 'count', counted: true });
  if (remedy === 'leaveOut') lead.send({ do: 'count', counted: false });
}

const PRESENT = {
  title: '开始正式放映？',
  text: '排练先暂停，放映在新窗口打开。',
  yes: '开始放映',
  no: '取消',
} as const;

/** F5 starts the clock; a clicker's "present" key in the middle of a rehearsal must not put up the hall's screen unasked. */
function startOrPresent({ session, view }: Desk): void {
  const state = view()?.state;
  if (state === 'idle' || state === 'armed') {
    session.send({ do: 'start' });
    return;
  }
  askFirst(document.body, PRESENT, () => {
    session.send({ do: 'pause' });
    openWindow('stage');
  });
}

/** Opening the menu pauses the run; closing it by Esc or the first button goes on. */
function openRehearsalMenu(desk: Desk): void {
  const { room, session } = desk;
  const state = desk.view()?.state;
  const timed = state === 'running' || state === 'blanked';
  const underWay = timed || state === 'paused';
  if (timed) session.send({ do: 'pause' });
  let goesOn = underWay;
  const stay = (act: () => void) => () => {
    goesOn = false;
    act();
  };
  const before = room.settings();
  openMenu(room.plan, {
    title: underWay ? '已暂停' : '排练',
    text: underWay ? '时间停着，不计入。' : '先定总时长和语速，再开始。',
    actions: [...(underWay ? underWayActions(desk, stay) : [BACK]), ...freeActions(desk, stay)],
    settings: before,
    underWay,
    change: (change: Partial<Settings>) => setLook(changeSettings(room.store, change), 'dark'),
    closed: () => {
      const after = room.settings();
      const planned = after.minutes !== before.minutes || after.rate !== before.rate;
      if (!underWay && planned) session.send({ do: 'renew' });
      if (goesOn) session.send({ do: 'resume' });
      desk.refresh();
    },
  });
}

/** Makes an action one after which the run stays paused. */
type Stay = (act: () => void) => () => void;

const BACK: MenuAction = { label: '回到讲稿', hint: '翻页后开始计时', act: () => undefined };

function underWayActions({ session }: Desk, stay: Stay): readonly MenuAction[] {
  return [
    { label: '继续排练', hint: 'Esc', act: () => undefined },
    {
      label: '结束，看小结',
      hint: '停止计时，存进记录',
      act: stay(() => session.send({ do: 'end' })),
    },
    {
      label: '从头再来',
      hint: '这一次存进记录，回到第一页',
      act: stay(() => session.send({ do: 'renew' })),
    },
    { label: '就停在这里', hint: '保持暂停；以后打开接着练', act: stay(() => undefined) },
  ];
}

function freeActions(desk: Desk, stay: Stay): readonly MenuAction[] {
  return [
    {
      label: '提词窗口',
      hint: '只有讲稿，大字（T）',
      act: () => openPrompter(desk),
    },
    {
      label: '全部记录',
      hint: '历次用时、比较、导出',
      act: stay(() => location.assign(addressOf('report', {}, location.href))),
    },
    { label: '按键一览', hint: '?', act: stay(desk.help) },
  ];
}
