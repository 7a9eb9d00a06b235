import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, readThemeFile, THEME, type ThemeData } from '../../facts/index.ts';
import { readText } from '../read-text.ts';
import { CALLED, FAMILIES, FAMILY_NAMES } from './families.ts';
import {
  type Faint,
  type Given,
  GROUNDS,
  type Ground,
  readTokens,
  recolour,
  type Tokens,
  turnsTo,
} from './tokens.ts';

const TOKENS = 'src/document/styles/tokens.css';

/** The office's own colours and faces. */
export interface Theme {
  readonly faces: Pick<ThemeData, 'headings' | 'text'>;
  /** The custom properties that take the place of the style sheet's own; empty where no colour was given. */
  readonly css: string;
}

/** The theme of the project in `root`, and what is wrong with it. */
export async function readTheme(
  root: string,
): Promise<{ readonly theme: Theme; readonly problems: readonly Problem[] }> {
  const { text, problems: unreadable } = await readText(root, THEME);
  if (text === undefined) return { theme: PLAIN, problems: unreadable };
  const { theme: data, problems } = readThemeFile(text, THEME);
  if (data === undefined) return { theme: PLAIN, problems };
  const { blocks, faint } = colour(await readFile(join(root, TOKENS), 'utf8'), data);
  return {
    theme: { faces: { headings: data.headings, text: data.text }, css: blocks.join('\n') },
    problems: faint.map(([ground, one]) => faintProblem(one, ground)),
  };
}

const PLAIN: Theme = { faces: { headings: undefined, text: undefined }, css: '' };

/** The rules of each ground in the office's colours, and which of these do not do. */
function colour(css: string, { dark = {}, contrast = {}, ...light }: ThemeData) {
  const blocks: string[] = [];
  const faint: (readonly [Ground, Faint])[] = [];
  if (![light, dark, contrast].some(hasColour)) return { blocks, faint };
  const patterns = readTokens(css);
  const turns = turnsTo(patterns.light, light);
  const givens = { light, dark, contrast };
  let under: Tokens = {};
  for (const ground of GROUNDS) {
    const done = recolour(patterns[ground], { under, given: givens[ground], turns });
    if (ground === 'light') under = done.tokens;
    blocks.push(formatRule(ground, done.tokens));
    faint.push(...done.faint.map((one) => [ground, one] as const));
  }
  blocks.push(formatRule('print', patterns.print));
  return { blocks, faint };
}

const hasColour = (given: Given) => FAMILY_NAMES.some((name) => given[name] !== undefined);

/** Stronger than the style sheet's own rule, weaker than the system's colours where those are asked for. */
function formatRule(ground: Ground | 'print', tokens: Tokens): string {
  const selector = ground === 'light' ? ':root:root' : `:root[data-theme="${ground}"]`;
  const lines = Object.entries(tokens).map(([name, hex]) => `--${name}:${hex}`);
  return `@media not all and (forced-colors:active){${selector}{${lines.join(';')}}}`;
}

const GROUND_NAMES: Readonly<Record<Ground, string>> = {
  light: '浅色配色',
  dark: '深色配色',
  contrast: '高对比配色',
};

function faintProblem({ family, on, ground: other, ratio, least, nearest }: Faint, ground: Ground): Problem {
  const { called } = FAMILIES[family];
  // Cut, not rounded: what fails must not be printed as what passes.
  const measured = Math.floor(ratio * 100) / 100;
  return {
    where: { file: THEME, path: ground === 'light' ? [family] : [ground, family] },
    what: `${GROUND_NAMES[ground]}里，${called}与${CALLED[on] ?? on}（${other}）的对比只有 ${measured}∶1`,
    expected: `不低于 ${least}∶1（投影、灰度打印也分得清）`,
    remedy: nearest === undefined ? '换一种颜色' : `改成 ${nearest}（同一色调里最接近的）`,
  };
}
