import { type Problem, type ProblemPlace, ProblemsError, whereOfSlide } from '../../facts/index.ts';
import type { Cache } from './cache.ts';
import { cutFonts, type FontPart, type Format } from './cut.ts';
import { FAMILIES, type Face, type FaceUse, formatFace, PUBLISHED, type Published } from './face.ts';
import { byWeight, type OwnFont, openMain, openSlices, type Source } from './source.ts';

/** How faces are made: where what was made before is kept, and how the fonts are packed. */
export interface FontTools {
  readonly cache: Cache;
  readonly format: Format;
  /** The published font of each family, where it is not that of its own name. */
  readonly published?: Partial<Record<Face['family'], Published>>;
  /** Fonts of the office's own, for characters that the published ones lack. */
  readonly own?: readonly OwnFont[];
}

/** One cut font. A face has a main file and, for symbols that do not go into it, further ones with `unicode-range`. */
export interface FontFile extends Face {
  readonly main: boolean;
  /** The characters it was cut to, as code points in ascending order. */
  readonly points: readonly number[];
  readonly format: Format;
  readonly bytes: Buffer;
}

/** Line breaks, tabs, joiners and the like: never drawn, so no font need have them. */
const UNDRAWN = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/**
 * Static subsets of the deck's faces with exactly the characters that each is used for. @throws ProblemsError that
 * names every character the fonts lack and its place
 */
export async function makeFaces(usage: readonly FaceUse[], tools: FontTools): Promise<readonly FontFile[]> {
  const plans = await Promise.all([...groupByFace(usage).values()].map((uses) => planFace(uses, tools)));
  const problems = describeMissing(plans.flatMap((plan) => plan.missing));
  if (problems.length > 0) throw new ProblemsError(problems);
  return (await Promise.all(plans.map(({ cut }) => cut()))).flat();
}

/** The faces as `@font-face` rules that need no file beside them. */
export function formatFaces(files: readonly FontFile[]): string {
  return files
    .map(({ family, weight, main, points, format, bytes }) => {
      const range = main ? '' : `unicode-range:${points.map((p) => `U+${p.toString(16)}`).join(',')};`;
      const data = `data:font/${format === 'woff2' ? format : 'ttf'};base64,${bytes.toString('base64')}`;
      return `@font-face{font-family:"${FAMILIES[family].name}";font-weight:${weight};font-display:block;${range}src:url(${data}) format("${format}")}`;
    })
    .join('\n');
}

function groupByFace(usage: readonly FaceUse[]): ReadonlyMap<string, readonly FaceUse[]> {
  const groups = new Map<string, FaceUse[]>();
  for (const use of usage) {
    const face = formatFace(use);
    const group = groups.get(face) ?? [];
    group.push(use);
    groups.set(face, group);
  }
  return groups;
}

/** Which file of a face gives which characters; cutting waits until no character is missing anywhere. */
async function planFace(uses: readonly FaceUse[], tools: FontTools) {
  const [first] = uses;
  if (first === undefined) return { missing: [], cut: async () => [] };
  const face: Face = { family: first.family, weight: first.weight };
  const places = placePoints(uses);
  const font = { published: tools.published?.[face.family] ?? PUBLISHED[face.family], weight: face.weight };
  const main = await openMain(font, tools.cache);
  const rest = [...places.keys()].filter((point) => !main.covers.has(point));
  const others = [...(await openSlices(font, rest, tools.cache)), ...byWeight(tools.own ?? [], face.weight)];

  const given = new Set<number>();
  const partOf = (source: Source): FontPart => {
    const points = [...places.keys()].filter((point) => !given.has(point) && source.covers.has(point));
    for (const point of points) given.add(point);
    return { source, points: points.sort((a, b) => a - b) };
  };
  const parts: readonly [FontPart, ...FontPart[]] = [
    partOf(main),
    ...others.map(partOf).filter(({ points }) => points.length > 0),
  ];
  const cut = async (): Promise<readonly FontFile[]> => {
    const cuts = await cutFonts(face, parts, tools);
    return cuts.map((one, i) => ({ ...face, ...one, main: i === 0, format: tools.format }));
  };
  const missing = rest
    .filter((point) => !given.has(point))
    .map((point): Missing => ({ point, face, where: [...(places.get(point) ?? [])] }));
  return { missing, cut };
}

function placePoints(uses: readonly FaceUse[]): ReadonlyMap<number, ReadonlySet<string>> {
  const places = new Map<number, Set<string>>();
  for (const { text, where } of uses) {
    for (const char of text) {
      if (UNDRAWN.test(char)) continue;
      const point = char.codePointAt(0) ?? 0;
      const known = places.get(point) ?? new Set();
      places.set(point, known.add(where ?? 'fonts'));
    }
  }
  return places;
}

/** A character that a face was asked for and has no glyph for. */
interface Missing {
  readonly point: number;
  readonly face: Face;
  readonly where: readonly string[];
}

const PLACES = 5;
/** The place of text outside any slide, and the folder where the office has written it. */
const WHOLE = 'deck';
const DATA = 'assets';

/** One problem for each character, with all faces and places together. */
function describeMissing(missing: readonly Missing[]): readonly Problem[] {
  const points = [...new Set(missing.map(({ point }) => point))].sort((a, b) => a - b);
  return points.map((point) => {
    const cases = missing.filter((one) => one.point === point);
    const char = String.fromCodePoint(point);
    const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      ...placesOf([...new Set(cases.flatMap((one) => one.where))], char),
      what: `字体里没有“${char}”这个字（${code}）`,
      expected: `${cases.map((one) => formatFace(one.face)).join('、')} 有的字`,
      remedy:
        '换成通用的字或符号；人名用字把有这个字的字体文件（.ttf、.otf、.woff2）放进 assets/fonts/，程序自己去取',
    };
  });
}

/** Slides and code by their names; text found nowhere else comes from the data, and is looked up there. */
function placesOf(places: readonly string[], char: string): Pick<Problem, 'where' | 'also'> {
  const own = places.filter((place) => place !== WHOLE);
  const [first = { file: DATA, text: char }, ...also] = own
    .slice(0, PLACES)
    .map(
      (place): ProblemPlace =>
        place.includes('/') ? { file: place } : { ...whereOfSlide(place), text: char },
    );
  const more = own.length > PLACES ? [{ file: `等 ${own.length} 处` }] : [];
  return { where: first, also: [...also, ...more] };
}
