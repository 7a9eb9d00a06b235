import type { Store } from '../../show/index.ts';
import { make } from '../../ui/element.ts';
import { pressOf } from '../../ui/keys/event.ts';
import { KEYS_AT_REST, type Press, plainKey, readKey } from '../../ui/keys/read.ts';
import { formatRemap, IGNORED, parseRemap, REMAP_KEY, type Remap } from '../../ui/keys/remap.ts';
import { BINDINGS, PAGE_NUMBER } from '../../ui/keys/table.ts';

/** A press as the test card describes it. */
export interface KeyTest {
  /** What the key is called, with the modifiers that count. */
  readonly name: string;
  /** What it does on the stage; nothing if it is left to the browser. */
  readonly does: string | undefined;
  /** The key, where the table does not know it. */
  readonly unknown: string | undefined;
  /** The key, where it can be taught another meaning: one that is unknown, or that a clicker sends unasked. */
  readonly teachable: string | undefined;
}

/** Pressed before the key that they belong to, these are no keys of their own. */
const NEEDED = ['Escape', 'Enter'];
const MODIFIERS = ['Shift', 'Control', 'Alt', 'Meta'];

/** What a press is and means with the keys that were learned; nothing for a modifier or an input method. */
export function testKey(press: Press, remap: Remap): KeyTest | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
  if (press.isComposing || key === 'Process' || MODIFIERS.includes(key)) return undefined;
  const held = [ctrlKey && 'Ctrl', metaKey && 'Meta', altKey && 'Alt', shiftKey && key.length > 1 && 'Shift'];
  const modifiers = held.filter((one) => one !== false);
  const plain = plainKey(press);
  const isPlain = !ctrlKey && !metaKey && !altKey && !shiftKey;
  const known = meaningOf(press, {}) !== undefined;
  return {
    name: [...modifiers, key === ' ' ? '空格' : key].join('+'),
    does: meaningOf(press, remap),
    unknown: isPlain && !known ? plain : undefined,
    teachable: isPlain && (!known || (plain.length > 1 && !NEEDED.includes(plain))) ? plain : undefined,
  };
}

function meaningOf(press: Press, remap: Remap): string | undefined {
  if (remap[plainKey(press)] === IGNORED) return '不理会';
  const { action, taken } = readKey(press, KEYS_AT_REST, 'stage', remap);
  if (action !== undefined) return BINDINGS.find((one) => one.action === action)?.does;
  return taken ? `${PAGE_NUMBER.caps.join(' ')}：${PAGE_NUMBER.does}` : undefined;
}

/** What an unknown key can be taught to mean. */
const LESSONS = [
  { key: 'PageDown', does: '下一步' },
  { key: 'PageUp', does: '上一步' },
  { key: 'b', does: '黑屏' },
  { key: 'F5', does: '放映' },
  { key: IGNORED, does: '不理会' },
] as const;

/** Shows what each key is and means, and teaches the keys of an unknown clicker. */
export interface ClickerTest {
  readonly element: HTMLElement;
  show(event: KeyboardEvent): void;
}

/** The echo; what it learns is kept in `store`. */
export function createClickerTest(store: Store): ClickerTest {
  const line = make('p', { class: 'echo', role: 'status' }, '逐个按翻页笔的键，看这里认不认得');
  const lessons = make('p', { class: 'lessons' });
  const learned = () => parseRemap(store.read(REMAP_KEY));
  const offer = (teachable?: string) => {
    const learn = (remap: Remap, says: string) => {
      store.write(REMAP_KEY, formatRemap(remap));
      line.textContent = says;
      offer(teachable);
    };
    lessons.replaceChildren(...makeLessons(learned(), teachable, learn));
  };
  offer();
  return {
    element: make('section', { class: 'key-echo' }, make('h3', {}, '翻页笔'), line, lessons),
    show: (event) => {
      const heard = testKey(pressOf(event), learned());
      if (heard === undefined) return;
      const { name, does, unknown, teachable } = heard;
      line.textContent = `${name}　${does ?? (unknown === undefined ? '此键不起作用' : '不认得；要它做什么？')}`;
      line.dataset.state = does === undefined ? 'warning' : 'good';
      offer(teachable);
    },
  };
}

/** Buttons that teach the `teachable` key, if there is one, and one that forgets all that was learned. */
function makeLessons(
  remap: Remap,
  teachable: string | undefined,
  learn: (remap: Remap, says: string) => void,
): readonly HTMLElement[] {
  const button = (text: string, onclick: () => void) => make('button', { type: 'button', onclick }, text);
  const teach = LESSONS.filter(() => teachable !== undefined).map(({ key, does }) =>
    button(key === IGNORED ? does : `当作${does}`, () =>
      learn(
        { ...remap, [teachable ?? '']: key },
        `记住了：${teachable} ${key === IGNORED ? '' : '就是'}${does}`,
      ),
    ),
  );
  if (Object.keys(remap).length === 0) return teach;
  return [...teach, button('清除自定义按键', () => learn({}, '自定义的按键已经清除'))];
}
