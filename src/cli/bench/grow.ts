import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundleDeck, type LoadedDeck, renderLoaded } from '../../build/index.ts';
import { type DeckSource, type Part, placeSlides } from '../../deck/index.ts';

/** The same deck `times` as long: every part has its slides several times, under names of their own. */
export function growSource(source: DeckSource, times: number): DeckSource {
  return { ...source, parts: source.parts.map((part) => growPart(part, times)) };
}

function growPart(part: Part, times: number): Part {
  const copies = Array.from({ length: times }, (_, i) =>
    part.slides.map((slide) => (i === 0 ? slide : { ...slide, id: `${slide.id}-${i + 1}` })),
  );
  return { ...part, slides: copies.flat() };
}

/** Builds a deck of any length as a file of its own in `folder`; its path. */
export async function buildGrown(
  root: string,
  source: DeckSource,
  times: number,
  folder: string,
): Promise<string> {
  const deck = placeSlides(growSource(source, times));
  const file = join(folder, 'deck.html');
  await mkdir(folder, { recursive: true });
  await writeFile(file, await bundleDeck(root, writeDocument(deck)));
  return file;
}

function writeDocument(deck: LoadedDeck['deck']): Plugin {
  return {
    name: 'grown-document',
    transformIndexHtml: {
      order: 'pre',
      handler: (page) => {
        const { head, body } = renderLoaded({ deck, source: undefined });
        return page.replace('<!--deck:head-->', () => head).replace('<!--deck:body-->', () => body);
      },
    },
  };
}
