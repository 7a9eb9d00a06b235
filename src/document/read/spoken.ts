import type { Plan, PlanData } from '../../rehearsal/index.ts';
import type { Script } from '../../script/script.ts';
import { BLOCKS } from '../schema.ts';
import { readBlock } from './blocks.ts';

/** The plan of the document, its notes read from the slides. @throws when the document carries none */
export function readPlan(page: Document): Plan {
  const data = readBlock(page, BLOCKS.plan) as PlanData;
  const slides = data.slides.map((slide) => ({ ...slide, notes: readScript(page.getElementById(slide.id)) }));
  return { ...data, slides };
}

/** The speaker's notes of a slide as a script: figures and strong words bold, a click at each cue. */
function readScript(slide: Element | null): Script {
  const paragraphs = [...(slide?.querySelectorAll('.notes > p') ?? [])];
  return paragraphs.flatMap((paragraph, i): Script => {
    const pieces = [...paragraph.childNodes].flatMap((node) => readPieces(node, false));
    return i === 0 ? pieces : [{ kind: 'break' }, ...pieces];
  });
}

function readPieces(node: Node, bold: boolean): Script {
  if (!(node instanceof Element)) {
    const text = node.textContent ?? '';
    return text === '' ? [] : [{ kind: 'text', text, bold }];
  }
  if (node.matches('.cue')) return [{ kind: 'click' }];
  if (node.matches('.v, .n, b, strong')) return [{ kind: 'text', text: node.textContent ?? '', bold: true }];
  return [...node.childNodes].flatMap((child) => readPieces(child, bold));
}

/** What the speaker says to a slide, a line for each paragraph. */
export function readSaid(slide: Element | null): string {
  return readScript(slide)
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'break' ? '\n' : ''))
    .join('');
}

/** What is written of a slide in the report, a line for each paragraph, without the heading. */
export function readWritten(slide: Element | null): string {
  const paper = slide?.ownerDocument.querySelector<HTMLTemplateElement>('template#paper')?.content;
  const passages = [...(paper?.querySelectorAll<HTMLElement>('.report > p') ?? [])];
  const passage = passages.find(({ dataset }) => dataset.slide === slide?.id);
  return [...(passage?.childNodes ?? [])].map(writtenIn).join('');
}

function writtenIn(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.matches('.head')) return '';
  return node.matches('br') ? '\n' : (node.textContent ?? '');
}

/** The fixed terms in the notes of a slide, which are not to be broken across lines. */
export function readTerms(slide: Element | null): readonly string[] {
  const found = [...(slide?.querySelectorAll('.notes .k:not(.v)') ?? [])];
  return [...new Set(found.map((term) => term.textContent ?? ''))].filter((term) => term !== '');
}
