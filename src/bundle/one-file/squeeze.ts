/** What is not markup of the document: left as it stands. */
const KEPT = /(<(script|style|pre|textarea)\b[\s\S]*?<\/\2\s*>|<!--[\s\S]*?-->)/i;
const START_TAG = /<[a-z][\w-]*(?:\s+[^\s=>"'/]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*\/?>/gi;
/** A value that needs no quotes, of an attribute with something after it to end it: another, or the tag's end. */
const QUOTED = /="([^\s"'=<>`&/]+)"(?=[\s>])/g;
/** A value with double quotes in it, and nothing that single quotes would end. */
const ESCAPED = /="([^"']*&quot;[^"']*)"/g;
/** End tags that HTML itself puts there before the next of their kind or the end of what they stand in. */
const NEEDLESS_ENDS = [
  /<\/li>\s*(?=<li[\s>]|<\/[ou]l>)/g,
  /<\/t[dh]>\s*(?=<t[dh][\s>]|<\/tr>)/g,
  /<\/tr>\s*(?=<tr[\s>]|<\/t(?:body|head|foot)>)/g,
  /<\/p>\s*(?=<(?:p|div|ol|ul|h[1-6]|figure|table|header|footer)[\s>]|<\/(?:div|li|td|section|article|aside|figure|header|footer)>)/g,
];

/** The same page in fewer bytes: quotes and end tags left out where HTML does without them. */
export function squeezePage(html: string): string {
  return html
    .split(KEPT)
    .map((piece, i) => (i % 3 === 0 ? squeezeMarkup(piece) : i % 3 === 1 ? piece : ''))
    .join('');
}

function squeezeMarkup(markup: string): string {
  const bare = markup.replace(START_TAG, (tag) =>
    tag.replace(QUOTED, '=$1').replace(ESCAPED, inSingleQuotes),
  );
  return NEEDLESS_ENDS.reduce((text, ends) => text.replace(ends, ''), bare);
}

function inSingleQuotes(_: string, value: string): string {
  return `='${value.replaceAll('&quot;', '"')}'`;
}
