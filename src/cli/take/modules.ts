import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import MagicString from 'magic-string';
import { type CodeRange, type SlideCode, slideInModule } from '../../bundle/slide-in-module.ts';
import type { Deck, PlacedSlide } from '../../deck/index.ts';
import type { Taking } from './taking.ts';

/** The modules of `slides/`, each with the edits that are made in it; nothing is written. */
export class Modules {
  readonly #texts: ReadonlyMap<string, MagicString>;

  private constructor(texts: ReadonlyMap<string, MagicString>) {
    this.#texts = texts;
  }

  static async read(deck: Deck, root: string): Promise<Modules> {
    const files = deck.parts.map(({ id }) => fileOf(id));
    const texts = files.map(
      async (file) => [file, await readFile(join(root, file), 'utf8').catch(() => '')] as const,
    );
    const read = await Promise.all(texts);
    return new Modules(new Map(read.map(([file, text]) => [file, new MagicString(text)])));
  }

  /** What of a slide can be rewritten, undefined where it is not in the module of its part's name. */
  find({ id, part }: PlacedSlide): SlideCode | undefined {
    const text = this.#texts.get(fileOf(part.id))?.original;
    return text === undefined ? undefined : slideInModule(text, part.id, id.slice(part.id.length + 1));
  }

  replace({ part }: PlacedSlide, { start, end }: CodeRange, code: string): void {
    this.#texts.get(fileOf(part.id))?.overwrite(start, end, code);
  }

  /** The files with edits in them. */
  changed(): Taking['files'] {
    return [...this.#texts].flatMap(([file, text]) =>
      text.hasChanged() ? [{ file, before: text.original, after: text.toString() }] : [],
    );
  }
}

/** A part has a module of its name. */
export const fileOf = (part: string) => `slides/${part}.ts`;
