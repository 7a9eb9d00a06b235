import { chartParagraphs } from './chart.ts';
import { joinRow, type Paragraph, plainParagraph } from './draft.ts';
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
    const place = `第${index + 1}页`;
    paragraphs.push(...linesOf(await office.need(part), place));
    const beside = [...(await office.relations(part)).values()];
    paragraphs.push(...(await chartParagraphs(office, beside, () => `${place}图表`)));
    paragraphs.push(...(await besideParagraphs(office, beside, place)));
  }
  return paragraphs;
}

/** Notes and the words of diagrams stand in parts of their own. */
async function besideParagraphs(
  office: OfficePackage,
  relations: readonly PackageRelation[],
  place: string,
): Promise<readonly Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  for (const { type, target } of relations) {
    if (type !== 'notesSlide' && type !== 'diagramData') continue;
    const root = await office.xml(target);
    if (root !== undefined) paragraphs.push(...linesOf(root, type === 'notesSlide' ? `${place}备注` : place));
  }
  return paragraphs;
}

function linesOf(root: XmlElement, place: string): readonly Paragraph[] {
  return childrenOf(root).flatMap((child): readonly Paragraph[] => {
    if (child.name === 'tr') {
      const row = joinRow(linesOf(child, place), place);
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
