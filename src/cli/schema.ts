import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type JsonSchema, SCHEMAS } from '../facts/index.ts';
import { type Command, readArguments } from './command.ts';
import { writeWhole } from './files.ts';

/** The linter's line width: the files are kept as it would write them. */
const WIDTH = 110;

/** Writes the schemas that editors complete the office's files by. */
export const schema: Command = {
  main: async (argv, { root, print }) => {
    readArguments(argv, {});
    for (const [name, make] of Object.entries(SCHEMAS)) {
      const [path, text] = [join(root, 'assets', name), formatSchema(make())];
      // Written anew it would count as changed, and the next command would build the deck again.
      const same = (await readFile(path, 'utf8').catch(() => '')) === text;
      if (!same) await writeWhole(path, text);
      print(`assets/${name}${same ? '　没有变' : ''}`);
    }
  },
};

/** The schema as text, laid out like the other JSON files of the project. */
export function formatSchema(value: JsonSchema): string {
  return `${formatJson(value, 0, 0)}\n`;
}

/** Objects take a line per member; a list is on one line if it fits. `used` is the room already taken on the line. */
function formatJson(value: unknown, depth: number, used: number): string {
  const inner = '  '.repeat(depth + 1);
  const outer = '  '.repeat(depth);
  if (Array.isArray(value)) {
    const scalars = value.every((item) => typeof item !== 'object');
    const line = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    if (value.length === 0 || (scalars && outer.length + used + line.length < WIDTH)) return line;
    const items = value.map((item) => `${inner}${formatJson(item, depth + 1, 0)}`);
    return `[\n${items.join(',\n')}\n${outer}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${inner}${name}${formatJson(member, depth + 1, name.length)}`;
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${outer}}`;
}
