import { factsById, readBlock, readFacts } from '../../document/read/blocks.ts';
import { sectionsOf } from '../../document/read/slides.ts';
import { readSaid, readWritten } from '../../document/read/spoken.ts';
import { BLOCKS } from '../../document/schema.ts';
import { compareDrafts, type DraftFile } from '../../office/compare/compare.ts';
import { loadDraft } from '../../office/compare/load.ts';
import { type PackedText, unpackDeckText } from '../../office/compare/packed.ts';
import { openOwnPage } from '../../ui/own-page.ts';
import style from './compare.css?inline';
import { makePage } from './page.ts';
import { makeResult } from './result.ts';

const PAGE = 'body{margin:0}@page{size:A4;margin:18mm 16mm}@media print{html,body{background:#fff}}';

/**
 * The page on which edited drafts are compared with the deck; `dropped` are files that were dropped on another page.
 * Nothing leaves the machine: the files are read here, and nothing is written.
 */
export function startCompare(root: HTMLElement, dropped: readonly File[] = []): void {
  const slides = sectionsOf(root);
  const deck = unpackDeckText(readBlock(document, BLOCKS.compare) as PackedText, {
    facts: factsById(readFacts(document)),
    running: (where, page) => (where === 'notes' ? readSaid : readWritten)(slides[page - 1] ?? null),
  });
  const own = openOwnPage(root, `终稿核对　${deck.title}`, { inside: style, outside: PAGE });
  const set = new DraftSet();
  const page = makePage(deck, (files) => void show(files));
  own.append(page.element);
  const show = async (files: readonly File[]) => {
    page.tell(`正在核对${files.length}个文件……`);
    const result = compareDrafts(await set.add(files), deck);
    page.show(makeResult(result, new Date()));
    document.documentElement.dataset.compared = result.clean ? 'clean' : 'found';
  };
  document.documentElement.dataset.ready = 'compare';
  if (dropped.length > 0) void show(dropped);
}

/** The drafts that belong together: another file is added to the set, one of the same name takes the place of the first. */
class DraftSet {
  readonly #files = new Map<string, DraftFile>();

  async add(files: readonly File[]): Promise<readonly DraftFile[]> {
    const read = files.map(async (file) => loadDraft(file.name, new Uint8Array(await file.arrayBuffer())));
    for (const file of await Promise.all(read)) this.#files.set(file.name, file);
    return [...this.#files.values()];
  }
}
