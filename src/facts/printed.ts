import { normaliseText } from './text.ts';

/** What the source prints for a stated quantity, ready for comparison. */
export function printedForm(entry: { readonly says: string; readonly prints?: string | undefined }): string {
  return normaliseText(entry.prints ?? entry.says);
}

/**
 * Where `figure` stands whole in `text` (both normalised): not as the end of a longer number (3家 in 13家), not
 * without its mark (3万人 in 近3万人, 50人 in 50人以上), not with its unit cut short (2000多人 in 2000多人次).
 */
export function wholeFigures(text: string, figure: string): readonly number[] {
  return allIndexes(text, figure).filter((at) => {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + figure.length);
    return !cutBefore(before, figure) && !cutAfter(after, figure);
  });
}

/** Every place where `part` begins in `text`, overlapping ones included. */
export function allIndexes(text: string, part: string): readonly number[] {
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

const MARK_BEFORE = /(?<![附最])近$|[超逾约第]$|超过$/u;
const DIGIT_BEFORE = /[\d.]$/;
const NUMERAL_BEFORE = /[零〇一二两三四五六七八九十百千万\d]$/u;

function cutBefore(before: string, figure: string): boolean {
  if (MARK_BEFORE.test(before)) return true;
  return /^\d/.test(figure) ? DIGIT_BEFORE.test(before) : NUMERAL_BEFORE.test(before);
}

function cutAfter(after: string, figure: string): boolean {
  if (/^(?:以[上下内外]|左右|上下|次)/u.test(after)) return true;
  // A figure printed without its unit ends in a digit: the next one would belong to it.
  return /\d$/.test(figure) && /^(?:[\d.]|[万亿多余])/u.test(after);
}
