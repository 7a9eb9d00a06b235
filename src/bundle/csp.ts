import { createHash } from 'node:crypto';
import type { Problem } from '../facts/index.ts';
import { attributeOf, elementsOf, isCode, nameOf, rawTextOf } from './parsed-page.ts';

/** Sources by directive, as a Content-Security-Policy lists them. */
export type Directives = Readonly<Record<string, readonly string[]>>;

export interface PolicyOptions {
  /** Directives that take the place of those worked out. */
  readonly besides?: Directives | undefined;
  /** Hashes of scripts that the page puts into itself. */
  readonly scripts?: readonly string[];
}

/** The encoding must be declared in the first kilobyte, before a policy that may be longer than that. */
const BEFORE_POLICY = /<head\b[^>]*>\s*(?:<meta\s+charset=[^>]*>)?/i;

/**
 * The page with a policy of its own: nothing from outside, and of its own scripts and styles only those in it now,
 * identified by their hashes. They must not change afterwards.
 */
export function addPolicy(html: string, { besides = {}, scripts = [] }: PolicyOptions = {}): string {
  // The browser hashes what it has parsed, and parsing turns every line end into a plain one.
  const page = html.replace(/\r\n?/g, '\n');
  const policy = formatPolicy({ ...directivesOf(page, scripts), ...besides });
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  if (!BEFORE_POLICY.test(page)) throw new Error('A policy needs a <head> to stand in');
  return page.replace(BEFORE_POLICY, (start) => `${start}\n${meta}`);
}

/** What the policy would refuse without a word: event handlers written into tags. */
export function checkPolicy(html: string): readonly Problem[] {
  return elementsOf(html).flatMap((element) =>
    element.attrs
      .map(nameOf)
      .filter((name) => /^on[a-z]/.test(name))
      .map((name) => ({
        where: { file: 'dist', words: `<${element.tagName}>` },
        what: `标签里直接写了脚本：${name}`,
        expected: '脚本只在模块里（安全策略不执行标签里的脚本）',
        remedy: '改用 addEventListener',
      })),
  );
}

function directivesOf(html: string, more: readonly string[]): Directives {
  const elements = elementsOf(html);
  const hashesOf = (some: typeof elements) => some.map((element) => hashOf(rawTextOf(element)));
  const attributes = elements.flatMap((element) => attributeOf(element, 'style') ?? []);
  return {
    'default-src': ["'none'"],
    'script-src': orNone([...hashesOf(elements.filter(isCode)), ...more]),
    'style-src': orNone(hashesOf(elements.filter(({ tagName }) => tagName === 'style'))),
    ...(attributes.length > 0 && {
      'style-src-attr': ["'unsafe-hashes'", ...unique(attributes.map(hashOf))],
    }),
    'img-src': ['data:'],
    'font-src': ['data:'],
    'media-src': ["'none'"],
    // The metronome of the show, which the browser does not slow in a hidden window
    'worker-src': ['blob:'],
    'connect-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
}

function formatPolicy(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** The hash of an inline script or style as a policy lists it: `'sha256-…'`. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const orNone = (sources: readonly string[]) => (sources.length > 0 ? unique(sources) : ["'none'"]);
const unique = (values: readonly string[]) => [...new Set(values)];
