import type { Run } from '../../rehearsal/index.ts';
import { addressOf, openRoom, type Room } from '../../session/index.ts';
import { make, setText } from '../element.ts';
import { openHelp } from '../help.ts';
import { listenToKeys } from '../keys.ts';
import { setLook } from '../look.ts';
import { makeReport } from './page.ts';
import { makeRail } from './rail.ts';

/** The runs kept and the report of one of them; `&run=id` opens one, else the latest. */
export async function startReport(): Promise<void> {
  const room = await openRoom(document);
  document.title = `排练记录 · ${room.plan.title}`;
  const asked = new URLSearchParams(location.search).get('run');
  showRuns(room, asked ?? undefined);
}

/** Shows the report of a run in place of the screen that recorded it; `kept` says whether it outlives the window. */
export function showReport(room: Room, run: Run, kept: boolean): void {
  document.documentElement.dataset.view = 'report';
  for (const screen of document.querySelectorAll('.screen, dialog')) screen.remove();
  showRuns(room, run.id, { run, kept });
}

interface Ended {
  readonly run: Run;
  readonly kept: boolean;
}

function showRuns(room: Room, asked: string | undefined, ended?: Ended): void {
  let shown = asked;
  const said = make('p', { class: 'said-line', role: 'status' });
  const screen = make('main', { class: 'screen runs' });
  let held = ended;
  const isListed = (id: string) => room.runs.list().some((run) => run.id === id);
  const isUnkept = () => held !== undefined && (!held.kept || !isListed(held.run.id));
  const runs = () => {
    const kept = room.runs.list();
    return held !== undefined && !isListed(held.run.id) ? [...kept, held.run] : kept;
  };
  const render = () => {
    const all = runs();
    const run = all.find((one) => one.id === shown) ?? all.at(-1);
    shown = run?.id;
    setLook(room.settings(), 'light');
    const report = run === undefined ? makeEmpty() : makeReport(room, run, all, changed);
    const rail = makeRail({ room, runs: all, shown, open, changed });
    screen.replaceChildren(rail, make('div', { class: 'sheet' }, isUnkept() && makeUnkept(), report), said);
    screen.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  };
  const open = (id: string) => {
    shown = id;
    render();
  };
  const changed = (word: string, removed: readonly string[] = []) => {
    if (held !== undefined && removed.includes(held.run.id)) held = undefined;
    render();
    setText(said, word);
  };
  const move = (way: 1 | -1) => {
    const all = runs();
    const next = all[all.findIndex((run) => run.id === shown) - way];
    if (next !== undefined) open(next.id);
  };
  document.body.append(screen);
  render();
  const rehearse = () => location.assign(addressOf('rehearse', {}, location.href));
  listenToKeys(
    { rehearse, leave: rehearse, help: () => openHelp([['↑ ↓', '上一次、下一次记录']]) },
    () => undefined,
    ({ key, ctrlKey, metaKey }) => {
      if (ctrlKey || metaKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
      move(key === 'ArrowDown' ? 1 : -1);
      return true;
    },
  );
  document.documentElement.dataset.ready = 'report';
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
