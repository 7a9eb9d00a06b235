/** A place in a text, from 1. */
export interface TextSpot {
  readonly line: number;
  readonly column: number;
}

/** Line and column of an offset. */
export function spotAt(text: string, offset: number): TextSpot {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
