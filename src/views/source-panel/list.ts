import { derivationWord, equalsSign, originWord } from '../../document/paper/derivation.ts';
import { factsById, pageOf, readFacts, readPages } from '../../document/read/blocks.ts';
import type { FactData } from '../../document/schema.ts';
import { make } from '../../ui/element.ts';
import { breakAtWords } from '../../ui/phrases.ts';

/** A number of a slide, as the document knows it. */
export type Entry = FactData;

/** The numbers of `slide`, then those that derived ones come from. */
export function readEntries(slide: HTMLElement): readonly Entry[] {
  const page = slide.ownerDocument;
  const facts = factsById(readFacts(page));
  return (pageOf(slide, readPages(page))?.shown ?? []).flatMap((id) => facts.get(id) ?? []);
}

/** The round tag of a number; that of a derived one is hollow. */
export function makeTag(tag: number, { kind }: Pick<Entry, 'kind'>): HTMLElement {
  return make('i', { class: kind === 'derived' ? 'tg derived' : 'tg' }, String(tag));
}

/** One line of the list: tag, number, kind, what it counts; of a derived number the arithmetic and why. */
export function makeEntry(entry: Entry, tag: number, entries: readonly Entry[]): HTMLElement {
  const state = [entry.level, entry.status].filter((word) => word !== undefined).join(' · ');
  const button = make(
    'button',
    { type: 'button' },
    makeTag(tag, entry),
    breakAtWords(make('b', {}, entry.says)),
    make('span', { class: `chip ${entry.kind}` }, kindOf(entry)),
    breakAtWords(
      make(
        'span',
        { class: 'cnt' },
        entry.counts,
        ...(state === '' ? [] : ['　', make('span', { class: 'k' }, state)]),
      ),
    ),
    ...(entry.kind === 'derived' ? [makeSum(entry, entries)] : []),
    ...(entry.remark === undefined ? [] : [breakAtWords(make('span', { class: 'why' }, entry.remark))]),
  );
  return make('li', { class: entry.kind }, button);
}

function kindOf(entry: Entry): string {
  if (entry.kind === 'derived') return derivationWord(entry);
  return entry.kind === 'award' ? '荣誉' : originWord(entry);
}

/** The arithmetic with the tags of its terms. */
function makeSum(entry: Entry, entries: readonly Entry[]): HTMLElement {
  const terms = (entry.formula ?? []).flatMap((piece): readonly (HTMLElement | string)[] => {
    if (piece.kind === 'sign') return [piece.sign];
    const at = entries.findIndex(({ id }) => id === piece.id);
    const term = entries[at];
    return term === undefined ? [] : [make('span', { class: 'v k' }, makeTag(at + 1, term), term.says)];
  });
  return make(
    'span',
    { class: 'eq' },
    ...terms,
    equalsSign(entry),
    make('span', { class: 'v k' }, entry.says),
  );
}
