import { type JSONPath, visit } from 'jsonc-parser';
import { formatPath } from '../facts/index.ts';

/**
 * The line, from 1, of a place as the messages write it (`pandemic.fund.says`, `relations 第3条`). What is missing in
 * the file stands at the nearest thing around it; undefined where there is none.
 */
export function lineInJson(text: string, place: string): number | undefined {
  const lines = new Map<string, number>();
  const note = (path: JSONPath, line: number) => lines.set(formatPath(path), line + 1);
  visit(text, {
    onObjectProperty: (name, _offset, _length, line, _column, path) => {
      note([...path(), name], line);
    },
    onLiteralValue: (_value, _offset, _length, line, _column, path) => {
      if (typeof path().at(-1) === 'number') note(path(), line);
    },
  });
  for (let around = place; around !== ''; around = around.replace(/(^|[. ])[^. ]*$/, '')) {
    const line = lines.get(around);
    if (line !== undefined) return line;
  }
  return undefined;
}
