import fc from 'fast-check';
import { anyCharacter } from '../trials.ts';

/** A whole facts file with every field in use; small, so that one fault in it is a large part of it. */
export const BASE = {
  $schema: './facts.schema.json',
  report: { title: '某县总工会工作报告', organisation: '某县总工会' },
  levels: ['全国', '省'],
  terms: ['“1+3”方案', '第一'],
  facts: {
    money: {
      whole: { says: '51.5万元', counts: '资金', find: '资金51.5万元', at: '第一部分第1句' },
      part: { says: '19.5万元', counts: '其中', find: '其中19.5万元', note: '说明' },
      rest: { formula: 'whole − part', scale: '万', counts: '其余' },
      people: { says: '近3万人', counts: '职工', find: '职工近3万人', prints: '近３万人', note: '改半角' },
    },
    honours: {
      medal: { says: '2名', counts: '奖章', find: '奖章2名', level: '省', status: '获评' },
      title: { award: '先进单位', counts: '县总', find: '获先进单位', level: '全国', status: '获评' },
      entry: { says: '1个', counts: '申报', find: '申报1个', status: '申报', offSlide: '只是申报' },
    },
  },
  relations: ['money.whole > money.part'],
};

/** Texts that have broken other programs: markup, script, templates, invisible and foreign characters, names that every object has. */
export const TEXTS = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--',
  '-->',
  ']]>',
  '</style><b>',
  '&lt;b&gt;&amp;&#60;',
  'javascript:alert(1)',
  "$&$1$`$'",
  '$' + '{process.exit()}',
  '{{x}} #{x} %s %n',
  '\\u003cscript\\u003e',
  '__proto__',
  'constructor',
  'toString',
  '51\u200b.5万元',
  '\u202e元万5.15\u202c',
  '\u2066abc\u2069',
  '５１．５万元',
  '１０人',
  '1e309元',
  '9'.repeat(25),
  `${'9'.repeat(400)}元`,
  '0.1人',
  '-1人',
  '０',
  '\ud800',
  '人\udc00数',
  '甲\r\n乙',
  '甲\n乙',
  '\ufeff甲',
  '\u0000',
  '\u001b[31m红',
  '👩‍🚒 1名',
  'é',
  'ﷺ',
  ' ',
  '\u3000',
  '',
  '多'.repeat(5000),
  'a.b.c',
  '=1+1',
];

/** Values of a wrong kind, as they stand in a file. */
const RAW = [
  '1e309',
  '-1e309',
  '1E400',
  '-0',
  '0.1',
  '12345678901234567890',
  'null',
  'true',
  'false',
  '[]',
  '{}',
  '[[[[[[[]]]]]]]',
  '{"says":{"says":{}}}',
  '{"__proto__":{"says":"1人"}}',
  '{"says":"1人","says":"2人"}',
  'undefined',
  'NaN',
  "'1人'",
  '"1人',
  '/* 1 */ 1',
  '"\\x"',
  '"\\ud800"',
];

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, child]) =>
    pathsIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? below : [path, ...below];
}

const PATHS = pathsIn(BASE);
const LEAVES = PATHS.filter((path) => typeof at(BASE, path) === 'string');
const MARK = 'mark of the changed value';

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);
}

/** BASE with `change` done to the object that holds the last key of `path`. */
function changed(
  path: Path,
  change: (holder: Record<string | number, unknown>, key: string | number) => void,
) {
  const copy = structuredClone(BASE);
  const key = path.at(-1) ?? '';
  change(at(copy, path.slice(0, -1)) as Record<string | number, unknown>, key);
  return copy;
}

const path = fc.constantFrom(...PATHS);
const leaf = fc.constantFrom(...LEAVES);
const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: anyCharacter, maxLength: 40 }));

/** A text put into a text field: often a right file, with a text that must be shown as it is. */
const hostileText = fc.tuple(leaf, text, fc.boolean()).map(([where, words, whole]) =>
  JSON.stringify(
    changed(where, (holder, key) => {
      holder[key] = whole ? words : `${words}${String(holder[key])}`;
    }),
  ),
);
/** Markup in every text field at once that takes any words. */
const hostileEverywhere = fc.constantFrom(...TEXTS).map((words) => {
  const copy = structuredClone(BASE);
  copy.report.title = words;
  copy.report.organisation = words;
  copy.terms.push(words);
  for (const fact of Object.values(copy.facts).flatMap((group) => Object.values(group))) {
    Object.assign(fact, { counts: words, note: words });
    if ('award' in fact) Object.assign(fact, { award: words });
  }
  return JSON.stringify(copy);
});
const wrongKind = fc.tuple(path, fc.constantFrom(...RAW)).map(([where, raw]) =>
  JSON.stringify(
    changed(where, (holder, key) => {
      holder[key] = MARK;
    }),
  ).replace(`"${MARK}"`, () => raw),
);
const missing = path.map((where) =>
  JSON.stringify(
    changed(where, (holder, key) => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    }),
  ),
);
const renamed = fc.tuple(path, text).map(([where, name]) => {
  const copy = changed(where, (holder, key) => {
    const value = holder[key];
    delete holder[key];
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true });
  });
  return JSON.stringify(copy);
});
const whole = JSON.stringify(BASE, undefined, 2);
const doubled = leaf.map((where) => {
  const key = JSON.stringify(where.at(-1));
  return whole.replace(`${key}: `, () => `${key}: "1人", ${key}: `);
});
const cut = fc
  .tuple(fc.nat(whole.length), fc.nat(120))
  .map(([from, length]) => whole.slice(0, from) + whole.slice(from + length));
const inserted = fc
  .tuple(fc.nat(whole.length), text)
  .map(([from, words]) => whole.slice(0, from) + words + whole.slice(from));
const lineEnds = fc
  .constantFrom('\r\n', '\r', '\u2028', '\n\n')
  .chain((end) =>
    fc.constantFrom('', '\ufeff', '\ufeff\ufeff').map((mark) => mark + whole.replaceAll('\n', end)),
  );
const nested = fc
  .tuple(fc.constantFrom('[', '{"a":', '[{"a":['), fc.integer({ min: 1, max: 3000 }))
  .map(([open, times]) => whole.replace('"money"', () => `"deep": ${open.repeat(times)}1, "money"`));
const anything = fc.oneof(fc.json({ maxDepth: 5 }), fc.string({ unit: anyCharacter, maxLength: 300 }));

/** The text of a facts file with something wrong, or something strange, in it. */
export const brokenFile = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 2, arbitrary: hostileEverywhere },
  { weight: 4, arbitrary: wrongKind },
  { weight: 2, arbitrary: missing },
  { weight: 2, arbitrary: renamed },
  { weight: 1, arbitrary: doubled },
  { weight: 2, arbitrary: cut },
  { weight: 2, arbitrary: inserted },
  { weight: 1, arbitrary: lineEnds },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: anything },
);

/** What an office might fill in for the meeting. */
export const meetingText = text;
