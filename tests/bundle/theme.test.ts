import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { contrastOf, formatHex, nearestPassing, parseHex } from '../../src/bundle/theme/colour.ts';
import { demandsOn } from '../../src/bundle/theme/families.ts';
import { readTheme } from '../../src/bundle/theme/read.ts';
import { GROUNDS, readTokens, recolour, type Tokens, turnsTo } from '../../src/bundle/theme/tokens.ts';

const CSS = readFileSync('src/document/styles/tokens.css', 'utf8');
const PATTERNS = readTokens(CSS);
const root = mkdtempSync(join(tmpdir(), 'deck-theme-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function themed(file: unknown) {
  await mkdir(join(root, 'assets'), { recursive: true });
  await cp('src/document/styles/tokens.css', join(root, 'src/document/styles/tokens.css'));
  await writeFile(join(root, 'assets/theme.json'), typeof file === 'string' ? file : JSON.stringify(file));
  return readTheme(root);
}

/** What of the tokens is told too little from what it lies on. */
function tooFaint(tokens: Tokens): readonly string[] {
  return Object.entries(tokens).flatMap(([name, hex]) =>
    demandsOn(name)
      .filter(({ on, least }) => contrastOf(hex, tokens[on] ?? '') < least)
      .map(({ on }) => `${name} on ${on}`),
  );
}

describe('a colour', () => {
  it('comes back from OKLCH as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (n) => {
        const hex = `#${n.toString(16).padStart(6, '0')}`;
        expect(formatHex(parseHex(hex))).toBe(hex);
      }),
    );
  });

  it.each([
    ['#ffffff', '#000000', 21],
    ['#777777', '#ffffff', 4.48],
    ['#a61b1f', '#fbf8f1', 7.08],
  ])('%s on %s has the contrast that WCAG defines', (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastOf(other, one)).toBeCloseTo(ratio, 2);
  });

  it('has a nearest one that passes, and is that itself where it does', () => {
    const demands = [{ ground: '#ffffff', least: 4.5 }];
    expect(nearestPassing('#0b5394', demands)).toBe('#0b5394');
    const near = nearestPassing('#3b9ae1', demands) ?? '';
    expect(contrastOf(near, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(near, '#ffffff')).toBeLessThan(4.7);
  });
});

describe('the program’s own colours', () => {
  it.each(GROUNDS)('are told apart on the %s ground', (ground) => {
    expect(Object.keys(PATTERNS[ground]).length).toBeGreaterThan(20);
    expect(tooFaint({ ...PATTERNS.light, ...PATTERNS[ground] })).toEqual([]);
  });
});

describe('a theme', () => {
  it('without a colour changes nothing', async () => {
    const { theme, problems } = await themed({ headings: 'sans' });
    expect(problems).toEqual([]);
    expect(theme).toEqual({ faces: { headings: 'sans', text: undefined }, css: '' });
  });

  it('gives every property of the main colour, and turns what is akin to it', async () => {
    const { theme, problems } = await themed({ main: '#0b5394', second: '#0a3d3a' });
    expect(problems).toEqual([]);
    for (const name of ['red', 'red-text', 'seal', 'c1']) expect(theme.css).toContain(`--${name}:#0b5394`);
    expect(theme.css).toContain('--c2:#0a3d3a');
    // Nothing of the program's red is left on any ground.
    for (const [, hex = ''] of theme.css.matchAll(/--(?:red|c1|seal|o\d)[\w-]*:(#\w{6})/g)) {
      const { hue, chroma } = parseHex(hex);
      if (chroma > 0.02) expect(Math.abs(((hue + 360) % 360) - 250), hex).toBeLessThan(25);
    }
  });

  it('made of any colours is legible on each ground, or refused with a colour that is', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(colour, colour, colour, (main, second, gold) => {
        const given = { main, second, gold };
        const turns = turnsTo(PATTERNS.light, given);
        const light = recolour(PATTERNS.light, { under: {}, given, turns });
        if (light.faint.length > 0) return;
        expect(tooFaint(light.tokens)).toEqual([]);
        for (const ground of ['dark', 'contrast'] as const) {
          const { tokens, faint } = recolour(PATTERNS[ground], { under: light.tokens, given: {}, turns });
          expect(faint).toEqual([]);
          expect(tooFaint({ ...light.tokens, ...tokens })).toEqual([]);
        }
      }),
    );
  });

  it('is refused where its colours are not told apart: place, measure, want and the nearest that passes', async () => {
    const { problems } = await themed({ main: '#3b9ae1', dark: { main: '#223344' } });
    expect(problems.map(({ where, what, expected }) => [where.path, what, expected])).toEqual([
      [
        ['main'],
        '浅色配色里，主色与纸色（#f3f9ff）的对比只有 2.87∶1',
        '不低于 4.5∶1（投影、灰度打印也分得清）',
      ],
      [
        ['dark', 'main'],
        expect.stringMatching(/^深色配色里，主色与纸色（#\w{6}）的对比只有 1\.\d+∶1$/),
        expect.anything(),
      ],
    ]);
    const [, nearest = ''] = problems[0]?.remedy.match(/改成 (#\w{6})/) ?? [];
    expect((await themed({ main: nearest })).problems).toEqual([]);
  });

  it.each([
    [{ main: 'blue' }, 'main', /"blue" 不合要求/],
    [{ mian: '#0b5394' }, 'mian', /不认识 "mian"/],
    [{ headings: 'kai' }, 'headings', /不合要求/],
    [{ dark: { main: 1 } }, 'dark.main', /写成了数字/],
  ])('%j is told with its place', async (file, path, what) => {
    const { problems } = await themed(file);
    expect(problems.map(({ where }) => where.path?.join('.'))).toEqual([path]);
    expect(problems[0]?.what.replaceAll('“', '"').replaceAll('”', '"')).toMatch(what);
  });
});
