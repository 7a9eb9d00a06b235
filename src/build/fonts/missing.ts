import type { Problem } from '../../facts/index.ts';
import { type Face, formatFace } from './face.ts';

/** A character that a face was asked for and has no glyph for. */
export interface Missing {
  readonly point: number;
  readonly face: Face;
  readonly where: readonly string[];
}

const PLACES = 5;

/** One problem for each character, with all faces and places together. */
export function describeMissing(missing: readonly Missing[]): readonly Problem[] {
  const points = [...new Set(missing.map(({ point }) => point))].sort((a, b) => a - b);
  return points.map((point) => {
    const cases = missing.filter((one) => one.point === point);
    const char = String.fromCodePoint(point);
    const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      where: formatPlaces([...new Set(cases.flatMap((one) => one.where))]),
      what: `fonts: 「${char}」(${code}) 在字体里没有字形`,
      expected: `${cases.map((one) => formatFace(one.face)).join('、')} 有的字`,
      remedy: '换成通用的字或符号；人名用字确实没有时，改用字体里有的通行写法',
    };
  });
}

function formatPlaces(places: readonly string[]): string {
  const more = places.length > PLACES ? ` 等 ${places.length} 处` : '';
  return `${places.slice(0, PLACES).join('、')}${more}`;
}
