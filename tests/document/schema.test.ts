import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attributeOf, elementsOf } from '../../src/bundle/parsed-page.ts';
import { renderLoaded } from '../../src/bundle/render.ts';
import { placeSlides } from '../../src/deck/index.ts';
import { ATTRIBUTES, BLOCKS, CLASSES, IDS } from '../../src/document/schema.ts';
import { figuresDeck } from '../fixtures/figures-deck.ts';
import { body as named } from '../fixtures/named-deck.ts';
import { deck as otherBody } from '../fixtures/other-body/slides/index.ts';
import { tinyDeck } from '../fixtures/tiny-deck.ts';
import { body as unionReport } from '../fixtures/union-report/deck.ts';

const emblem = 'data:image/png;base64,';
const { body } = renderLoaded({
  deck: { ...tinyDeck, meeting: { ...tinyDeck.meeting, emblem, address: 'https://example.org' } },
  source: undefined,
});
const figures = renderLoaded({ deck: figuresDeck, source: undefined });
const other = renderLoaded({ deck: placeSlides(otherBody), source: undefined });
const elements = [body, figures.body, other.body, unionReport, named].flatMap(elementsOf);
const valuesOf = (name: string) =>
  new Set(elements.flatMap((one) => attributeOf(one, name)?.split(/\s+/) ?? []));
const classes = valuesOf('class');
const ids = valuesOf('id');
const attributes = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));

describe('the document has what the schema names', () => {
  test.each(CLASSES)('class %s', (name) => expect(classes).toContain(name));
  test.each([...IDS, ...Object.values(BLOCKS)])('id %s', (name) => expect(ids).toContain(name));
  test.each(ATTRIBUTES)('attribute %s', (name) => expect(attributes).toContain(name));
});

/** Everything that reads the finished document, besides style sheets. */
const READERS = ['src/document/read', 'src/views', 'src/ui', 'src/show', 'src/charts', 'src/main.ts'];
const READING_TOOLS = ['src/cli/layout', 'src/cli/pdf', 'src/cli/pictures.ts', 'src/deck/check/rendered.ts'];

function filesUnder(path: string): readonly string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What a selector or a reading of attributes asks for: `.notes`, `#plan`, `data-page`. */
function asked(code: string): readonly string[] {
  const selectors = [
    ...code.matchAll(
      /(?:querySelector(?:All)?(?:<\w+>)?|closest(?:<\w+>)?|matches|getElementById)\(\s*(['`])(.*?)\1/gs,
    ),
  ].map(([call, , selector = '']) => (call.startsWith('getElementById') ? `#${selector}` : selector));
  const words = selectors.flatMap(
    (selector) => selector.replace(/:scope/g, '').match(/[.#][\w-]+|data-[\w-]+/g) ?? [],
  );
  const data = [...code.matchAll(/dataset\.(\w+)/g)].map(([, name = '']) => `data-${kebab(name)}`);
  return [...words, ...data];
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const NAMED = new Set<string>([
  ...CLASSES.map((name) => `.${name}`),
  ...[...IDS, ...Object.values(BLOCKS)].map((name) => `#${name}`),
  ...ATTRIBUTES,
]);

/** Of the document, and not of the views' own elements. */
function isOfDocument(name: string): boolean {
  if (name.startsWith('.')) return classes.has(name.slice(1));
  return name.startsWith('#') ? ids.has(name.slice(1)) : attributes.has(name);
}

function unnamedIn(files: readonly string[]): readonly string[] {
  return files.flatMap((file) =>
    asked(readFileSync(file, 'utf8'))
      .filter((name) => isOfDocument(name) && !NAMED.has(name))
      .map((name) => `${file}: ${name}`),
  );
}

test('no view and no tool reads of the document what the schema does not name', () => {
  expect(unnamedIn([...READERS, ...READING_TOOLS].flatMap(filesUnder))).toEqual([]);
});

test('a reading that is not named would be found', () => {
  const code =
    "slide.querySelector<HTMLElement>('.lintel .cap'); page.getElementById('plan'); x.dataset.fragmentIndex";
  expect(asked(code)).toEqual(['.lintel', '.cap', '#plan', 'data-fragment-index']);
});

test('of the document the views read data, not words by their place in a table', () => {
  const code = READERS.filter((room) => room !== 'src/charts')
    .flatMap(filesUnder)
    .map((file) => [file, readFileSync(file, 'utf8')] as const);
  const byPlace = code
    .filter(([, text]) => /(?<!\.\.)\.cells\b|tBodies|tHead\b/.test(text))
    .map(([file]) => file);
  expect(byPlace).toEqual([]);
});
