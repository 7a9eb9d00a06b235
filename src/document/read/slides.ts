import type { AgainData, FactData, MeetingData, PagesData } from '../schema.ts';
import { factsById, readFacts, readPages } from './blocks.ts';
import { headlineOf } from './headline.ts';

/** The slides of the deck under `root`, in their order. */
export function sectionsOf(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('.slides > section')];
}

/** One slide of the document, and what a print needs to know of it. */
export interface SlideSource {
  readonly id: string;
  readonly page: number;
  readonly seconds: number;
  /** Clicks after entry. */
  readonly steps: number;
  readonly part: { readonly id: string; readonly title: string };
  /** The first slide of its part. */
  readonly first: boolean;
  /** The document's own section, not a copy: it can be in one place only. */
  readonly section: HTMLElement;
  readonly headline: HTMLElement;
  /** The paragraphs of the speaker's text. */
  readonly notes: readonly HTMLElement[];
  readonly tables: readonly HTMLTableElement[];
  /** The facts that it shows or its notes say. */
  readonly facts: readonly FactData[];
  readonly again: AgainData;
}

/** What the office knows of the meeting, and whose report it hears. */
export interface MeetingSource extends MeetingData {
  readonly title: string;
  readonly organisation: string;
  /** Title of the report that the figures come from. */
  readonly source: string;
  /** The kind of document, as the cover has it; blank in a deck that begins with no cover. */
  readonly genre: string;
}

/** Everything the prints are made from, as the built document carries it. */
export interface HandoutSource {
  readonly slides: readonly SlideSource[];
  readonly meeting: MeetingSource;
  readonly facts: ReadonlyMap<string, FactData>;
  /** The written report. */
  readonly report: HTMLElement;
  /** The photographs of the honoured, one element each. */
  readonly portraits: readonly HTMLElement[];
  /** What is to be known of the data, one element a remark. */
  readonly remarks: readonly HTMLElement[];
}

/** Reads the document under `root` and its template. @throws Error when the file was built without it */
export function readSource(root: HTMLElement): HandoutSource {
  const page = root.ownerDocument;
  const paper = page.querySelector<HTMLTemplateElement>('template#paper');
  const report = paper?.content.querySelector<HTMLElement>('.report');
  if (!paper || !report) throw new Error('文件里没有讲义的内容；请重新生成：npm run build');
  const pages = readPages(page);
  const facts = factsById(readFacts(page));
  return {
    slides: readSlides(root, pages, facts),
    meeting: {
      ...pages.meeting,
      title: pages.title,
      organisation: pages.report.organisation,
      source: pages.report.title,
      genre: root.querySelector('.genre')?.textContent ?? '',
    },
    facts,
    report,
    portraits: [...paper.content.querySelectorAll<HTMLElement>('.portraits > li')],
    remarks: [...paper.content.querySelectorAll<HTMLElement>('.remarks > li')],
  };
}

function readSlides(
  root: HTMLElement,
  { pages, parts }: PagesData,
  facts: ReadonlyMap<string, FactData>,
): readonly SlideSource[] {
  const sections = new Map(sectionsOf(root).map((section) => [section.id, section]));
  return pages.flatMap(({ id, page, part, seconds, steps, shown, told = shown, again }, i) => {
    const section = sections.get(id);
    if (section === undefined) return [];
    // End state: nothing lies over the slide any more; what a step has not brought up yet is dimmed by some layouts.
    for (const leaf of section.querySelectorAll('.curtain, .leaf')) leaf.remove();
    for (const step of section.querySelectorAll('.fragment')) step.classList.add('visible');
    return {
      id,
      page,
      seconds,
      steps,
      section,
      again,
      part: parts.find((one) => one.id === part) ?? { id: part, title: '' },
      first: pages[i - 1]?.part !== part,
      headline: headlineOf(section) ?? root.ownerDocument.createElement('h2'),
      notes: [...section.querySelectorAll<HTMLElement>('.notes > p')],
      tables: [...section.querySelectorAll<HTMLTableElement>('.data > table')],
      facts: told.flatMap((fact) => facts.get(fact) ?? []),
    };
  });
}
