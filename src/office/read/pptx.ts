import { chartParagraphs } from './chart.ts';
import { type DraftPlace, joinRow, type Paragraph, plainParagraph } from './draft.ts';
import type { OfficePackage, PackageRelation } from './package.ts';
import { childrenOf, findChild, textOf, type XmlElement } from './xml.ts';

/** The texts of a .pptx slide by slide: what is shown, its charts and diagrams, then the notes. */
export async function readPptx(office: OfficePackage, main: string): Promise<readonly Paragraph[]> {
  const relations = await office.relations(main);
  const list = findChild(await office.need(main), 'sldIdLst');
  const slides = list === undefined ? [] : childrenOf(list, 'sldId');
  const paragraphs: Paragraph[] = [];
  for (const [index, slide] of slides.entries()) {
    const part = relations.get(slide.attributes.get('r:id') ?? '')?.target ?? '';
    const page = index + 1;
    const words = `第${page}页`;
    paragraphs.push(...linesOf(await office.need(part), { kind: 'text', words, page }));
    const beside = [...(await office.relations(part)).values()];
    paragraphs.push(
      ...(await chartParagraphs(office, beside, { kind: 'chart', words: `${words}图表`, page })),
    );
    paragraphs.push(...(await besideParagraphs(office, beside, page)));
  }
  return paragraphs;
}

/** Notes and the words of diagrams are in parts of their own. */
async function besideParagraphs(
  office: OfficePackage,
  relations: readonly PackageRelation[],
  page: number,
): Promise<readonly Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  for (const { type, target } of relations) {
    if (type !== 'notesSlide' && type !== 'diagramData') continue;
    const root = await office.xml(target);
    const place: DraftPlace =
      type === 'notesSlide'
        ? { kind: 'note', words: `第${page}页备注`, page }
        : { kind: 'text', words: `第${page}页`, page };
    if (root !== undefined) paragraphs.push(...linesOf(root, place));
  }
  return paragraphs;
}

function linesOf(root: XmlElement, place: DraftPlace): readonly Paragraph[] {
  return childrenOf(root).flatMap((child): readonly Paragraph[] => {
    if (child.name === 'tr') {
      const row = joinRow(linesOf(child, place), { ...place, kind: 'row' });
      return row === undefined ? [] : [row];
    }
    if (child.name !== 'p') return linesOf(child, place);
    const text = lineOf(child);
    return text.trim() === '' ? [] : [plainParagraph(text, place)];
  });
}

function lineOf(paragraph: XmlElement): string {
  return childrenOf(paragraph)
    .map((child) => {
      if (child.name === 'br') return '\n';
      // The number of the slide is no figure of it.
      if (child.name === 'fld' && /^(?:slidenum|datetime)/.test(child.attributes.get('type') ?? ''))
        return '';
      return child.name === 'r' || child.name === 'fld' ? childrenOf(child, 't').map(textOf).join('') : '';
    })
    .join('');
}
