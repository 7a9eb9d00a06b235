import { formatNumeral } from '../facts/index.ts';
import type { PlacedPart } from './deck.ts';

/** 第一部分, as the speaker and the headings of slides call a numbered part. */
export function partOrdinal(numeral: string): string {
  return `第${numeral}部分`;
}

/** 第一部分　发挥优势; the title alone of a part without a number. */
export function partTitle({ numeral, title }: PlacedPart): string {
  return numeral === undefined ? title : `${partOrdinal(numeral)}　${title}`;
}

/** 一、发挥优势, as a written report heads its parts (GB/T 9704); the title alone of a part without a number. */
export function partHeading({ numeral, title }: PlacedPart): string {
  return numeral === undefined ? title : `${numeral}、${title}`;
}

/** The heading with the subtitle of the part: 一、发挥优势，在抗疫中作出贡献. */
export function fullHeading(part: PlacedPart): string {
  return partHeading(part) + (part.subtitle === undefined ? '' : `，${part.subtitle}`);
}

/** （一）, before the passages of a part; `index` from 0. */
export function passageMark({ numeral }: PlacedPart, index: number): string {
  return numeral === undefined ? '' : `（${formatNumeral(index + 1)}）`;
}
