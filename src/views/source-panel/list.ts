import { make } from '../../ui/element.ts';

/** What the document says of one number below its slide. */
export interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly element: HTMLElement;
}

/** The entries that stand below `slide`, in their order. */
export function readEntries(slide: HTMLElement): readonly Entry[] {
  const origins = originsOf(slide);
  return [...(origins?.querySelectorAll<HTMLElement>(':scope > ol > li') ?? [])].map((element) => ({
    id: element.dataset.of ?? '',
    kind: element.dataset.kind ?? '',
    element,
  }));
}

/** The sentence of the report that holds a number, with its figures marked; none where the report was not at hand. */
export function findSentence(slide: HTMLElement, id: string): HTMLElement | undefined {
  const mark = originsOf(slide)?.querySelector<HTMLElement>(`blockquote mark[data-of="${id}"]`);
  return mark?.closest('blockquote') ?? undefined;
}

function originsOf(slide: HTMLElement): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.origins[data-slide="${CSS.escape(slide.id)}"]`);
}

/** The round tag of a number; that of a derived one is hollow. */
export function makeTag(tag: number, { kind }: Pick<Entry, 'kind'>): HTMLElement {
  return make('i', { class: kind === 'derived' ? 'tg derived' : 'tg' }, String(tag));
}

/** One line of the list: tag, number, kind, what it counts; of a derived number the arithmetic and why. */
export function renderEntry(entry: Entry, tag: number, entries: readonly Entry[]): HTMLElement {
  const says = entry.element.querySelector('.says .v')?.cloneNode(true) as HTMLElement | undefined;
  const text = (part: string) => entry.element.querySelector(part)?.textContent ?? '';
  const state = text('.counts small');
  const counts = text('.counts').slice(0, -state.length || undefined);
  const button = make(
    'button',
    { type: 'button' },
    makeTag(tag, entry),
    make('b', {}, ...(says ? [...says.childNodes] : [])),
    make('span', { class: `chip ${entry.kind}` }, text('.kind')),
    make('span', { class: 'cnt' }, state === '' ? counts : `${counts}　${state}`),
    ...(entry.kind === 'derived' ? [renderSum(entry, entries)] : []),
    ...(text('.why') === '' ? [] : [make('span', { class: 'why' }, text('.why'))]),
  );
  return make('li', { class: entry.kind }, button);
}

/** The arithmetic with the tags of its terms. */
function renderSum(entry: Entry, entries: readonly Entry[]): HTMLElement {
  const sum = entry.element.querySelector('.eq')?.cloneNode(true) as HTMLElement | undefined;
  for (const term of sum?.querySelectorAll<HTMLElement>('[data-fact]') ?? []) {
    const at = entries.findIndex(({ id }) => id === term.dataset.fact);
    const known = entries[at];
    if (known !== undefined && known !== entry) term.prepend(makeTag(at + 1, known));
    term.removeAttribute('data-fact');
  }
  return make('span', { class: 'eq' }, ...(sum ? [...sum.childNodes] : []));
}
