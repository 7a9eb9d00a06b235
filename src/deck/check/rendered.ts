import { type AnyFact, earlierFacts, type FactBook, factsIn, type Problem } from '../../facts/index.ts';
import { checkChart } from './rendered-chart.ts';
import { checkData } from './rendered-data.ts';
import { looseDigit, printedForms } from './rendered-text.ts';

/** A piece of the finished document, as its tokenizer gives it. */
export type MarkupPiece =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'data'; readonly text: string };

/** What a walk over the finished document proved. */
export interface DigitProof {
  /** Times that a reader sees a fact: as a value in a text, or as a mark of a chart. What the code reads is no such place. */
  readonly figures: number;
  readonly problems: readonly Problem[];
}

/** Elements without an end tag. */
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const UNSEEN = new Set(['script', 'style']);
/** Their digits count pages and sentences, not what the report counts. */
const POSITIONS = ['pg', 'pages', 'at'];
/** Elements that show one fact and nothing else. */
const VALUES = ['v', 'n'];
const SPOKEN = [
  'aria-label',
  'alt',
  'title',
  'placeholder',
  'data-title',
  'data-source',
  'data-organisation',
];

/**
 * Proves of the finished document that every digit in it belongs to a fact (shown exactly as printed, qualifier
 * included), to a listed name or to a page number; that charts draw the values of their facts; and that every
 * `data-fact` names a fact. `meeting` is what the office has filled in for the meeting: its date may appear anywhere.
 */
export function proveDigits(
  pieces: readonly MarkupPiece[],
  book: FactBook,
  meeting: readonly string[] = [],
): DigitProof {
  const walk = new Walk(book, meeting);
  for (const piece of pieces) {
    if (piece.kind === 'text') walk.read(piece.text);
    else if (piece.kind === 'data') walk.readData(piece.text);
    else if (piece.kind === 'close') walk.leave(piece.name);
    else if (!UNSEEN.has(piece.name)) walk.enter(piece.name, piece.attributes);
  }
  return walk;
}

interface Open {
  readonly name: string;
  readonly classes: readonly string[];
  readonly facts: readonly AnyFact[];
  readonly slide: string;
  text: string;
}

class Walk implements DigitProof {
  figures = 0;
  readonly problems: Problem[] = [];
  readonly #facts: readonly AnyFact[];
  readonly #known: ReadonlyMap<string, AnyFact>;
  readonly #names: readonly string[];
  readonly #open: Open[] = [];

  constructor(book: FactBook, meeting: readonly string[]) {
    this.#facts = factsIn(book);
    this.#known = new Map([...this.#facts, ...earlierFacts(this.#facts)].map((fact) => [fact.id, fact]));
    this.#names = [...book.terms, book.report.title, book.report.organisation, ...meeting];
  }

  enter(name: string, attributes: ReadonlyMap<string, string>): void {
    const slide = name === 'section' ? (attributes.get('id') ?? this.#slide()) : this.#slide();
    const element = {
      name,
      classes: (attributes.get('class') ?? '').split(/\s+/),
      facts: this.#factsOf(attributes.get('data-fact') ?? attributes.get('data-of') ?? ''),
      slide,
      text: '',
    };
    if (!VOID.has(name)) this.#open.push(element);
    const chart = attributes.get('data-chart');
    if (chart !== undefined) this.#readChart(chart);
    // What is read aloud of a figure is written from facts of any part of the slide.
    for (const label of SPOKEN) this.#check(attributes.get(label) ?? '', this.#facts);
  }

  read(text: string): void {
    for (const element of this.#open) element.text += text;
    if (this.#within(POSITIONS) || this.#open.some(isValue)) return;
    this.#check(
      text,
      this.#open.flatMap((element) => element.facts),
    );
  }

  leave(name: string): void {
    const at = this.#open.findLastIndex((element) => element.name === name);
    const element = at < 0 ? undefined : this.#open[at];
    if (element !== undefined && isValue(element)) {
      this.figures++;
      const forms = element.facts.flatMap(printedForms);
      if (!forms.includes(element.text)) {
        const ids = element.facts.map((fact) => fact.id).join('、');
        this.#tell(`${ids} 显示成了“${element.text}”`, forms.join(' 或 '));
      }
    }
    if (at >= 0) this.#open.splice(at);
  }

  readData(json: string): void {
    for (const fault of checkData(json, this.#known, this.#names))
      this.#tell(fault, '数据块里的数就是事实的数');
  }

  #readChart(json: string): void {
    const { figures, faults } = checkChart(json, this.#known, this.#names);
    this.figures += figures;
    for (const fault of faults) this.#tell(fault, '图里的数就是事实的数');
  }

  #factsOf(ids: string): readonly AnyFact[] {
    return ids.split(' ').flatMap((id) => {
      const fact = this.#known.get(id);
      if (fact === undefined && id !== '') this.#tell(`data-fact 写着 ${id}，没有这条事实`, '已登记的事实');
      return fact ?? [];
    });
  }

  /** Of a derived fact the terms may be named beside it. */
  #check(text: string, facts: readonly AnyFact[]): void {
    if (!/\d/.test(text)) return;
    const terms = facts.flatMap((fact) =>
      fact.kind === 'derived' ? this.#factsOf(fact.from.join(' ')) : [],
    );
    const loose = looseDigit(text, [...facts, ...terms], this.#names);
    if (loose === undefined) return;
    this.#tell(`有一个来历不明的数字：“${loose}”`, '每个数字都属于一条事实、一个固定说法或页码');
  }

  #within(classes: readonly string[]): boolean {
    return this.#open.some((element) => element.classes.some((each) => classes.includes(each)));
  }

  #slide(): string {
    return this.#open.at(-1)?.slide ?? '';
  }

  #tell(what: string, expected: string): void {
    const slide = this.#slide();
    this.problems.push({
      where: { file: '生成的文档', ...(slide !== '' && { words: slide }) },
      what,
      expected,
      remedy: '在 slides/ 里改用 facts.json 的事实；slides/ 没有错的，是程序的毛病，请交给维护的人',
    });
  }
}

function isValue({ classes, facts }: Open): boolean {
  return facts.length > 0 && classes.some((each) => VALUES.includes(each));
}
