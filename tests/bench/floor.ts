import { piecesOf } from '../../src/bundle/parsed-page.ts';

/** What is left of the document: its structure, without looks, drawings and script. */
const KEPT = new Set(
  [
    'main',
    'section',
    'aside',
    'h1',
    'h2',
    'h3',
    'p',
    'ul',
    'ol',
    'li',
    'b',
    'figure',
    'header',
    'footer',
  ].concat(['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'br', 'blockquote']),
);
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The floor that everything is measured against: the same words as one static page, in system fonts, without script. */
export function makeFloor(html: string): string {
  const body = piecesOf(html.slice(html.indexOf('<body'))).map((token) => {
    if (token.kind === 'text') return token.text.replace(/[&<>]/g, (char) => ESCAPES[char] ?? char);
    if (token.kind === 'data' || !KEPT.has(token.name)) return '';
    return token.kind === 'open' ? `<${token.name}>` : `</${token.name}>`;
  });
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>floor</title><style>section{min-height:100vh}</style></head>
<body>${body.join('')}</body></html>`;
}
