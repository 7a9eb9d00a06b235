import { HIDDEN_TAGS, type Tag, tokenize } from '../tokens.ts';

/** A stretch of a document's text, for knowing which faces need its characters and where a character stands. */
export interface Passage {
  /** What stands on slides, what stands in the notes, and what scripts and styles may show. */
  readonly kind: 'slide' | 'notes' | 'interface';
  /** The slide it stands on, by the id of its section. */
  readonly where: string;
  readonly text: string;
}

/** Attributes whose words reach a reader or a script that draws. */
const SPOKEN = /^(?:alt|title|placeholder|label|value|content|data-.+)$/;

/** The texts of a finished document by place; elements of class `notes` (tables read aloud, say) may be named besides. */
export function readPassages(html: string, notes: readonly string[] = ['notes']): readonly Passage[] {
  const passages: Passage[] = [];
  const sections: (string | undefined)[] = [];
  let aside: { readonly name: string; depth: number } | undefined;

  const add = (text: string, kind: Passage['kind'] = aside ? 'notes' : 'slide') => {
    const where = sections.findLast((id) => id !== undefined) ?? 'deck';
    if (text.trim() !== '') passages.push({ kind, where, text });
  };
  const open = (tag: Tag) => {
    if (tag.name === 'section') sections.push(tag.attributes.get('id'));
    if (aside?.name === tag.name) aside.depth++;
    if (aside === undefined && hasClass(tag, notes)) aside = { name: tag.name, depth: 1 };
    for (const [name, value] of tag.attributes) if (SPOKEN.test(name)) add(value);
  };
  const close = (name: string) => {
    if (name === 'section') sections.pop();
    if (aside?.name !== name) return;
    aside.depth--;
    if (aside.depth === 0) aside = undefined;
  };

  for (const token of tokenize(html)) {
    if (token.kind === 'text') add(token.text);
    else if (token.kind === 'close') close(token.name);
    else if (HIDDEN_TAGS.has(token.name)) add(hiddenText(token), isData(token) ? 'slide' : 'interface');
    else open(token);
  }
  return passages;
}

function hasClass(tag: Tag, names: readonly string[]): boolean {
  const classes = (tag.attributes.get('class') ?? '').split(/\s+/);
  return names.some((name) => classes.includes(name));
}

/** Data blocks carry what charts write; of code only what is not ASCII can be meant for reading. */
function hiddenText(token: Tag): string {
  const text = token.content ?? '';
  return isData(token) ? text : text.replace(/[^\u0080-\u{10ffff}]+/gu, ' ');
}

function isData(tag: Tag): boolean {
  return tag.name === 'script' && (tag.attributes.get('type') ?? '').endsWith('json');
}
