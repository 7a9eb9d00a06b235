import { type Problem, type ProblemPlace, whereOfSlide } from '../../facts/index.ts';
import { type Face, formatFace } from './face.ts';

/** A character that a face was asked for and has no glyph for. */
export interface Missing {
  readonly point: number;
  readonly face: Face;
  readonly where: readonly string[];
}

const PLACES = 5;
/** What stands on no slide, and the folder where the office has written it. */
const WHOLE = 'deck';
const DATA = 'assets';

/** One problem for each character, with all faces and places together. */
export function describeMissing(missing: readonly Missing[]): readonly Problem[] {
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

/** Slides and code by their names; what stands nowhere else stands in the data, and is looked up there. */
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
