import { parseSync } from 'vite';

/** The members of built-in objects that Chromium got after 109, with the version that brought them. */
const MEMBERS: Readonly<Record<string, number>> = {
  toSorted: 110,
  toReversed: 110,
  toSpliced: 110,
  isWellFormed: 111,
  toWellFormed: 111,
  startViewTransition: 111,
  showPopover: 114,
  hidePopover: 114,
  togglePopover: 114,
  groupBy: 117,
  withResolvers: 119,
  canParse: 120,
  fromAsync: 121,
  isDisjointFrom: 122,
  isSubsetOf: 122,
  isSupersetOf: 122,
  symmetricDifference: 122,
  setHTMLUnsafe: 124,
  parseHTMLUnsafe: 124,
  waitAsync: 124,
  moveBefore: 133,
  requestClose: 134,
  toBase64: 140,
};

/** A finding: what it is, and where it stands. */
export interface Newer {
  readonly what: string;
  readonly near: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** What `code` uses that Chromium 109 lacks: members, syntax. */
export function findNewerCode(code: string): readonly Newer[] {
  const { program, errors } = parseSync('deck.js', code);
  const found: Newer[] = errors.map((error) => ({ what: 'does not parse', near: error.message }));
  walk(program as unknown as Node, (node) => {
    const what = newerIn(node);
    if (what !== undefined)
      found.push({ what, near: code.slice(Math.max(0, node.start - 60), node.end + 20) });
  });
  return found;
}

function newerIn(node: Node): string | undefined {
  if (node.type === 'MemberExpression' && node.computed === false) {
    const { name } = node.property as { readonly name: string };
    const since = Object.hasOwn(MEMBERS, name) ? MEMBERS[name] : undefined;
    return since === undefined ? undefined : `.${name} (Chromium ${since})`;
  }
  if (node.type === 'Literal' && typeof node.regex === 'object' && node.regex !== null) {
    const { flags, pattern } = node.regex as { readonly flags: string; readonly pattern: string };
    if (flags.includes('v')) return 'regular expression with v (Chromium 112)';
    if (/\(\?[ims-]+:/.test(pattern)) return 'modifiers in a regular expression (Chromium 125)';
  }
  if (node.type === 'VariableDeclaration' && String(node.kind).includes('using'))
    return 'using (Chromium 134)';
  if (node.type === 'ImportAttribute') return 'import attributes (Chromium 123)';
  return undefined;
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof (child as Node).type === 'string')
        walk(child as Node, visit);
    }
  }
}

/** An unknown one of these only does nothing: the fallback is the look without it. */
const HARMLESS = new Set([
  'text-autospace',
  'text-spacing-trim',
  'text-wrap',
  'text-box',
  'text-box-trim',
  'word-break',
  'interpolate-size',
  'scrollbar-color',
  'scrollbar-width',
  'view-transition-name',
]);

const PROPERTIES: Readonly<Record<string, number>> = {
  'initial-letter': 110,
  'baseline-source': 111,
  'animation-composition': 112,
  'white-space-collapse': 114,
  'animation-timeline': 115,
  'scroll-timeline': 115,
  'transition-behavior': 117,
  mask: 120,
  'mask-image': 120,
  'mask-size': 120,
  'mask-position': 120,
  'mask-repeat': 120,
  'mask-composite': 120,
  'field-sizing': 123,
  'anchor-name': 125,
  'position-anchor': 125,
  'position-area': 129,
};

