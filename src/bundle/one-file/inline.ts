import { attributeOf, elementsOf, type PageElement } from '../parsed-page.ts';
import { escapeScript, latinScript, latinStyle } from './escape.ts';
import { type Chunk, linkChunk, nameOf } from './link.ts';
import { packPackage } from './package.ts';

/** What the bundler made in addition to the page. */
export interface Bundled {
  /** The module that the page names, and those that it loads: now or when a view asks for them. */
  readonly chunks: readonly Chunk[];
  readonly entry: string | undefined;
  readonly styles: readonly { readonly file: string; readonly css: string }[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The page with its scripts and styles written into it unchanged: a style that the page links to in the place of the
 * link, the others as blocks at the end of the body, which rest until the loader runs or applies them. The document is
 * painted before any of it is read, and a view compiles only its own code.
 */
export function inlinePage(html: string, bundled: Bundled, loader: string): string {
  const named = new Set<string>();
  const edits = elementsOf(html).flatMap((element): readonly Edit[] => {
    if (isLink(element, 'modulepreload') || names(element, 'src', bundled.entry))
      return [replace(element, '')];
    const style = bundled.styles.find(
      ({ file }) => isLink(element, 'stylesheet') && names(element, 'href', file),
    );
    if (style === undefined) return [];
    named.add(style.file);
    return [replace(element, `<style>\n${escapeStyle(style.css)}</style>`)];
  });
  const page = applyEdits(html, edits);
  if (bundled.entry === undefined) return page;
  const resting = bundled.styles.filter(({ file }) => !named.has(file));
  const blocks = [
    ...resting.map(({ file, css }) => block(STYLE_TYPE, file, latinStyle(css))),
    ...bundled.chunks.map((chunk) =>
      block(SCRIPT_TYPE, chunk.file, escapeScript(latinScript(scriptOf(chunk)))),
    ),
    `<script>${escapeScript(loader)}\ndeckFile.load(${JSON.stringify(nameOf(bundled.entry))});</script>\n`,
  ].join('');
  const end = page.lastIndexOf('</body>');
  return end < 0 ? page + blocks : page.slice(0, end) + blocks + page.slice(end);
}

function scriptOf(chunk: Chunk): string {
  return packPackage(nameOf(chunk.file), linkChunk(chunk));
}

/** Types that no browser runs: the loader knows the blocks by their names. */
const SCRIPT_TYPE = 'text/x-deck-module';
const STYLE_TYPE = 'text/x-deck-style';

function block(type: string, file: string, text: string): string {
  return `<script type="${type}" data-file="${nameOf(file)}">\n${text}</script>\n`;
}

/** What the loader inserts into the page: the policy must allow each block as it is there. */
export function restingScripts(html: string): readonly PageElement[] {
  return elementsOf(html).filter((element) => attributeOf(element, 'type') === SCRIPT_TYPE);
}

function escapeStyle(css: string): string {
  return latinStyle(css).replace(/<(?=\/style)/gi, '\\3C ');
}

function isLink(element: PageElement, rel: string): boolean {
  return element.tagName === 'link' && attributeOf(element, 'rel') === rel;
}

/** Whether an attribute of the element is the path of a bundled file, from whatever base. */
function names(element: PageElement, attribute: string, file: string | undefined): boolean {
  const path = attributeOf(element, attribute)?.replace(/^(?:\.?\/)+/, '');
  return file !== undefined && path === file;
}

function replace({ sourceCodeLocation }: PageElement, text: string): Edit {
  const { startOffset = 0, endOffset = 0 } = sourceCodeLocation ?? {};
  return { start: startOffset, end: endOffset, text };
}

function applyEdits(html: string, edits: readonly Edit[]): string {
  const ends = [0, ...edits.map(({ end }) => end)];
  const pieces = edits.map(({ start, text }, i) => html.slice(ends[i], start) + text);
  return pieces.join('') + html.slice(ends.at(-1));
}
