import { type DraftPlace, type Paragraph, plainParagraph } from './draft.ts';
import { formatCell } from './number-format.ts';
import type { OfficePackage, PackageRelation } from './package.ts';
import { childrenOf, descendantsOf, findChild, textOf, type XmlElement } from './xml.ts';

/** The charts that a part draws: a line for each point, `项目　数值`, as its labels print them. */
export async function chartParagraphs(
  office: OfficePackage,
  relations: Iterable<PackageRelation>,
  place: DraftPlace,
): Promise<readonly Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  for (const { type, target } of relations) {
    const root = type === 'chart' ? await office.xml(target) : undefined;
    if (root === undefined) continue;
    const lines = descendantsOf(root, 'ser').flatMap(seriesLines);
    // Titles and labels typed over a value are rich text.
    const typed = descendantsOf(root, 'p').map(textOf);
    for (const line of [...lines, ...typed].filter((text) => text.trim() !== ''))
      paragraphs.push(plainParagraph(line, place));
  }
  return paragraphs;
}

function seriesLines(series: XmlElement): readonly string[] {
  const names = pointsOf(findChild(series, 'cat'));
  return [...pointsOf(findChild(series, 'val'))].map(
    ([index, value]) => `${names.get(index) ?? ''}　${value}`,
  );
}

function pointsOf(holder: XmlElement | undefined): ReadonlyMap<string, string> {
  const caches = holder === undefined ? [] : childrenOf(holder).flatMap((one) => childrenOf(one));
  const code = caches.map((cache) => findChild(cache, 'formatCode')).find(Boolean);
  const points = caches.flatMap((cache) => childrenOf(cache, 'pt'));
  return new Map(
    points.map((point) => {
      const value = findChild(point, 'v');
      const format = point.attributes.get('formatCode') ?? (code ? textOf(code) : '');
      return [point.attributes.get('idx') ?? '', formatCell(value ? textOf(value) : '', format)];
    }),
  );
}
