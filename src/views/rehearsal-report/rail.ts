import { clockDifference, formatClock, formatRuns, progressOf, type Run } from '../../rehearsal/index.ts';
import { changeSettings, type Room } from '../../show/index.ts';
import { askFirst } from '../../ui/dialog.ts';
import { make, makeButton } from '../../ui/element.ts';
import { chooseFile, saveFile } from './files.ts';
import { formatDelta, formatWhen } from './view.ts';

/** What the list of runs acts on. */
export interface RailOptions {
  readonly room: Room;
  readonly runs: readonly Run[];
  readonly shown: string | undefined;
  open(id: string): void;
  /** A run was imported or deleted, or the colours switched: says so and redraws everything. */
  changed(word: string, removed?: readonly string[]): void;
}

const DELETE_ALL = { text: '删除后找不回来；要留的先导出。', yes: '全部删除', no: '取消' } as const;

/** All runs, latest first, and what can be done with all of them. */
export function makeRail(options: RailOptions): HTMLElement {
  const { room, runs, shown } = options;
  const items = [...runs].reverse().map((run) => makeItem(run, run.id === shown, () => options.open(run.id)));
  const damaged = room.runs.damaged();
  return make(
    'nav',
    { class: 'rail', 'aria-label': '全部记录' },
    make('h2', {}, '全部记录'),
    make('ol', {}, ...items),
    damaged > 0 && make('p', { class: 'note bad' }, `另有${damaged}次记录已损坏，读不出来。`),
    make('div', { class: 'tools' }, ...tools(options)),
  );
}

function makeItem(run: Run, current: boolean, open: () => void): HTMLElement {
  const { whole } = progressOf(run);
  const button = makeButton('', open, 'run');
  if (current) button.setAttribute('aria-current', 'true');
  button.append(
    make('b', {}, run.name === '' ? formatWhen(run.startedAt) : run.name),
    make(
      'span',
      {},
      `${run.kind}　${formatClock(whole.ms)}　${formatDelta(clockDifference(whole.ms, whole.targetMs))}`,
    ),
  );
  return make('li', {}, button);
}

function tools({ room, runs, changed }: RailOptions): readonly (HTMLElement | false)[] {
  const light = document.documentElement.dataset.tone !== 'dark';
  return [
    makeButton('导入', () => chooseFile('.json', (text) => changed(takeRuns(room, text)))),
    runs.length > 0 &&
      makeButton('导出全部', () => saveFile('排练记录.json', 'application/json', formatRuns(runs))),
    runs.length > 0 &&
      makeButton('全部删除', () =>
        askFirst(document.body, { ...DELETE_ALL, title: `删除全部${runs.length}次记录？` }, () => {
          for (const run of runs) room.runs.remove(run.id);
          changed(
            '已全部删除',
            runs.map((run) => run.id),
          );
        }),
      ),
    makeButton(light ? '深色' : '浅色', () => {
      changeSettings(room.store, { tone: light ? 'dark' : 'light' });
      changed('');
    }),
  ];
}

function takeRuns(room: Room, text: string): string {
  const taken = room.runs.take(text);
  if (!taken.ok) return `没有导入：${taken.reason}`;
  const { added, known, dropped, saving } = taken.value;
  const words = [
    `导入${added.length}次`,
    known > 0 ? `${known}次本来就有` : '',
    dropped.length > 0 ? `同一版只留20次，移出最早的${dropped.length}次` : '',
    saving === 'kept' ? '' : '但存不下：关掉窗口就没有了，请先删旧的',
  ];
  return words.filter((word) => word !== '').join('，');
}
