import { HIDDEN_TAGS, type Tag, tokenize } from '../tokens.ts';

/** A stretch of a document's text, for knowing which faces need its characters and where a character stands. */
export interface Passage {
  /** The slide it stands on, by the id of its section. */
  readonly where: string;
  /** What it stands in, from the innermost element outwards: `['v', 'span', 'pts', 'ul', …]`, classes before the tag. */
  readonly within: readonly string[];
  readonly text: string;
}

/** Words that scripts and styles may show stand in no element yet: on the speaker's own screens, */
export const INTERFACE = 'interface';
/** or where the hall sees them. */
export const HALL = 'hall';

/** Attributes whose words are drawn. */
const DRAWN = /^(?:alt|title|placeholder|label|value|data-chart)$/;
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** The texts of a finished document by place. */
export function readPassages(html: string): readonly Passage[] {
  const passages: Passage[] = [];
  const open: Tag[] = [];
  const add = (text: string, within = withinOf(open)) => {
    const id = open
      .findLast((tag) => tag.name === 'section' && tag.attributes.has('id'))
      ?.attributes.get('id');
    if (text.trim() !== '') passages.push({ where: id ?? 'deck', within, text });
  };
  for (const token of tokenize(html)) {
    if (token.kind === 'text') add(token.text);
    else if (token.kind === 'close') close(open, token.name);
    else if (HIDDEN_TAGS.has(token.name)) add(hiddenText(token), [INTERFACE]);
    else {
      open.push(token);
      for (const [name, value] of token.attributes) if (DRAWN.test(name)) add(value);
      if (VOID.has(token.name)) open.pop();
    }
  }
  return passages;
}

function withinOf(open: readonly Tag[]): readonly string[] {
  return open.toReversed().flatMap((tag) => [...classesOf(tag), tag.name]);
}

function classesOf(tag: Tag): readonly string[] {
  return (tag.attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '');
}

/** Elements may leave their end tag out; the end of an outer one closes them as well. */
function close(open: Tag[], name: string): void {
  const at = open.findLastIndex((tag) => tag.name === name);
  if (at >= 0) open.length = at;
}

/** Data blocks carry words for the views; of code only what is not ASCII can be meant for reading. */
function hiddenText(token: Tag): string {
  const text = token.content ?? '';
  const isData = token.name === 'script' && (token.attributes.get('type') ?? '').endsWith('json');
  return isData ? text : text.replace(/[^\u0080-\u{10ffff}]+/gu, ' ');
}
