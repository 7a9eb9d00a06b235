import type { Problem } from '../../facts/index.ts';
import { type Face, formatFace } from './face.ts';

/** A character that a face was asked for and has no glyph for. */
export interface Missing {
  readonly point: number;
  readonly face: Face;
  readonly where: readonly string[];
}

const PLACES = 5;
/** What stands on no slide. */
const WHOLE = 'deck';

/** One problem for each character, with all faces and places together. */
export function describeMissing(missing: readonly Missing[]): readonly Problem[] {
  const points = [...new Set(missing.map(({ point }) => point))].sort((a, b) => a - b);
  return points.map((point) => {
    const cases = missing.filter((one) => one.point === point);
    const char = String.fromCodePoint(point);
    const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      where: formatWhere([...new Set(cases.flatMap((one) => one.where))]),
      what: `字体里没有「${char}」这个字（${code}）`,
      expected: `${cases.map((one) => formatFace(one.face)).join('、')} 有的字`,
      remedy: '在 slides/ 和 assets/ 里搜索这个字，换成通用的字或符号；人名用字确实没有时，改用通行写法',
    };
  });
}

/** Slides by their ids, code by its file; what stands on a slide stands in the data besides, which is no news. */
function formatWhere(places: readonly string[]): string {
  const own = places.length > 1 ? places.filter((place) => place !== WHOLE) : places;
  const more = own.length > PLACES ? ` 等 ${own.length} 处` : '';
  return `${own.slice(0, PLACES).map(slideOrFile).join('、')}${more}`;
}

function slideOrFile(place: string): string {
  if (place === WHOLE) return '页面各处（会议资料、讲稿、数字出处）';
  return place.includes('/') ? place : `slides · ${place}`;
}
