import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { dictIn, entryOf, listIn, nameIn, nameOf } from '../../objects.ts';
import type { ArchiveFile } from '../file.ts';
import { holds, type Rule } from '../rule.ts';

const INTENTS = /^(?:RelativeColorimetric|AbsoluteColorimetric|Perceptual|Saturation)$/;
const BLENDS =
  /^(?:Normal|Compatible|Multiply|Screen|Overlay|Darken|Lighten|ColorDodge|ColorBurn|HardLight|SoftLight|Difference|Exclusion|Hue|Saturation|Color|Luminosity)$/;
const pagesOf = (numbers: ReadonlySet<number>): readonly string[] =>
  [...numbers].map((page) => `第 ${page} 页`);

/** Whether exactly one profile defines the RGB colours. */
function hasProfile({ pdf }: ArchiveFile): boolean {
  const intents = listIn(pdf.catalog, 'OutputIntents').filter((one) => one instanceof PDFDict);
  const [first] = intents;
  const profile = entryOf(first, 'DestOutputProfile');
  if (intents.length !== 1 || nameIn(first, 'S') !== 'GTS_PDFA1' || !(profile instanceof PDFRawStream))
    return false;
  const head = Buffer.from(profile.contents.subarray(0, 40)).toString('latin1');
  const count = entryOf(profile.dict, 'N');
  return (
    /^(?:mntr|prtr|scnr|spac)RGB /.test(head.slice(12)) &&
    head.charCodeAt(8) < 5 &&
    head.slice(36, 40) === 'acsp' &&
    count instanceof PDFNumber &&
    count.asNumber() === 3
  );
}

/** CMYK or spot colours, which the RGB profile does not define. */
function strangeColours({ painted, dicts }: ArchiveFile): readonly string[] {
  const spaces = [
    ...dicts.flatMap((dict) => listIn(dict, 'ColorSpace').slice(0, 1)),
    ...[...painted.resources].flatMap((one) => dictIn(one, 'ColorSpace')?.values() ?? []),
  ];
  const names = spaces.flatMap((space) => {
    const name = space instanceof PDFArray ? space.lookup(0) : space;
    return name instanceof PDFName ? [name.decodeText()] : [];
  });
  const strange = names.filter((name) => /^(?:DeviceCMYK|CMYK|Separation|DeviceN)$/.test(name));
  return [...strange, ...(painted.fourInks ? ['四色'] : [])];
}

function states({ dicts }: ArchiveFile): readonly PDFDict[] {
  const keys = ['ca', 'CA', 'SMask', 'BM', 'SA', 'TR', 'TR2', 'HTP', 'HT'].map((key) => nameOf(key));
  return dicts.filter((dict) => nameIn(dict, 'Subtype') === '' && keys.some((key) => dict.has(key)));
}

function objects({ dicts }: ArchiveFile, kind: string): readonly PDFDict[] {
  return dicts.filter((dict) => nameIn(dict, 'Subtype') === kind);
}

function keysIn(dicts: readonly PDFDict[], ...keys: readonly string[]): readonly string[] {
  return keys.filter((key) => dicts.some((dict) => dict.has(nameOf(key))));
}

/** Forms with tagged content drawn more than once: one content id would then refer to two places. */
function drawnTwice({ painted }: ArchiveFile): readonly string[] {
  const seen = new Map<PDFRawStream, Set<number>>();
  return painted.numbers.flatMap(({ stream, number }) => {
    const numbers = seen.get(stream) ?? new Set();
    seen.set(stream, numbers);
    if (numbers.has(number)) return ['编号的内容画了两次'];
    numbers.add(number);
    return [];
  });
}

/** Rules about what the pages paint, and in which colours. */
export const PAGE_RULES: readonly Rule[] = [
  {
    clauses: { a: '6.2.2' },
    says: '页面里只有标准的绘图命令',
    faults: ({ painted }) => [...painted.strange],
  },
  holds(
    { a: '6.2.2' },
    '每页写明自己的字体、图形',
    ({ pdf }) => pdf.getPages().every(({ node }) => node.Resources() !== undefined),
    '没有写明',
  ),
  holds({ a: '6.2.3' }, '附有 sRGB 颜色说明（输出意图，ICC 第 4 版）', hasProfile, '没有颜色说明'),
  { clauses: { a: '6.2.4.3' }, says: '颜色都是 RGB 或灰度', faults: strangeColours },
  {
    clauses: { a: '6.2.5' },
    says: '没有转移函数和半色调',
    faults: (file) => keysIn(states(file), 'TR', 'TR2', 'HTP', 'HT'),
  },
  {
    clauses: { a: '6.2.6' },
    says: '再现意图只有四种标准的',
    faults: ({ painted, dicts }) =>
      [...painted.intents, ...dicts.map((dict) => nameIn(dict, 'RI'))].filter(
        (name) => name !== '' && !INTENTS.test(name),
      ),
  },
  {
    clauses: { a: '6.2.8' },
    says: '图片没有替换版本，不插值',
    faults: (file) => [
      ...keysIn(objects(file, 'Image'), 'Alternates', 'OPI'),
      ...objects(file, 'Image')
        .filter((image) => String(entryOf(image, 'Interpolate')) === 'true')
        .map(() => 'Interpolate'),
    ],
  },
  {
    clauses: { a: '6.2.9', ua: '7.20' },
    says: '图形都在文件里，不引用别的文件，没有 PostScript',
    faults: (file) => [
      ...keysIn(objects(file, 'Form'), 'OPI', 'Ref', 'PS', 'Subtype2'),
      ...objects(file, 'PS').map(() => 'PostScript'),
    ],
  },
  {
    clauses: { a: '6.2.10' },
    says: '混合方式只有标准的',
    faults: (file) =>
      states(file)
        .flatMap((state) => listIn(state, 'BM').map((mode) => String(mode).slice(1)))
        .filter((name) => !BLENDS.test(name)),
  },
  {
    clauses: { ua: '7.1' },
    says: '画出来的都有标签，或标明是装饰',
    faults: ({ painted }) => pagesOf(painted.unmarked),
  },
  {
    clauses: { ua: '7.1' },
    says: '标签与装饰互不套叠，有始有终',
    faults: ({ painted }) => pagesOf(painted.tangled),
  },
  { clauses: { ua: '7.20' }, says: '带标签的图形只画一次', faults: drawnTwice },
];
