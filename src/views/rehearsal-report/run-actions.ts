import { formatClock, formatRun, formatRunCsv, type Run } from '../../rehearsal/index.ts';
import { changeSettings, type Room } from '../../show/index.ts';
import { addressOf } from '../../show/screens/windows.ts';
import { askFirst, makeDialog, showDialog } from '../../ui/dialog.ts';
import { make, makeButton } from '../../ui/element.ts';
import { saveFile } from './files.ts';
import { formatWhen, type ReportView } from './view.ts';

/** What the buttons of a report act on. */
export interface RunActionOptions {
  readonly room: Room;
  readonly run: Run;
  readonly view: ReportView;
  changed(word: string, removed?: readonly string[]): void;
}

/** What to do next: the rate, the targets, another try. */
export function makeNextSteps({ room, view, changed }: RunActionOptions): HTMLElement {
  const { rate, targets, again } = view;
  const settings = room.settings();
  const rehearse = (query: Readonly<Record<string, string>>) => () =>
    location.assign(addressOf('rehearse', query, location.href));
  return make(
    'p',
    { class: 'row next' },
    rate !== undefined &&
      rate !== settings.rate &&
      makeButton(
        `把我的语速设为${rate}`,
        () => {
          changeSettings(room.store, { rate });
          changed(`语速已设为每分钟${rate}字，下一次排练起用`);
        },
        'btn p',
      ),
    again !== undefined && makeButton(`再练${again.name}`, rehearse({ from: String(again.page) })),
    makeButton('从头再练', rehearse({})),
    targets.changes.length > 0 && makeButton('按这次改各页用时', () => askTargets(room, view, changed)),
  );
}

function askTargets(room: Room, { targets }: ReportView, changed: (word: string) => void): void {
  const list = targets.changes.map(
    ({ page, fromSec, toSec }) => `第${page}页${formatClock(fromSec * 1000)}→${formatClock(toSec * 1000)}`,
  );
  const grows = targets.growsSec > 0 ? `。总时长增加${targets.growsSec}秒` : '。总时长不变';
  const text = `${list.join('，')}${grows}。只改这台电脑上的排练计划。`;
  askFirst(document.body, { title: '按这次改各页用时？', text, yes: '改', no: '取消' }, () => {
    const before = room.settings().targets;
    const own = Object.fromEntries(targets.changes.map(({ id, toSec }) => [id, toSec]));
    changeSettings(room.store, { targets: { ...before, ...own } });
    changed('下一次排练按新的用时');
  });
}

const DELETE = { title: '删除这次记录？', text: '删除后找不回来。', yes: '删除', no: '取消' } as const;

/** What to do with this record. */
export function makeRecordActions({ room, run, changed }: RunActionOptions): HTMLElement {
  const fileName = `${run.kind}${formatWhen(run.startedAt).replace(/[ :]/g, '-')}`;
  return make(
    'p',
    { class: 'row record' },
    makeButton('打印一页', () => window.print()),
    makeButton('导出表格', () => saveFile(`${fileName}.csv`, 'text/csv', formatRunCsv(run))),
    makeButton('导出记录', () => saveFile(`${fileName}.json`, 'application/json', formatRun(run))),
    makeButton('改名', () => askName(run, (name) => rename(room, run, name, changed))),
    makeButton('删除', () =>
      askFirst(document.body, DELETE, () => {
        room.runs.remove(run.id);
        changed('已删除', [run.id]);
      }),
    ),
  );
}

function rename(room: Room, run: Run, name: string, changed: (word: string) => void): void {
  const { saving } = room.runs.keep({ ...run, name });
  changed(saving === 'kept' ? '已改名' : '改名没有存下：存储满了或者不让存');
}

function askName(run: Run, take: (name: string) => void): void {
  const input = make('input', { type: 'text', maxlength: '40', value: run.name, 'aria-label': '名称' });
  const submit = (event: Event) => {
    event.preventDefault();
    dialog.element.close();
    take(input.value.trim());
  };
  const form = make(
    'form',
    { onsubmit: submit },
    make('p', {}, '留空就用日期和时间。'),
    make('p', { class: 'answers' }, input, make('button', { class: 'yes', type: 'submit' }, '改名')),
  );
  const dialog = makeDialog('ask', '改名');
  dialog.body.append(form);
  showDialog(document.body, dialog, input);
}
