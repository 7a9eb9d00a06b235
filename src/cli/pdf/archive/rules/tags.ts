import { PDFArray, PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import { dictIn, entryOf, listIn, nameIn, nameOf } from '../../objects.ts';
import type { ArchiveFile, ReadTag } from '../file.ts';
import { holds, type Rule } from '../rule.ts';

/** The standard structure types (ISO 32000-1, 14.8.4). */
const STANDARD: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** The allowed children and parents of these types. */
const CHILDREN: Readonly<Record<string, RegExp>> = {
  L: /^(?:L|LI|Caption)$/,
  LI: /^(?:Lbl|LBody)$/,
  Table: /^(?:TR|THead|TBody|TFoot|Caption)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TFoot: /^TR$/,
  TR: /^(?:TH|TD)$/,
  TOC: /^(?:TOC|TOCI|Caption)$/,
};
const PARENTS: Readonly<Record<string, RegExp>> = {
  LI: /^L$/,
  LBody: /^LI$/,
  TR: /^(?:Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  THead: /^Table$/,
  TBody: /^Table$/,
  TFoot: /^Table$/,
  TOCI: /^TOC$/,
};

function mapped({ pdf }: ArchiveFile): PDFDict | undefined {
  return dictIn(dictIn(pdf.catalog, 'StructTreeRoot'), 'RoleMap');
}

/** Roles that map to no standard type, and standard types that are remapped. */
function strangeRoles(file: ArchiveFile): readonly string[] {
  const roles = mapped(file);
  const unknown = file.tags
    .map(({ kind }) => kind)
    .filter((kind) => !STANDARD.has(kind) && !STANDARD.has(nameIn(roles, kind)));
  const remade =
    roles
      ?.keys()
      .map((key) => key.decodeText())
      .filter((kind) => STANDARD.has(kind)) ?? [];
  return [...new Set([...unknown, ...remade])];
}

function misplaced({ tags }: ArchiveFile): readonly string[] {
  const found = tags.flatMap(({ kind, within, children }) => [
    ...children
      .filter((child) => CHILDREN[kind]?.test(child) === false)
      .map((child) => `${kind} 里有 ${child}`),
    ...(PARENTS[kind]?.test(within) === false ? [`${kind} 在 ${within} 里`] : []),
  ]);
  return [...new Set(found)];
}

/** Skipped heading levels; the first heading has to be H1. */
function skipped({ tags }: ArchiveFile): readonly string[] {
  const levels = tags.flatMap(({ kind }) => /^H([1-6])$/.exec(kind)?.[1] ?? []).map(Number);
  return levels.flatMap((level, i) => {
    const before = levels[i - 1] ?? 0;
    return level > before + 1 ? [`H${before || '（开头）'} 之后是 H${level}`] : [];
  });
}

function attributeOf({ tag }: ReadTag, key: string): string {
  const dicts = listIn(tag, 'A').filter((one) => one instanceof PDFDict);
  return dicts.map((dict) => nameIn(dict, key)).find((name) => name !== '') ?? '';
}

/** Tagged content that the structure tree does not reach. */
function unowned({ pdf, painted }: ArchiveFile): readonly string[] {
  const owners = readOwners(dictIn(dictIn(pdf.catalog, 'StructTreeRoot'), 'ParentTree'));
  const lost = painted.numbers.filter(({ stream, page, number }) => {
    const key = entryOf(stream.dict, 'StructParents') ?? entryOf(page, 'StructParents');
    const tags = key instanceof PDFNumber ? owners.get(key.asNumber()) : undefined;
    return !(tags?.lookup(number) instanceof PDFDict);
  });
  return lost.length > 0 ? [`${lost.length} 处`] : [];
}

/** The entries of a number tree, by key (ISO 32000-1, 7.9.7). */
function readOwners(tree: PDFDict | undefined): ReadonlyMap<number, PDFArray> {
  const found = new Map<number, PDFArray>();
  const visit = (node: PDFDict | undefined) => {
    const numbers = listIn(node, 'Nums');
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [key, list] = [numbers[i], numbers[i + 1]];
      if (key instanceof PDFNumber && list instanceof PDFArray) found.set(key.asNumber(), list);
    }
    for (const kid of listIn(node, 'Kids')) if (kid instanceof PDFDict) visit(kid);
  };
  visit(tree);
  return found;
}

/** Tags whose parent entry contradicts their actual parent. */
function astray({ tags }: ArchiveFile): readonly string[] {
  const wrong = tags.filter(({ tag }) =>
    listIn(tag, 'K').some(
      (kid) => kid instanceof PDFDict && kid.has(nameOf('S')) && dictIn(kid, 'P') !== tag,
    ),
  );
  return wrong.map(({ kind }) => kind);
}

/** Rules about the structure tree: types, nesting and order. */
export const TAG_RULES: readonly Rule[] = [
  holds(
    { a: '6.7.2.2', ua: '7.1' },
    '文件写明带标签，标签不存疑',
    ({ pdf }) => {
      const mark = dictIn(pdf.catalog, 'MarkInfo');
      return String(entryOf(mark, 'Marked')) === 'true' && String(entryOf(mark, 'Suspects')) !== 'true';
    },
    '没有写明',
  ),
  holds({ a: '6.7.3.3', ua: '7.1' }, '有标签树', ({ tags }) => tags.length > 0, '没有标签树'),
  { clauses: { a: '6.7.3.3', ua: '7.1' }, says: '标签树上下相应', faults: astray },
  { clauses: { ua: '7.1' }, says: '每处编号的内容都归一个标签', faults: unowned },
  { clauses: { a: '6.7.3.4', ua: '7.1' }, says: '标签都是标准的，或对应到标准的', faults: strangeRoles },
  holds(
    { a: '6.7.4', ua: '7.2' },
    '写明全文的语言',
    ({ pdf }) => /^\((?:zh|en)(?:-[A-Za-z]+)*\)$/.test(String(entryOf(pdf.catalog, 'Lang'))),
    '没有写明',
  ),
  { clauses: { ua: '7.2' }, says: '表、列表的标签按标准套叠', faults: misplaced },
  {
    clauses: { ua: '7.3' },
    says: '每个图有替代文字',
    faults: ({ tags }) =>
      tags
        .filter(
          ({ kind, tag }) => kind === 'Figure' && !tag.has(nameOf('Alt')) && !tag.has(nameOf('ActualText')),
        )
        .map(() => '图'),
  },
  { clauses: { ua: '7.4.2' }, says: '标题从 H1 开始，不跳级', faults: skipped },
  holds({ ua: '7.4.4' }, '标题都编级，不用 H', ({ tags }) => !tags.some(({ kind }) => kind === 'H'), '有 H'),
  {
    clauses: { ua: '7.5' },
    says: '每个表头写明管行还是管列',
    faults: ({ tags }) =>
      tags.filter((one) => one.kind === 'TH' && attributeOf(one, 'Scope') === '').map(() => 'TH'),
  },
  {
    clauses: { ua: '7.7' },
    says: '公式有替代文字，注有编号',
    faults: ({ tags }) =>
      tags
        .filter(
          ({ kind, tag }) =>
            (kind === 'Formula' && !tag.has(nameOf('Alt'))) || (kind === 'Note' && !tag.has(nameOf('ID'))),
        )
        .map(({ kind }) => kind),
  },
  {
    clauses: { ua: '7.18.3' },
    says: '每一页按标签的次序走（Tabs S）',
    faults: ({ pdf }) =>
      pdf.getPages().flatMap(({ node }, i) => (nameIn(node, 'Tabs') === 'S' ? [] : [`第 ${i + 1} 页`])),
  },
];
