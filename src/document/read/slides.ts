import { build, copyOf } from './dom.ts';

/** The facts that stand under `root`, each once, in the order in which they appear. */
export function factIds(root: ParentNode): readonly string[] {
  const marked = [...root.querySelectorAll<HTMLElement>('[data-fact]')];
  return [...new Set(marked.flatMap(({ dataset }) => (dataset.fact ?? '').split(' ')))];
}

/** A figure set again: `printed` as the value of the fact `id`. */
export function factValue(printed: string, id: string): HTMLElement {
  const value = build('span', 'v', printed);
  value.dataset.fact = id;
  return value;
}

/** One slide of the document, and what a print needs to know of it. */
export interface SlideSource {
  readonly id: string;
  readonly page: number;
  readonly seconds: number;
  /** Clicks after entry. */
  readonly steps: number;
  readonly part: PartSource;
  /** The first slide of its part. */
  readonly first: boolean;
  /** The document's own section: it can stand in one place only. */
  readonly section: HTMLElement;
  readonly headline: HTMLElement;
  /** The paragraphs of the speaker's text. */
  readonly notes: readonly HTMLElement[];
  readonly tables: readonly HTMLTableElement[];
}

export interface PartSource {
  readonly id: string;
  /** 第一部分　…, or the name of a part without a number. */
  readonly title: string;
}

/** What the office knows of the meeting; blank where it has not said. */
export interface MeetingSource {
  readonly title: string;
  readonly organisation: string;
  /** Title of the report that the figures come from. */
  readonly source: string;
  readonly session: string;
  readonly date: string;
  readonly place: string;
  readonly speaker: string;
}

/** Everything the prints are made from, as the built document carries it. */
export interface HandoutSource {
  readonly slides: readonly SlideSource[];
  readonly meeting: MeetingSource;
  /** A row a fact: as printed, what it counts, its place in the report. */
  readonly facts: ReadonlyMap<string, HTMLTableRowElement>;
  /** The written report. */
  readonly report: HTMLElement;
  /** What is to be known of the data, one element a remark. */
  readonly remarks: readonly HTMLElement[];
}

/** Reads the document under `root` and its template. @throws Error when the file was built without it */
export function readSource(root: HTMLElement): HandoutSource {
  const paper = document.querySelector<HTMLTemplateElement>('template#paper');
  const report = paper?.content.querySelector<HTMLElement>('.report');
  if (!paper || !report) throw new Error('文件里没有讲义的内容；请重新生成：npm run build');
  const parts = new Map(
    [...paper.content.querySelectorAll<HTMLElement>('.parts > li')].map((item) => {
      const id = item.dataset.part ?? '';
      return [id, { id, title: item.textContent ?? '' }] as const;
    }),
  );
  const rows = [...paper.content.querySelectorAll<HTMLTableRowElement>('.facts tr')];
  return {
    slides: readSlides(root, parts),
    meeting: readMeeting(paper.dataset),
    facts: new Map(rows.map((row) => [row.dataset.fact ?? '', row])),
    report,
    remarks: [...paper.content.querySelectorAll<HTMLElement>('.remarks > li')],
  };
}

function readMeeting(data: DOMStringMap): MeetingSource {
  const read = (name: keyof MeetingSource) => data[name] ?? '';
  return {
    title: read('title'),
    organisation: read('organisation'),
    source: read('source'),
    session: read('session'),
    date: read('date'),
    place: read('place'),
    speaker: read('speaker'),
  };
}

function readSlides(root: HTMLElement, parts: ReadonlyMap<string, PartSource>): readonly SlideSource[] {
  const sections = [...root.querySelectorAll<HTMLElement>('section.slide')];
  return sections.map((section, i) => {
    // End state: what a step has not brought up yet is dimmed by some layouts.
    for (const step of section.querySelectorAll('.fragment')) step.classList.add('visible');
    const { page, part = '', seconds, steps } = section.dataset;
    return {
      id: section.id,
      page: Number(page),
      seconds: Number(seconds),
      steps: Number(steps),
      part: parts.get(part) ?? { id: part, title: '' },
      first: sections[i - 1]?.dataset.part !== part,
      section,
      headline: headlineOf(section),
      notes: [...section.querySelectorAll<HTMLElement>('.notes > p')],
      tables: [...section.querySelectorAll<HTMLTableElement>('.data > table')],
    };
  });
}

/** The slide's own heading; the curtain before it has one, too. */
function headlineOf(section: HTMLElement): HTMLElement {
  const headings = [...section.querySelectorAll<HTMLElement>('h1, h2')];
  return headings.find((heading) => heading.closest('.curtain') === null) ?? build('h2', '');
}

/** The words of a slide's headline, its figures still facts. */
export function headlineCopy({ headline }: SlideSource): DocumentFragment {
  return copyOf(headline);
}