/** One of these makes its whole declaration invalid. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:color-mix|oklch|oklab|lch|lab|color)\(/, 'colour functions (Chromium 111)'],
  [/\b(?:sin|cos|tan|asin|acos|atan2?|pow|sqrt|hypot|exp)\(/, 'trigonometry (Chromium 111)'],
  [/\b(?:round|mod|rem)\(/, 'stepped values (Chromium 125)'],
  [/\blinear\(/, 'linear() (Chromium 113)'],
  [/\blight-dark\(/, 'light-dark() (Chromium 123)'],
  [/(?<!-webkit-)\bimage-set\(/, 'image-set() (Chromium 113)'],
  [
    /\b(?:anchor|anchor-size|calc-size|sibling-index|sibling-count|if|attr)\([^)]*\btype\b/,
    'newer functions',
  ],
  [/\bsubgrid\b/, 'subgrid (Chromium 117)'],
  [/\d(?:rlh|rcap|rch|rex|ric|cap)\b/, 'newer units (Chromium 111)'],
];

/** One of these makes its whole rule invalid. */
const SELECTORS: readonly (readonly [RegExp, string])[] = [
  [/:nth-(?:last-)?child\([^)]*\bof\b/, 'of in :nth-child (Chromium 111)'],
  [/:dir\(/, ':dir() (Chromium 120)'],
  [/:user-(?:in)?valid/, ':user-valid (Chromium 119)'],
  [/:popover-open|:open\b|:modal-open/, ':open, :popover-open (Chromium 114)'],
  [/::details-content|:has-slotted|::scroll-marker/, 'newer pseudo-elements'],
  [/&/, 'nesting (Chromium 112)'],
];

const AT_RULES: readonly (readonly [RegExp, string])[] = [
  [/^@scope\b/, '@scope (Chromium 118)'],
  [/^@starting-style\b/, '@starting-style (Chromium 117)'],
  [/^@view-transition\b/, '@view-transition (Chromium 126)'],
  [/^@position-try\b/, '@position-try (Chromium 125)'],
  [/^@container[^{]*\bstyle\(/, 'style queries (Chromium 111)'],
];

interface Rule {
  readonly prelude: string;
  readonly declarations: Map<string, string[]>;
  readonly inside: readonly string[];
}

/** What `css` uses that Chromium 109 lacks and that is neither harmless, nor behind @supports, nor after a fallback. */
export function findNewerStyles(css: string): readonly Newer[] {
  return readRules(css).flatMap((rule) => {
    if (rule.inside.some((prelude) => prelude.startsWith('@supports'))) return [];
    return [...newerPreludes(rule), ...newerDeclarations(rule)].map((what) => ({
      what,
      near: rule.prelude.slice(0, 120),
    }));
  });
}

function newerPreludes({ prelude, inside }: Rule): readonly string[] {
  const patterns = prelude.startsWith('@') ? AT_RULES : SELECTORS;
  const nested = !prelude.startsWith('@') && inside.some((outer) => !outer.startsWith('@'));
  const found = patterns.filter(([pattern]) => pattern.test(prelude)).map(([, what]) => what);
  return nested ? [...found, 'nesting (Chromium 112)'] : found;
}

function newerDeclarations({ declarations }: Rule): readonly string[] {
  return [...declarations].flatMap(([property, values]) => {
    if (property.startsWith('--')) return [];
    const since = PROPERTIES[property];
    const own =
      since !== undefined && !HARMLESS.has(property) && !declarations.has(`-webkit-${property}`)
        ? [`${property} (Chromium ${since})`]
        : [];
    const isNewer = (value: string) => VALUES.find(([pattern]) => pattern.test(value))?.[1];
    const hasFallback = values.some((value) => isNewer(value) === undefined);
    return [...own, ...(hasFallback ? [] : values.flatMap((value) => isNewer(value) ?? []))];
  });
}

/** The rules of a style sheet with what they stand in; strings and comments cannot be mistaken for braces. */
export function readRules(css: string): readonly Rule[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
  const rules: Rule[] = [];
  const open: Rule[] = [];
  for (const [, text = '', end = ''] of plain.matchAll(/([^{};]*)([{};])/g)) {
    const words = text.trim();
    if (end === '{') {
      const rule = { prelude: words, declarations: new Map(), inside: open.map((one) => one.prelude) };
      rules.push(rule);
      open.push(rule);
      continue;
    }
    const at = words.indexOf(':');
    if (at > 0 && !words.startsWith('@')) {
      const property = words.slice(0, at).trim();
      const all = open.at(-1)?.declarations;
      all?.set(property, [...(all.get(property) ?? []), words.slice(at + 1).trim()]);
    }
    if (end === '}') open.pop();
  }
  return rules;
}
