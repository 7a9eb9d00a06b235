import type { UsedFont } from '../file.ts';
import type { Rule } from '../rule.ts';

/** What a letter must not map to: null, byte order marks, and private use, whose meaning is up to each vendor. */
const MEANINGLESS = ['\u0000', '\ufeff', '\ufffe'];
const PRIVATE = /[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/;
const ROUNDING = 1;

const isMeaningless = (words: string) => words === '' || MEANINGLESS.some((sign) => words.includes(sign));

/** A rule checked font by font; violations name the font. */
function each(clauses: Rule['clauses'], says: string, wrong: (font: UsedFont) => boolean): Rule {
  return { clauses, says, faults: ({ fonts }) => fonts.filter(wrong).map(({ name }) => name) };
}

/** Glyphs used from a font whose codes are its glyph ids. */
const isPlain = ({ composite, encoding, identity, kind }: UsedFont): boolean =>
  composite && encoding === 'Identity-H' && identity && kind === 'CIDFontType2';

/** Rules about the fonts in use. */
export const FONT_RULES: readonly Rule[] = [
  each(
    { a: '6.2.11.2', ua: '7.21.3.1' },
    '字体都是复合的 TrueType（Identity-H），编码就是字形号',
    (font) => !isPlain(font),
  ),
  each(
    { a: '6.2.11.4.1', ua: '7.21.4.1' },
    '用到的字形都嵌在文件里',
    ({ program, shown }) => program === undefined || [...shown].some((code) => code >= program.glyphs),
  ),
  each(
    { a: '6.2.11.5', ua: '7.21.5' },
    '文件写的字宽与字体自己的一致',
    ({ program, shown, widthOf }) =>
      program !== undefined &&
      [...shown].some((code) => Math.abs(widthOf(code) - program.widthOf(code)) > ROUNDING),
  ),
  each({ a: '6.2.11.7.2', ua: '7.21.7' }, '每个字都能转成通用编码（ToUnicode）', ({ unicode, shown }) =>
    [...shown].some((code) => isMeaningless(unicode?.get(code) ?? '')),
  ),
  each({ a: '6.2.11.7.3' }, '不用私人编码区的字', ({ unicode, shown }) =>
    [...shown].some((code) => PRIVATE.test(unicode?.get(code) ?? '')),
  ),
  each({ a: '6.2.11.8', ua: '7.21.8' }, '不印缺字的方框（.notdef）', ({ shown }) => shown.has(0)),
];
