import { make } from '../dom/index.ts';
import { formatRemap, parseRemap, pressOf, REMAP_KEY, type Remap } from '../keys/index.ts';
import type { Store } from '../session/index.ts';
import { hear } from './hear.ts';

/** What an unknown key can be taught to mean. */
const LESSONS = [
  { key: 'PageDown', does: '下一步' },
  { key: 'PageUp', does: '上一步' },
  { key: 'b', does: '黑屏' },
  { key: 'F5', does: '放映' },
] as const;

/** Shows what each key is and means, and teaches the keys of an unknown clicker. */
export interface KeyEcho {
  readonly element: HTMLElement;
  show(event: KeyboardEvent): void;
}

/** The echo; what it learns is kept in `store`. */
export function createKeyEcho(store: Store): KeyEcho {
  const line = make('p', { class: 'echo', role: 'status' }, '逐个按翻页笔的键，看这里认不认得');
  const lessons = make('p', { class: 'lessons' });
  const learned = () => parseRemap(store.read(REMAP_KEY));
  const offer = (unknown?: string) => {
    const learn = (remap: Remap, says: string) => {
      store.write(REMAP_KEY, formatRemap(remap));
      line.textContent = says;
      offer(unknown);
    };
    lessons.replaceChildren(...renderLessons(learned(), unknown, learn));
  };
  offer();
  return {
    element: make('section', { class: 'key-echo' }, make('h3', {}, '翻页笔'), line, lessons),
    show: (event) => {
      const heard = hear(pressOf(event), learned());
      if (heard === undefined) return;
      const { name, does, unknown } = heard;
      line.textContent = `${name}　${does ?? (unknown === undefined ? '没有用处' : '不认得；要它做什么？')}`;
      line.dataset.state = does === undefined ? 'mind' : 'good';
      offer(unknown);
    },
  };
}

/** Buttons that teach the `unknown` key, if there is one, and one that forgets all that was learned. */
function renderLessons(
  remap: Remap,
  unknown: string | undefined,
  learn: (remap: Remap, says: string) => void,
): readonly HTMLElement[] {
  const button = (text: string, onclick: () => void) => make('button', { type: 'button', onclick }, text);
  const teach = LESSONS.filter(() => unknown !== undefined).map(({ key, does }) =>
    button(`当作${does}`, () => learn({ ...remap, [unknown ?? '']: key }, `记住了：${unknown} 就是${does}`)),
  );
  if (Object.keys(remap).length === 0) return teach;
  return [...teach, button('忘掉学过的键', () => learn({}, '学过的键都忘掉了'))];
}
