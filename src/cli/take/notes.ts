import type { Deck } from '../../deck/index.ts';
import type { Draft } from '../../office/read/draft.ts';
import type { FigureChange } from '../../office/take/rewrite.ts';
import { editsOf, type NotesEdit } from '../../office/take/take.ts';
import { fileOf, Modules } from './modules.ts';
import type { Taking } from './taking.ts';

/** The words of an edited manuscript, for the notes of the slides. */
export async function takeNotes(draft: Draft, deck: Deck, root: string): Promise<Taking> {
  const modules = await Modules.read(deck, root);
  const edits = editsOf(draft, deck, (slide) => {
    const code = modules.find(slide);
    return code?.notes && { ...code.notes, groups: code.groups };
  });
  for (const { slide, template } of edits) {
    const range = modules.find(slide)?.notes;
    if (template !== undefined && range !== undefined) modules.replace(slide, range, template);
  }
  return {
    files: modules.changed(),
    told: edits.length === 0 ? ['讲稿没有改动'] : edits.flatMap(tellEdit),
    open: edits.some(
      ({ refusal, changes }) => refusal !== undefined || changes.some((one) => one.what === 'kept'),
    ),
  };
}

function tellEdit({ slide, old, now, authors, changes, refusal }: NotesEdit): readonly string[] {
  const who = authors.length === 0 ? '' : `　${authors.join('、')}修订`;
  const [before, after] = [old.split('\n'), now.split('\n')];
  return [
    `${refusal === undefined ? '～' : '×'} 第${slide.page}页　${slide.id}　${fileOf(slide.part.id)}${who}`,
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
