import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import MagicString from 'magic-string';
import {
  type CodeRange,
  type SlideCode,
  type SlideFinder,
  slidesInModule,
} from '../../bundle/slide-in-module.ts';
import type { PlacedSlide } from '../../deck/index.ts';
import { SLIDES } from '../../facts/index.ts';
import type { Taking } from './taking.ts';

/** A slide in its module. */
export interface FoundSlide extends SlideCode {
  /** Relative to the project. */
  readonly file: string;
}

/** The modules of `slides/`, each with the edits that are made in it; nothing is written. */
export class Modules {
  readonly #texts: ReadonlyMap<string, MagicString>;
  readonly #finders: readonly (readonly [file: string, find: SlideFinder])[];
  readonly #imported = new Set<string>();

  private constructor(texts: ReadonlyMap<string, MagicString>) {
    this.#texts = texts;
    this.#finders = [...texts].map(([file, { original }]) => [file, slidesInModule(original)]);
  }

  static async read(root: string): Promise<Modules> {
    const names = (await readdir(join(root, SLIDES))).filter((name) => name.endsWith('.ts')).sort();
    const read = names.map(async (name) => {
      const file = `${SLIDES}/${name}`;
      return [file, new MagicString(await readFile(join(root, file), 'utf8'))] as const;
    });
    return new Modules(new Map(await Promise.all(read)));
  }

  /** What of a slide can be rewritten, undefined where no module has it written out. */
  find({ id, part }: PlacedSlide): FoundSlide | undefined {
    for (const [file, find] of this.#finders) {
      const code = find(part.id, id.slice(part.id.length + 1));
      if (code !== undefined) return { ...code, file };
    }
    return undefined;
  }

  replace({ file }: FoundSlide, { start, end }: CodeRange, code: string): void {
    this.#texts.get(file)?.overwrite(start, end, code);
  }

  /** Writes a field behind the last one of the slide, on a line of its own. */
  addField({ file, last }: FoundSlide, field: string): void {
    const text = this.#texts.get(file);
    const line = text?.original.slice(0, last.start).split('\n').at(-1) ?? '';
    text?.appendLeft(last.end, `,\n${/^\s*/.exec(line)?.[0] ?? ''}${field}`);
  }

  /** Names one more group of facts in the import of the slide's module. */
  addGroup({ file, importEnd }: FoundSlide, group: string): void {
    if (importEnd === undefined || this.#imported.has(`${file} ${group}`)) return;
    this.#imported.add(`${file} ${group}`);
    this.#texts.get(file)?.appendLeft(importEnd, `, ${group}`);
  }

  /** The files with edits in them. */
  changed(): Taking['files'] {
    return [...this.#texts].flatMap(([file, text]) =>
      text.hasChanged() ? [{ file, before: text.original, after: text.toString() }] : [],
    );
  }
}
