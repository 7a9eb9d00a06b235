import { applyEdits, type Edit, findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { factPath, type Pairing } from '../../facts/index.ts';

/** The text of this year's facts file with last year's number beside each of these facts; everything else stays as it was. */
export function writeEarlier(text: string, pairings: readonly Pairing[], year: number): string {
  // The reader counts from behind a byte order mark.
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const json = text.slice(mark.length);
  const root = parseTree(json);
  if (root === undefined) return text;
  const edits = pairings.flatMap(({ now: { id }, last }) => {
    const edit = editOf(json, root, id, `{ "says": ${JSON.stringify(last.says)}, "year": ${year} }`);
    return edit === undefined ? [] : [edit];
  });
  return mark + applyEdits(json, edits);
}

/** In the place of an earlier year's number, or behind `says`: on its line, or on one of its own where each has one. */
function editOf(json: string, root: Node, id: string, was: string): Edit | undefined {
  const older = findNodeAtLocation(root, factPath(id, 'was'));
  if (older !== undefined) return { offset: older.offset, length: older.length, content: was };
  const says = findNodeAtLocation(root, factPath(id, 'says'));
  if (says?.parent === undefined) return undefined;
  const [line] = /\r?\n[ \t]*$/.exec(json.slice(0, says.parent.offset)) ?? [' '];
  return { offset: says.offset + says.length, length: 0, content: `,${line}"was": ${was}` };
}
