// The operators of content streams (ISO 32000-1, annex A), by what they do to a page.

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Begin or continue a path. */
export const PATH = set('m l c v y h re');
/** Paint the current path. */
export const PAINT = set('S s f F f* B B* b b*');
/** Show text. */
export const SHOW = set(`Tj TJ ' "`);
/** Begin marked content. */
export const MARK = set('BMC BDC');
/** The remaining operators, without inline images (BI): no browser writes them, and the reader here cannot parse them. */
const OTHER = set(
  'n W W* q Q cm w J j M d ri i gs BT ET Tc Tw Tz TL Tf Tr Ts Td TD Tm T* CS cs SC SCN sc scn G g RG rg K k sh Do MP DP EMC BX EX d0 d1',
);

/** Whether the operator exists in the format. */
export function isOperator(name: string): boolean {
  return [PATH, PAINT, SHOW, MARK, OTHER].some((names) => names.has(name));
}
