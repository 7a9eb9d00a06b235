import { wordGroups } from '../../../document/index.ts';
import { build } from '../../../document/read/dom.ts';

/**
 * Lets lines of a speech end between two words only: read aloud, 会员 with its 员 on the next line is read twice. A word
 * before a number goes with the number. The style sheet keeps together what has no break (`word-break: keep-all`).
 */
export function breakAtWords<Root extends ParentNode & Node>(root: Root): Root {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) texts.push(node);
  texts.forEach((text, i) => {
    if (text.parentElement?.closest('.k, .cue') != null) return;
    const next = texts[i + 1];
    const groups = wordGroups(text.data, { begins: i === 0, ends: next === undefined });
    // A word goes with the number behind it, and a sign that closes with the word before it.
    const kept =
      groups.at(-1) === '' && !/^\p{Script=Han}/u.test(next?.data ?? '') ? groups.slice(0, -1) : groups;
    text.replaceWith(...kept.flatMap((group, at) => [...(at > 0 ? [build('wbr', '')] : []), group]));
  });
  return root;
}
