import { build, copyOf } from '../../document/read/dom.ts';

/** Where slides without figures keep their words: each thing named, and what is said of it. */
const KINDS = [
  { thing: '.panel', name: 'h3', words: '.term, .lines > li' },
  { thing: '.stations > li', name: 'h3', words: 'p' },
  { thing: '.pillars > li', name: 'h3', words: 'p' },
  { thing: '.route > li', name: '.name', words: '.pages' },
] as const;

/** More names than this stand in one line; more words than this are cut down to the first said of each. */
const MOST_ROWS = 4;
const MOST_CHARACTERS = 64;

/** The words of a slide that has no figures, set again as a list: a name, and what is said of it. */
export function keyWords(section: HTMLElement, room: 'wide' | 'tight'): HTMLElement | undefined {
  const things = KINDS.flatMap(({ thing, name, words }) =>
    [...section.querySelectorAll(thing)].map((element) => ({
      name: element.querySelector(name)?.textContent ?? '',
      said: [...element.querySelectorAll(words)],
    })),
  );
  if (things.length === 0) return undefined;
  if (room === 'tight' && things.length > MOST_ROWS) {
    const names = things.map(({ name }) => name).join('、');
    return build('ul', 'key-figures words', build('li', '', build('span', 'thing all', names)));
  }
  const long = things.flatMap(({ said }) => said.map((one) => one.textContent ?? '')).join('');
  const most = room === 'tight' || long.length > MOST_CHARACTERS ? 1 : long.length;
  const items = things.map(({ name, said }) =>
    build(
      'li',
      '',
      build('span', 'thing', name),
      build('span', 'said', ...said.slice(0, most).flatMap(sayAgain)),
    ),
  );
  return build('ul', 'key-figures words', ...items);
}

/** Terms keep the face they have on the slide: the build cuts every face to the words that are set in it. */
function sayAgain(element: Element, index: number): readonly (Node | string)[] {
  const text = copyOf(element);
  for (const br of text.querySelectorAll('br')) br.remove();
  const words = element.matches('.term, .pillars p') ? build('b', 'term', text) : text;
  return index > 0 ? ['；', words] : [words];
}
