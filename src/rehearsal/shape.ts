/** Says what is wrong with a value found at a place, in Chinese; undefined when nothing is. */
export type Shape = (value: unknown, place: string) => string | undefined;

/** A string of at most `most` characters, longer than nothing where `least` is 1. */
export const text =
  (most: number, least = 0): Shape =>
  (value, place) =>
    typeof value === 'string' && value.length >= least && value.length <= most
      ? undefined
      : `${place} 应为 ${least} 到 ${most} 个字符的文字`;

/** A finite number within bounds. */
export const number =
  (least: number, most: number): Shape =>
  (value, place) =>
    typeof value === 'number' && value >= least && value <= most
      ? undefined
      : `${place} 应为 ${least} 到 ${most} 之间的数`;

/** One of the values listed. */
export const oneOf =
  (...values: readonly unknown[]): Shape =>
  (value, place) =>
    values.includes(value) ? undefined : `${place} 应为 ${values.join('、')} 之一`;

/** The shape, or nothing at all. */
export const optional =
  (shape: Shape): Shape =>
  (value, place) =>
    value === undefined ? undefined : shape(value, place);

/** A list of at most `most` values of one shape. */
export const list =
  (shape: Shape, most: number): Shape =>
  (value, place) => {
    if (!Array.isArray(value) || value.length > most) return `${place} 应为不超过 ${most} 项的列表`;
    return firstFault(value.map((item, i) => () => shape(item, `${place}.${i}`)));
  };

/** An object with these fields. */
export const fields =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, place) => {
    if (!isObject(value)) return `${place} 应为对象`;
    const entries = Object.entries(shapes);
    return firstFault(
      entries.map(
        ([key, shape]) =>
          () =>
            shape(value[key], `${place}.${key}`),
      ),
    );
  };

/** An object whose field `key` says which of the shapes it has. */
export const variant =
  (key: string, shapes: ReadonlyMap<unknown, Shape>): Shape =>
  (value, place) => {
    if (!isObject(value)) return `${place} 应为对象`;
    const shape = shapes.get(value[key]);
    return shape === undefined ? `${place}.${key} 不认识：${String(value[key])}` : shape(value, place);
  };

/** Any object that is not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstFault(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const fault = check();
    if (fault !== undefined) return fault;
  }
  return undefined;
}
