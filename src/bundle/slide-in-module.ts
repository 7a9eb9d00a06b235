import { parseSync } from 'rolldown/utils';
import { type Node, namedIn, nodesOf, propertyOf, slideIn } from './syntax.ts';

/** A stretch of a module, UTF-16 offsets. */
export interface CodeRange {
  readonly start: number;
  readonly end: number;
}

/** The notes of a slide as the module writes them. */
export interface NotesCode extends CodeRange {
  /** The words between the expressions, one more than there are of these. */
  readonly words: readonly string[];
  /** The expressions as code: `f.fund`, `click`, `short(f.medicsFund)`. */
  readonly expressions: readonly string[];
}

/** What of a slide can be rewritten in its module. */
export interface SlideCode {
  /** Undefined where the notes are no template of one piece: such a slide is written by hand. */
  readonly notes: NotesCode | undefined;
  readonly seconds: CodeRange | undefined;
  /** The last field of the slide, behind which another can be written. */
  readonly last: CodeRange;
  /** Names of the groups of facts in this module: `f` for `pandemic`. */
  readonly groups: ReadonlyMap<string, string>;
  /** After the last of these in its import, where another can be named; undefined where there is none. */
  readonly importEnd: number | undefined;
}

/** Finds a slide by its part and its own name; undefined where the module has no such slide. */
export type SlideFinder = (part: string, slide: string) => SlideCode | undefined;

/** Finds the notes and the seconds of slides, by the parser that the build uses; the module is parsed once for all of them. */
export function slidesInModule(code: string): SlideFinder {
  const program = parseSync('slide.ts', code).program as unknown as Node;
  const named = namedIn(program);
  const groups = groupsOf(program);
  return (part, slide) => {
    const own = slideIn(named, part, slide);
    if (own === undefined) return undefined;
    const [seconds] = nodesOf(propertyOf(own, 'seconds')?.value);
    return {
      notes: notesOf(nodesOf(propertyOf(own, 'notes')?.value)[0], code),
      seconds: seconds?.type === 'Literal' ? { start: seconds.start, end: seconds.end } : undefined,
      last: nodesOf(own.properties).at(-1) ?? own,
      groups: new Map(groups.map(({ imported, local }) => [imported, local])),
      importEnd: groups.at(-1)?.end,
    };
  };
}

function notesOf(tagged: Node | undefined, code: string): NotesCode | undefined {
  const [tag] = nodesOf(tagged?.tag);
  const [template] = nodesOf(tagged?.quasi);
  if (tag?.name !== 'say' || template === undefined) return undefined;
  return {
    start: template.start,
    end: template.end,
    words: nodesOf(template.quasis).map(({ value }) => String((value as { cooked: string }).cooked)),
    expressions: nodesOf(template.expressions).map(({ start, end }) => code.slice(start, end)),
  };
}

/** `import { pandemic as f } from './facts.ts'` */
function groupsOf(program: Node) {
  const imports = nodesOf(program.body).filter(({ type }) => type === 'ImportDeclaration');
  const facts = imports.filter((one) => nodesOf(one.source)[0]?.value === './facts.ts');
  return facts
    .flatMap((one) => nodesOf(one.specifiers))
    .map(({ imported, local, end }) => ({
      imported: String(nodesOf(imported)[0]?.name),
      local: String(nodesOf(local)[0]?.name),
      end,
    }));
}
