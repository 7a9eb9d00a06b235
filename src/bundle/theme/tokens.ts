import { type Colour, contrastOf, formatHex, nearestPassing, parseHex } from './colour.ts';
import { demandsOn, FAMILIES, FAMILY_NAMES, type Family, familyOf } from './families.ts';

/** The colours of one ground by the names of their custom properties (`red-text`), as `#rrggbb`. */
export type Tokens = Readonly<Record<string, string>>;
/** What the office gives for one ground; what it leaves out is made from the rest. */
export type Given = { readonly [Name in Family]?: string | undefined };

/** The grounds of a deck, as its style sheet names them. */
export const GROUNDS = ['light', 'dark', 'contrast'] as const;
export type Ground = (typeof GROUNDS)[number];

/** A given colour that cannot be distinguished from what it lies on or beside. */
export interface Faint {
  readonly family: Family;
  /** The custom property that it was compared with and its colour, what was measured, and what is wanted. */
  readonly on: string;
  readonly ground: string;
  readonly ratio: number;
  readonly least: number;
  /** The nearest colour of its hue that passes; undefined where none does. */
  readonly nearest: string | undefined;
}

/** White, black and greys have no hue to turn. */
const NEUTRAL = 0.001;
/** A loud colour must not make its quiet relatives loud. */
const MOST_CHROMA = 1.5;

/** The colours as the style sheet has them: of the dark ground and of high contrast only what they change. */
export function readTokens(css: string): Readonly<Record<Ground | 'print', Tokens>> {
  const block = (selector: string) => {
    const from = css.indexOf(`\n${selector} {`);
    const rule = css.slice(from, css.indexOf('\n}', from));
    return Object.fromEntries(
      [...rule.matchAll(/--([\w-]+): (#(?:[\da-f]{3}){1,2});/g)].map(([, name = '', hex = '']) => [
        name,
        hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join('')}` : hex,
      ]),
    );
  };
  return {
    light: block(':root'),
    dark: block('[data-theme="dark"]'),
    contrast: block('[data-theme="contrast"]'),
    print: block('[data-theme="print"]'),
  };
}

/** How a family's colour was and is, on the light ground: its relatives turn with it on every ground. */
export type Turns = Readonly<Partial<Record<Family, readonly [before: Colour, after: Colour]>>>;

/** The turns from the style sheet's own light ground to the colours given for it. */
export function turnsTo(pattern: Tokens, given: Given): Turns {
  const turns: Partial<Record<Family, readonly [Colour, Colour]>> = {};
  for (const family of FAMILY_NAMES) {
    const [before, after] = [pattern[FAMILIES[family].anchors[0]], given[family]];
    if (before !== undefined && after !== undefined) turns[family] = [parseHex(before), parseHex(after)];
  }
  // Ink, lines and paper are tinted; unless a paper is given, with the main colour's hue.
  const [paper, main] = [parseHex(pattern.paper ?? '#ffffff'), turns.main?.[1]];
  return main === undefined || turns.paper !== undefined
    ? turns
    : {
        ...turns,
        paper: [paper, { ...paper, hue: main.hue, chroma: main.chroma < 0.02 ? 0 : paper.chroma }],
      };
}

/**
 * The tokens of a ground in other colours, over those that it takes from another. Each keeps its lightness, and to its
 * family's colour the relation that it had in `pattern`; where that leaves too little contrast it is made darker or
 * lighter. A given colour is taken as it is.
 */
export function recolour(
  pattern: Tokens,
  { under, given, turns }: { readonly under: Tokens; readonly given: Given; readonly turns: Turns },
): { readonly tokens: Tokens; readonly faint: readonly Faint[] } {
  const tokens: Record<string, string> = {};
  for (const [name, hex] of Object.entries(pattern))
    tokens[name] = givenFor(name, given) ?? turned(name, hex, turns);
  const faint = new Map<Family, Faint>();
  for (const [name, hex] of Object.entries(tokens)) {
    const demands = demandsOn(name).flatMap(({ on, least }) => {
      const ground = tokens[on] ?? under[on];
      return ground === undefined ? [] : [{ on, ground, least }];
    });
    const failed = demands.find(({ ground, least }) => contrastOf(hex, ground) < least);
    if (failed === undefined) continue;
    const nearest = nearestPassing(hex, demands);
    const family = givenFor(name, given) === undefined ? undefined : familyOf(name);
    if (family !== undefined)
      faint.set(family, { family, ...failed, ratio: contrastOf(hex, failed.ground), nearest });
    else tokens[name] = nearest ?? hex;
  }
  return { tokens, faint: [...faint.values()] };
}

/** The colour given for the very property; undefined for what is only akin to it. */
function givenFor(name: string, given: Given): string | undefined {
  const family = familyOf(name);
  if (family === undefined) return undefined;
  const anchors: readonly string[] = FAMILIES[family].anchors;
  return anchors.includes(name) ? given[family] : undefined;
}

function turned(name: string, hex: string, turns: Turns): string {
  const family = familyOf(name);
  const [before, after] = (family && turns[family]) ?? [];
  const colour = parseHex(hex);
  if (before === undefined || after === undefined || colour.chroma < NEUTRAL) return hex;
  const more = before.chroma < NEUTRAL ? 1 : Math.min(after.chroma / before.chroma, MOST_CHROMA);
  return formatHex({
    light: colour.light,
    chroma: colour.chroma * more,
    hue: colour.hue + after.hue - before.hue,
  });
}
