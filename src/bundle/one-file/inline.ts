import { type Tag, type Token, tokenize } from '../tokens.ts';

/** What the bundler made besides the page: the one script and the styles, with the paths that the page names them by. */
export interface Bundled {
  readonly script: { readonly file: string; readonly code: string } | undefined;
  readonly styles: readonly { readonly file: string; readonly css: string }[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The page with its script and styles written into it: each style where its link stood, the script at the
 * very end of the body, so that the document is painted before the script is read.
 */
export function inlinePage(html: string, { script, styles }: Bundled): string {
  const edits = tokenize(html).flatMap((token): readonly Edit[] => {
    if (token.kind !== 'open') return [];
    if (isLink(token, 'modulepreload') || names(token, 'src', script?.file)) return [replace(token, '')];
    const style = styles.find(({ file }) => isLink(token, 'stylesheet') && names(token, 'href', file));
    return style === undefined ? [] : [replace(token, `<style>${escapeStyle(style.css)}</style>`)];
  });
  const page = applyEdits(html, edits);
  if (script === undefined) return page;
  const end = page.lastIndexOf('</body>');
  const tag = `<script type="module">${escapeScript(script.code)}</script>\n`;
  return end < 0 ? page + tag : page.slice(0, end) + tag + page.slice(end);
}

/**
 * Code that cannot end its element early: `</script` and `<!--` are broken up by an escape that is the same
 * text in strings, templates and regular expressions. (In `a<!--b` it would be no code any more; whoever
 * writes it into a page parses it once again.)
 */
export function escapeScript(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

function escapeStyle(css: string): string {
  return css.replace(/<(?=\/style)/gi, '\\3C ');
}

function isLink(tag: Tag, rel: string): boolean {
  return tag.name === 'link' && tag.attributes.get('rel') === rel;
}

/** Whether an attribute of the tag is the path of a bundled file, from whatever base. */
function names(tag: Tag, attribute: string, file: string | undefined): boolean {
  const path = tag.attributes.get(attribute)?.replace(/^(?:\.?\/)+/, '');
  return file !== undefined && path === file;
}

function replace({ start, end }: Token, text: string): Edit {
  return { start, end, text };
}

function applyEdits(html: string, edits: readonly Edit[]): string {
  const ends = [0, ...edits.map(({ end }) => end)];
  const pieces = edits.map(({ start, text }, i) => html.slice(ends[i], start) + text);
  return pieces.join('') + html.slice(ends.at(-1));
}
