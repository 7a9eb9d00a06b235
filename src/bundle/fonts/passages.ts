import {
  attributeOf,
  childrenOf,
  HIDDEN_TAGS,
  isJson,
  nameOf,
  type PageElement,
  parsePage,
  rawTextOf,
} from '../parsed-page.ts';

/** A stretch of a document's text, for deciding which faces need its characters and where a character is used. */
export interface Passage {
  /** The slide that it is on, by the id of its section. */
  readonly where: string;
  /** The elements around it, from the innermost outwards: `['v', 'span', 'pts', 'ul', …]`, classes before the tag. */
  readonly within: readonly string[];
  readonly text: string;
}

/** Words that scripts and styles may show are in no element yet: on the speaker's own screens, */
export const INTERFACE = 'interface';
/** where the hall sees them, */
export const HALL = 'hall';
/** or on paper. */
export const PRINT = 'print';
/** Words of the data blocks, for the views that read them. */
export const DATA = 'data-block';

/** Attributes whose words are drawn. */
const DRAWN = /^(?:alt|title|placeholder|label|value)$/;
/** A chart's data: what it writes of a value are its runs, each in the face of its kind (src/charts/runs.ts). */
const DATA_CHART = 'data-chart';
/** The document's own roots say nothing about a face. */
const ROOTS = new Set(['html', 'head', 'body']);

/** The texts of a finished document by place. */
export function readPassages(html: string): readonly Passage[] {
  const passages: Passage[] = [];
  const add = (where: string, within: readonly string[], text: string) => {
    if (text.trim() !== '') passages.push({ where, within, text });
  };
  const read = (
    node: ReturnType<typeof childrenOf>[number],
    where: string,
    around: readonly string[],
  ): void => {
    if (node.nodeName === '#text' && 'value' in node) add(where, around, node.value);
    if (!('tagName' in node)) return;
    if (HIDDEN_TAGS.has(node.tagName)) {
      add(where, [isJson(node) ? DATA : INTERFACE], hiddenText(node));
      return;
    }
    const place = (node.tagName === 'section' && attributeOf(node, 'id')) || where;
    const within = ROOTS.has(node.tagName) ? around : [...classesOf(node), node.tagName, ...around];
    for (const attribute of node.attrs) {
      const name = nameOf(attribute);
      if (name === DATA_CHART)
        readChart(attribute.value, (text, kind) => add(place, [...kind, ...within], text));
      else if (DRAWN.test(name)) add(place, within, attribute.value);
    }
    for (const child of childrenOf(node)) read(child, place, within);
  };
  for (const node of childrenOf(parsePage(html))) read(node, 'deck', []);
  return passages;
}

/** The texts of a chart's data; a run of a value with its kind: digits, unit, qualifier. */
function readChart(json: string, add: (text: string, kind: readonly string[]) => void): void {
  const read = (value: unknown, key = ''): void => {
    if (typeof value === 'string' && key !== 'kind') add(value, []);
    if (typeof value !== 'object' || value === null) return;
    const { kind, text } = value as { readonly kind?: unknown; readonly text?: unknown };
    if (typeof kind === 'string' && typeof text === 'string') add(text, [kind]);
    else for (const [name, inner] of Object.entries(value)) read(inner, name);
  };
  read(JSON.parse(json));
}

function classesOf(element: PageElement): readonly string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/).filter((name) => name !== '');
}

/** Data blocks carry words for the views, as code does. */
function hiddenText(element: PageElement): string {
  const text = rawTextOf(element);
  return isJson(element) ? text : wordsOfCode(text);
}

/** Comments that begin their line: a string may hold what begins one. */
const COMMENTS = /^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm;

/** Of code only what is not ASCII can be meant for reading. */
export function wordsOfCode(code: string): string {
  return code.replace(COMMENTS, '').replace(/[^\u0080-\u{10ffff}]+/gu, ' ');
}
