import { wordGroups } from '../document/index.ts';
import { make } from './element.ts';

/**
 * A longer name kept on one line would tear holes into the lines around it, which are of one width in running text; what is
 * read aloud has an uneven edge.
 */
export const LONGEST_KEPT = { inText: 4, aloud: 8 } as const;

/** A fact without digits that is longer is a name (an award), not a quantity. */
const LONGEST_QUANTITY = 8;

/** Whether a figure (`.v`) or a name (`.k`) stays in one piece in running text. */
export function isKept(name: Element, longest: number): boolean {
  const words = name.textContent ?? '';
  return name.matches('.v') ? /\d/.test(words) || words.length <= LONGEST_QUANTITY : words.length <= longest;
}

/**
 * Lets lines of a speech end between two words only: read aloud, 会员 with its 员 on the next line is read twice. A word
 * before a number stays with the number, and a name ends its own last word: 韦峰|会见, not 韦|峰会. The style sheet keeps
 * everything else together (`word-break: keep-all`).
 * A dash stays with the word before it: GB/T 15834-2011 lets none begin a line.
 */
export function breakAtWords<Root extends ParentNode & Node>(root: Root): Root {
  root.normalize();
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) texts.push(node);
  texts.forEach((text, i) => {
    if (text.parentElement?.closest('.cue') != null) return;
    const name = text.parentElement?.closest('.v, .k');
    if (name != null && (isKept(name, LONGEST_KEPT.aloud) || CLOSED.test(text.data))) return;
    const next = texts[i + 1];
    const groups = withNames(
      wordGroups(text.data, { begins: i === 0 || name != null, ends: next === undefined || name != null }),
    );
    // A word stays with the number after it, and a closing sign with the word before it.
    const kept =
      groups.at(-1) === '' && !/^\p{Script=Han}/u.test(next?.data ?? '') ? groups.slice(0, -1) : groups;
    text.replaceWith(
      ...kept.flatMap((group, at) => [...(at > 0 ? [make('wbr')] : []), ...keepDashes(group)]),
    );
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

/** Browsers may break a line before a dash, whatever the style sheet says. */
const DASH = /(\p{Script=Han}——)/u;

function keepDashes(group: string): readonly (Node | string)[] {
  const pieces = group.split(DASH).filter((piece) => piece !== '');
  return pieces.map((piece) => {
    if (!DASH.test(piece)) return piece;
    const kept = make('span', {}, piece);
    kept.style.whiteSpace = 'nowrap';
    return kept;
  });
}
