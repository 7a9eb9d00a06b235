import { type Deck, factsOnScreen, formatFigure } from '../../../deck/index.ts';
import type { AnyFact, Problem } from '../../../facts/index.ts';
import { type OfficePackage, openPackage } from '../../read/package.ts';
import { readPptx } from '../../read/pptx.ts';
import type { XmlElement } from '../../read/xml.ts';
import { openZip } from '../../read/zip.ts';
import { packageFaults, presentationFaults } from './check/package.ts';
import { type Fault, slideFaults } from './check/slide.ts';

const MAIN = 'ppt/presentation.xml';
const REMEDY = '这是程序的毛病，请把这条消息交给维护的人；放映请先用 dist/deck.html';

/**
 * Reads a written file back: what PowerPoint would repair, what crosses an edge, which figure is missing. The rules are
 * those that PowerPoint and the Open XML SDK are known to enforce (ECMA-376 part 1, chapters 19 to 21).
 */
export async function checkPptx(
  bytes: Uint8Array,
  { deck, file }: { readonly deck: Deck; readonly file: string },
): Promise<readonly Problem[]> {
  const office = openPackage(openZip(bytes));
  const problem = ({ what, expected, remedy = REMEDY, page }: Fault): Problem => ({
    where: page === undefined ? { file } : { file, words: `第${page}页` },
    what,
    expected,
    remedy,
  });
  const main = await office.need(MAIN);
  const found: Fault[] = [...(await packageFaults(office)), ...presentationFaults(main, deck)];
  for (const { page } of deck.slides) {
    const part = `ppt/slides/slide${page}.xml`;
    found.push(...slideFaults(await office.need(part), slideSize(main)).map((fault) => ({ ...fault, page })));
  }
  found.push(...missingFigures(deck, await saidOn(office)));
  return found.map(problem);
}

function slideSize(main: XmlElement): { readonly width: number; readonly height: number } {
  const size = main.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === 'sldSz',
  );
  return { width: Number(size?.attributes.get('cx')), height: Number(size?.attributes.get('cy')) };
}

/** What each slide says, its charts and notes included, by its number. */
async function saidOn(office: OfficePackage): Promise<ReadonlyMap<number, string>> {
  const said = new Map<number, string>();
  for (const { place, text } of await readPptx(office, MAIN)) {
    const { page = 0 } = place;
    said.set(page, `${said.get(page) ?? ''}\n${text}`);
  }
  return said;
}

/** Figures that a slide shows and the file does not say on that slide, in full or without their unit; an honour is named in the words of the slide. */
function missingFigures(deck: Deck, said: ReadonlyMap<number, string>): readonly Fault[] {
  return deck.slides.flatMap(({ page, slide }) => {
    const words = plain(said.get(page) ?? '');
    return factsOnScreen(slide)
      .filter((fact) => fact.kind !== 'award')
      .map(formsOf)
      .filter((forms) => !forms.some((form) => words.includes(plain(form))))
      .map(
        ([form = '']): Fault => ({
          page,
          what: `没有“${form}”`,
          expected: '页面上的每个数字都在文件里，写法照原文',
        }),
      );
  });
}

function formsOf(fact: AnyFact): readonly string[] {
  return [false, true].map((short) => formatFigure({ kind: 'figure', fact, short }));
}

/** Lines are broken by hand in the file, never within a figure. */
const plain = (text: string) => text.replaceAll('\n', '');
