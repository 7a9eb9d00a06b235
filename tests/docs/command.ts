import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Plugin } from 'vite';
import { bundleDeck } from '../../src/bundle/bundle.ts';
import { renderLoaded, writeInto } from '../../src/bundle/render.ts';
import { openStage, showSlide, withBrowser } from '../../src/cli/browser/index.ts';
import { type Command, type Effects, readArguments } from '../../src/cli/command.ts';
import { freshDeckFile } from '../../src/cli/deck-file.ts';
import { writeWhole } from '../../src/cli/files.ts';
import { ARCHIVE_RULES } from '../../src/cli/pdf/archive/index.ts';
import { type Deck, placeSlides } from '../../src/deck/index.ts';
import { figuresSource } from '../fixtures/figures-deck.ts';
import { tinyDeck } from '../fixtures/tiny-deck.ts';
import { renderArchive } from './archive.ts';
import { layoutBook, renderLayouts } from './layouts.ts';
import { moreLayouts } from './more.ts';
import { pictureOfRehearsal } from './rehearsal.ts';
import { contactSheet } from './sheet.ts';

/** The decks that show the layouts: the first slide of a layout is its picture. */
const DECKS = [tinyDeck, placeSlides(figuresSource), moreLayouts];
const STAGE = { width: 1280, height: 720 };
const PICTURE = { width: 640, height: 360 };

/** Writes docs/layouts.md, its pictures, docs/archive.md, the sheet of docs/slides.md and the READMEs' picture of a rehearsal. */
export const docs: Command = {
  main: async (argv, effects) => {
    readArguments(argv, {});
    const book = layoutBook((file) => readFileSync(join(effects.root, file), 'utf8'));
    await writeWhole(join(effects.root, 'docs/layouts.md'), renderLayouts(book));
    await writeWhole(join(effects.root, 'docs/archive.md'), renderArchive(ARCHIVE_RULES));
    const file = await freshDeckFile(effects);
    await writeWhole(join(effects.root, 'docs/pictures/slides-after.webp'), await sheetOfSlides(file));
    await writeWhole(join(effects.root, 'docs/pictures/rehearsal.png'), await pictureOfRehearsal(file));
    const wanted = new Set(book.layouts.map(({ layout }) => layout));
    for (const deck of DECKS) {
      const shown = await picturesOf(deck, wanted, effects);
      for (const [layout, picture] of shown)
        await writeWhole(join(effects.root, 'docs/pictures/layouts', `${layout}.webp`), picture);
    }
    effects.print(wanted.size === 0 ? '每种版式都有图' : `没有图的版式：${[...wanted].join('、')}`);
  },
};

/** All slides of the project's deck, each in its end state. */
function sheetOfSlides(file: string): Promise<Buffer> {
  return withBrowser(async (browser) => {
    const page = await browser.newPage(STAGE);
    const total = await openStage(page, file, '&motion=off');
    const pictures: Buffer[] = [];
    for (let number = 1; number <= total; number += 1) {
      await showSlide(page, number, 'end');
      pictures.push(await page.screenshot({ type: 'png', animations: 'disabled' }));
    }
    return contactSheet(pictures);
  });
}

/** One picture of each layout that is still wanted and that the deck has. */
async function picturesOf(deck: Deck, wanted: Set<string>, { root }: Effects) {
  const folder = await mkdtemp(join(tmpdir(), 'deck-docs-'));
  const shown = new Map<string, Buffer>();
  try {
    const file = join(folder, 'deck.html');
    await writeFile(file, await bundleDeck(root, writeDocument(deck)));
    await withBrowser(async (browser) => {
      const page = await browser.newPage(STAGE);
      const total = await openStage(page, file, '&motion=off');
      for (let number = 1; number <= total; number += 1) {
        await showSlide(page, number, 'end');
        const layout = await page.evaluate((to) => {
          const classes = document.querySelector(`[data-page="${to}"]`)?.className ?? '';
          return /\bl-(\w+)/.exec(classes)?.[1] ?? '';
        }, number);
        if (!wanted.delete(layout)) continue;
        shown.set(layout, await smaller(await page.screenshot({ type: 'png', animations: 'disabled' })));
      }
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return shown;
}

/** A document of a deck that is at hand, in place of the project's. */
function writeDocument(deck: Deck): Plugin {
  return {
    name: 'docs-document',
    transformIndexHtml: {
      order: 'pre',
      handler: (page) => writeInto(page, renderLoaded({ deck, source: undefined })),
    },
  };
}

async function smaller(png: Buffer): Promise<Buffer> {
  const canvas = createCanvas(PICTURE.width, PICTURE.height);
  canvas.getContext('2d').drawImage(await loadImage(png), 0, 0, PICTURE.width, PICTURE.height);
  return canvas.encode('webp', 80);
}
