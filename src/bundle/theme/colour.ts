/** A colour as people see it (OKLCH): lightness 0–1, chroma from 0 (grey), hue in degrees. Björn Ottosson, "A perceptual color space". */
export interface Colour {
  readonly light: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

/** From `#rgb` or `#rrggbb`. */
export function parseHex(hex: string): Colour {
  const [l, m, s] = toCones(linearOf(hex)).map(Math.cbrt) as [number, number, number];
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    light: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

/** As `#rrggbb`; what no screen can show loses chroma until one can. */
export function formatHex(colour: Colour): string {
  for (let chroma = colour.chroma; ; chroma = chroma > 0.002 ? chroma - 0.002 : 0) {
    const rgb = toLinear({ ...colour, chroma });
    if (chroma > 0 && rgb.some((value) => value < -0.0005 || value > 1.0005)) continue;
    return `#${rgb.map((value) => hexOf(encode(Math.min(1, Math.max(0, value))))).join('')}`;
  }
}

/** Contrast of two colours from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: string, other: string): number {
  const [low, high] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/**
 * The colour of the same hue nearest to `hex` that has at least its ratio of contrast to each ground, lighter or
 * darker, whichever is nearer. Undefined if no lightness does.
 */
export function nearestPassing(
  hex: string,
  demands: readonly { readonly ground: string; readonly least: number }[],
): string | undefined {
  const colour = parseHex(hex);
  const passes = (one: string) => demands.every(({ ground, least }) => contrastOf(one, ground) >= least);
  if (passes(hex)) return hex;
  for (let step = 0.004; step <= 1; step += 0.004) {
    for (const light of [colour.light - step, colour.light + step]) {
      if (light < 0 || light > 1) continue;
      const one = formatHex({ ...colour, light });
      if (passes(one)) return one;
    }
  }
  return undefined;
}

function luminanceOf(hex: string): number {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linearOf(hex: string): Triple {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  return [0, 2, 4].map((at) =>
    decode(Number.parseInt(digits.slice(at, at + 2), 16) / 255),
  ) as unknown as Triple;
}

function toCones([r, g, b]: Triple): Triple {
  return [
    0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b,
    0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b,
    0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b,
  ];
}

function toLinear({ light, chroma, hue }: Colour): Triple {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (light - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const decode = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const encode = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
const hexOf = (value: number) =>
  Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
