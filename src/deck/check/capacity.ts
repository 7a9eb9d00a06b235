import { type Problem, whereOfSlide } from '../../facts/index.ts';
import { type Capacity, capacitiesOf } from '../capacity.ts';
import type { PlacedSlide } from '../deck.ts';

/** Lists that are longer, or shorter, than their layout holds. */
export function checkCapacity({ id, slide }: PlacedSlide): readonly Problem[] {
  return capacitiesOf(slide.layout).flatMap((capacity) =>
    listsAt(slide, capacity.path).flatMap(({ path, length }) =>
      length >= capacity.least && length <= capacity.most
        ? []
        : [problemOf(capacity, { id, layout: slide.layout, path, length })],
    ),
  );
}

interface Place {
  readonly id: string;
  readonly layout: string;
  readonly path: readonly PropertyKey[];
  readonly length: number;
}

function problemOf({ of, least, most, more }: Capacity, { id, layout, path, length }: Place): Problem {
  return {
    where: whereOfSlide(id, path),
    what: `这里写了 ${length} ${of}，${layout} 版式放不下`,
    expected: `${least} 到 ${most} ${of}`,
    remedy:
      length > most
        ? `少放 ${length - most} ${of.slice(0, 1)}，或${more}`
        : `写到 ${least} ${of}，或换一种版式`,
  };
}

/** Every list at the path; none where the slide has left it out, or has something else there. */
function listsAt(
  value: unknown,
  path: readonly string[],
  at: readonly PropertyKey[] = [],
): readonly { readonly path: readonly PropertyKey[]; readonly length: number }[] {
  const [key, ...rest] = path;
  if (key === undefined) return Array.isArray(value) ? [{ path: at, length: value.length }] : [];
  if (key === '*')
    return Array.isArray(value) ? value.flatMap((entry, i) => listsAt(entry, rest, [...at, i])) : [];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  return listsAt((value as Readonly<Record<string, unknown>>)[key], rest, [...at, key]);
}
