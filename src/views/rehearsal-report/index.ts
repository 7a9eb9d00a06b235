import { answerGaps, formatClock, openGaps, type Run } from '../../rehearsal/index.ts';
import { type EndedRun, openRoom, type Room, setLook } from '../../show/index.ts';
import { addressOf } from '../../show/screens/windows.ts';
import { make, makeButton, setText } from '../../ui/element.ts';
import { showHelp } from '../../ui/help.ts';
import { listenToKeys } from '../../ui/keys/listen.ts';
import { makeReport } from './page.ts';
import { makeRail } from './rail.ts';

/** The runs kept and the report of one of them; `&run=id` opens one, else the latest. */
export async function startReport(): Promise<void> {
  const room = await openRoom(document);
  document.title = `排练记录 · ${room.plan.title}`;
  const asked = new URLSearchParams(location.search).get('run');
  showRuns(room, asked ?? undefined);
}

/** Shows the report of a run in place of the screen that recorded it. */
export function showReport(room: Room, ended: EndedRun): void {
  document.documentElement.dataset.view = 'report';
  for (const screen of document.querySelectorAll('.screen, dialog')) screen.remove();
  showRuns(room, ended.run.id, ended);
}

function showRuns(room: Room, asked: string | undefined, ended?: EndedRun): void {
  const list = createRunList(room, ended);
  let shown = asked;
  const said = make('p', { class: 'said-line', role: 'status' });
  const screen = make('main', { class: 'screen runs' });
  const render = () => {
    const runs = list.runs();
    const run = runs.find((one) => one.id === shown) ?? runs.at(-1);
    shown = run?.id;
    setLook(room.settings(), 'light');
    const report = run === undefined ? makeEmpty() : makeReport(room, run, runs, changed);
    const rail = makeRail({ room, runs, shown, open, changed });
    const sheet = [list.holdsUnkept() && makeUnkept(), run && askGaps(room, run, changed), report];
    screen.replaceChildren(rail, make('div', { class: 'sheet' }, ...sheet), said);
    screen.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  };
  const open = (id: string) => {
    shown = id;
    render();
  };
  const changed = (word: string, removed: readonly string[] = []) => {
    list.forget(removed);
    render();
    setText(said, word);
  };
  document.body.append(screen);
  render();
  listen(room, (way) => {
    const runs = list.runs();
    const next = runs[runs.findIndex((run) => run.id === shown) - way];
    if (next !== undefined) open(next.id);
  });
  document.documentElement.dataset.ready = 'report';
}

/** The arrows walk through the runs, the latest first; R rehearses. */
function listen(room: Room, move: (way: 1 | -1) => void): void {
  const rehearse = () => location.assign(addressOf('rehearse', {}, location.href));
  const own = [{ caps: ['↑', '↓'], does: '上一次、下一次记录' }];
  const help = () =>
    void showHelp({ root: document.body, screen: 'speaker', actions: ['rehearse', 'help'], own });
  listenToKeys({
    screen: 'speaker',
    remap: room.remap,
    actions: { rehearse, help },
    earlier: ({ key, ctrlKey, metaKey }) => {
      if (ctrlKey || metaKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
      move(key === 'ArrowDown' ? 1 : -1);
      return true;
    },
  });
}

/** A run that ended before anybody had said whether an absence counts is asked about here. */
function askGaps(room: Room, run: Run, changed: (word: string) => void): HTMLElement | undefined {
  const gaps = openGaps(run);
  if (gaps.length === 0) return undefined;
  const answer = (counted: boolean) => {
    const { saving } = room.runs.keep(answerGaps(run, counted));
    const word = counted ? '已计入' : '没有计入';
    changed(saving === 'kept' ? word : '没有存下：存储满了或者不让存');
  };
  const ms = gaps.reduce((sum, gap) => sum + gap.ms, 0);
  return make(
    'p',
    { class: 'notice gaps' },
    make('b', {}, `离开了${formatClock(ms)}`),
    make('span', {}, '结束时还没有回答计不计入；现在没有计入。'),
    makeButton('不计入', () => answer(false)),
    makeButton('计入', () => answer(true)),
  );
}

function makeUnkept(): HTMLElement {
  return make(
    'p',
    { class: 'notice bad' },
    make('b', {}, '不会保存'),
    make('span', {}, '这一次没有存下来，关掉窗口就没有了：要留的话，现在导出记录。'),
  );
}

function makeEmpty(): HTMLElement {
  return make(
    'article',
    { class: 'report empty' },
    make('h1', {}, '还没有记录'),
    make('p', {}, '按 R 排练一次；讲完按 Esc 结束，小结就在这里。'),
  );
}

/** The runs that the report can show: those stored, and the one just ended even where it could not be. */
interface RunList {
  runs(): readonly Run[];
  /** The run just ended is lost with this window. */
  holdsUnkept(): boolean;
  /** Lets go of a run that the speaker has deleted. */
  forget(ids: readonly string[]): void;
}

/** The runs of a room; those stored are read again each time, for another window may store one. */
function createRunList({ runs: stored }: Room, ended: EndedRun | undefined): RunList {
  let held = ended;
  const isStored = ({ id }: Run) => stored.list().some((run) => run.id === id);
  return {
    runs: () => {
      const list = stored.list();
      return held !== undefined && !isStored(held.run) ? [...list, held.run] : list;
    },
    holdsUnkept: () => held !== undefined && (!held.kept || !isStored(held.run)),
    forget: (ids) => {
      if (held !== undefined && ids.includes(held.run.id)) held = undefined;
    },
  };
}
