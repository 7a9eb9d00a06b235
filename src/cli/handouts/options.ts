import { HANDOUT_IDS, HANDOUTS, type HandoutId, isHandoutId } from '../../print/index.ts';
import { readArguments, usageError } from '../arguments.ts';

export interface HandoutOptions {
  /** In the order of the table, each once. */
  readonly ids: readonly HandoutId[];
  /** Folder for the PDFs, relative to the project; undefined for the usual one. */
  readonly out: string | undefined;
}

/** What can be asked for, a line each. */
export const HANDOUT_LINES = [
  '种类（不写就是全部）：',
  ...HANDOUT_IDS.map((id) => `  ${id.padEnd(13)}${HANDOUTS[id].name}：${HANDOUTS[id].use}`),
  '例：npm run handouts -- 3up notes --out D:/会议材料',
];

/** What the command line asks of the handouts. @throws CliError (usage) that quotes what was not understood */
export function parseHandoutOptions(argv: readonly string[]): HandoutOptions {
  const { values, positionals } = readArguments(argv, { out: { type: 'string' } }, { words: true });
  const unknown = positionals.filter((text) => !isHandoutId(text));
  if (unknown.length > 0)
    throw usageError(`没有“${unknown.join('、')}”这种讲义`, `${HANDOUT_IDS.join('、')} 之一或几个`);
  if (values.out?.trim() === '') throw usageError('--out 后面没有写文件夹', '--out 文件夹');
  return {
    ids: HANDOUT_IDS.filter((id) => positionals.length === 0 || positionals.includes(id)),
    out: values.out,
  };
}
