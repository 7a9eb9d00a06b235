import {
  BINDINGS,
  formatRemap,
  KEYS_AT_REST,
  PAGE_NUMBER,
  parseRemap,
  pressOf,
  type Remap,
  readKey,
} from '../keys/index.ts';
import type { Store } from '../session/index.ts';

/** Name in the store of the keys of this hall's clicker. */
export const REMAP_KEY = 'remap';

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
  const element = document.createElement('section');
  const heading = document.createElement('h3');
  const line = document.createElement('p');
  const lessons = document.createElement('p');
  element.className = 'key-echo';
  heading.textContent = '翻页笔';
  line.className = 'echo';
  line.setAttribute('role', 'status');
  line.textContent = '逐个按翻页笔的键，看这里认不认得';
  lessons.className = 'lessons';
  element.append(heading, line, lessons);
  let last: string | undefined;

  const learn = (remap: Remap, says: string) => {
    store.write(REMAP_KEY, formatRemap(remap));
    line.textContent = says;
    offer();
  };
  const offer = () => {
    const remap = parseRemap(store.read(REMAP_KEY));
    const key = last;
    const isUnknown = key !== undefined && meaningOf(key, {}) === undefined;
    const teach = LESSONS.filter(() => isUnknown).map((lesson) =>
      button(`当作${lesson.does}`, () =>
        learn({ ...remap, [key ?? '']: lesson.key }, `记住了：${key} 就是${lesson.does}`),
      ),
    );
    const forget = button('忘掉学过的键', () => learn({}, '学过的键都忘掉了'));
    lessons.replaceChildren(...teach, ...(Object.keys(remap).length > 0 ? [forget] : []));
  };
  offer();
  return {
    element,
    show: (event) => {
      const { key } = pressOf(event);
      const remap = parseRemap(store.read(REMAP_KEY));
      const reading = readKey(pressOf(event), KEYS_AT_REST, 'stage', remap);
      const binding = BINDINGS.find((one) => one.action === reading.action);
      const does =
        binding?.does ?? (/^\d$/.test(key) ? `${PAGE_NUMBER.caps}：${PAGE_NUMBER.does}` : undefined);
      last = remap[key] === undefined ? nameOf(key) : key;
      line.textContent =
        does === undefined ? `${nameOf(key)}　不认得；要它做什么？` : `${nameOf(key)}　${does}`;
      line.dataset.state = does === undefined ? 'mind' : 'good';
      offer();
    },
  };
}

function meaningOf(key: string, remap: Remap): string | undefined {
  const press = { key, repeat: false, isComposing: false, time: 0 };
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const reading = readKey({ ...press, ...plain }, KEYS_AT_REST, 'stage', remap);
  return reading.action ?? (reading.taken ? key : undefined);
}

function nameOf(key: string): string {
  return key === ' ' ? '空格' : key;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
