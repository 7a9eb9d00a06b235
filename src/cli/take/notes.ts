import type { Deck } from '../../deck/index.ts';
import { SLIDES } from '../../facts/index.ts';
import type { Draft } from '../../office/read/draft.ts';
import type { FigureChange } from '../../office/take/rewrite.ts';
import { cutAtEnd, editsOf, type NotesEdit } from '../../office/take/take.ts';
import { Modules } from './modules.ts';
import type { Taking } from './taking.ts';

/** The words of an edited manuscript, for the notes of the slides. */
export async function takeNotes(draft: Draft, deck: Deck, root: string): Promise<Taking> {
  const modules = await Modules.read(root);
  const edits = editsOf(draft, deck, (slide) => {
    const code = modules.find(slide);
    return code?.notes && { ...code.notes, groups: code.groups, open: code.importEnd !== undefined };
  });
  const told = edits.flatMap((edit) => {
    const found = modules.find(edit.slide);
    if (found?.notes !== undefined && edit.template !== undefined) {
      modules.replace(found, found.notes, edit.template);
      for (const group of edit.groups) modules.addGroup(found, group);
    }
    return tellEdit(edit, found?.file ?? SLIDES);
  });
  const { behind } = cutAtEnd(draft.paragraphs);
  return {
    files: modules.changed(),
    told: [
      ...(edits.length === 0 ? ['讲稿没有改动'] : told),
      ...behind.map(
        (text) => `？ 写在讲稿末尾标记以后，没有收：${text.slice(0, 60)}；要收的，移到末段以内再收一次`,
      ),
    ],
    open:
      behind.length > 0 ||
      edits.some(
        ({ refusal, changes }) => refusal !== undefined || changes.some((one) => one.what === 'kept'),
      ),
  };
}

function tellEdit(edit: NotesEdit, file: string): readonly string[] {
  const { slide, old, now, authors, changes, refusal } = edit;
  const who = authors.length === 0 ? '' : `　${authors.join('、')}修订`;
  const [before, after] = [old.split('\n'), now.split('\n')];
  return [
    `${refusal === undefined ? '～' : '×'} 第${slide.page}页　${slide.id}　${file}${who}`,
    ...before.filter((line) => !after.includes(line)).map((line) => `    原：${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `    今：${line}`),
    ...changes.map((change) => `    ${tellChange(change)}`),
    ...(refusal === undefined ? [] : [`    没有收：${refusal}`]),
  ];
}

function tellChange({ deck, draft, what }: FigureChange): string {
  switch (what) {
    case 'kept':
      return `数字没有改：事实库是 ${deck}，稿子是 ${draft}。要改数，改 assets/facts.json（屏幕、表、讲义随之而变）；另有所指的，登记为新的事实`;
    case 'gone':
      return `随文字删去的数：${deck}`;
    case 'refused':
      return `不认识的数：${draft}`;
    default:
      return what satisfies never;
  }
}
