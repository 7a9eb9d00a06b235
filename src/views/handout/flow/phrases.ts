import { wordGroups } from '../../../document/index.ts';
import { make } from '../../../ui/element.ts';
import { isKept } from '../elements.ts';

/**
 * Lets lines of a speech end between two words only: read aloud, 会员 with its 员 on the next line is read twice. A word
 * before a number stays with the number, and a name ends its own last word: 韦峰|会见, not 韦|峰会. The style sheet keeps
 * everything else together (`word-break: keep-all`).
 */
export function breakAtWords<Root extends ParentNode & Node>(root: Root): Root {
  root.normalize();
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) texts.push(node);
  texts.forEach((text, i) => {
    if (text.parentElement?.closest('.v, .cue') != null) return;
    const name = text.parentElement?.closest('.k');
    if (name != null && (isKept(name) || CLOSED.test(text.data))) return;
    const next = texts[i + 1];
    const groups = withNames(
      wordGroups(text.data, { begins: i === 0 || name != null, ends: next === undefined || name != null }),
    );
    // A word stays with the number after it, and a closing sign with the word before it.
    const kept =
      groups.at(-1) === '' && !/^\p{Script=Han}/u.test(next?.data ?? '') ? groups.slice(0, -1) : groups;
    text.replaceWith(...kept.flatMap((group, at) => [...(at > 0 ? [make('wbr')] : []), group]));
  });
  return root;
}

/** A name that stays on one line: a line of the narrowest column has more characters. */
const NAME = /“[^”]{1,8}”|《[^》]{1,8}》/g;
/** Such a name as a listed term, whose opening sign stands before it. */
const CLOSED = /^[^”》]{1,8}[”》]$/;

/** The groups of a text, those within a short name in quotes made one (“最美读者”). */
function withNames(groups: readonly string[]): readonly string[] {
  const names = [...groups.join('').matchAll(NAME)];
  const found: string[] = [];
  let at = 0;
  for (const group of groups) {
    const within = names.some(({ index, 0: name }) => at > index && at < index + name.length);
    if (within) found.push(`${found.pop() ?? ''}${group}`);
    else found.push(group);
    at += group.length;
  }
  return found;
}
