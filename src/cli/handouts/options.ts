import { parseArgs } from 'node:util';
import { HANDOUT_IDS, HANDOUTS, type HandoutId, isHandoutId } from '../../print/index.ts';
import { CliError } from '../exit.ts';

export interface HandoutOptions {
  /** In the order of the table, each once. */
  readonly ids: readonly HandoutId[];
  /** Folder for the PDFs, relative to the project; undefined for the usual one. */
  readonly out: string | undefined;
  readonly help: boolean;
}

const LIST = HANDOUT_IDS.map((id) => `    ${id.padEnd(13)}${HANDOUTS[id].name}：${HANDOUTS[id].use}`).join(
  '\n',
);

/** What `--help` prints. */
export const HANDOUT_HELP = `把讲义存成 PDF，放在 dist/handouts/
  用法：npm run handouts -- [种类 …] [--out 文件夹]
  种类（不写就是全部）：
${LIST}
  例：npm run handouts -- 3up notes --out D:/会议材料
  结果代码：0 成功；1 文件内容有问题或 PDF 没有通过检查；2 参数写错；3 没有浏览器；4 浏览器或磁盘出错`;

/** What the command line asks of the handouts. @throws CliError (usage) that quotes what was not understood */
export function parseHandoutOptions(argv: readonly string[]): HandoutOptions {
  const { values, positionals } = readArgs(argv);
  const unknown = positionals.filter((text) => !isHandoutId(text));
  if (unknown.length > 0) throw usage(`没有“${unknown.join('、')}”这种讲义`, `下列种类之一或几个\n${LIST}`);
  if (values.out?.trim() === '') throw usage('--out 后面没有写文件夹', '--out 文件夹');
  return {
    ids: HANDOUT_IDS.filter((id) => positionals.length === 0 || positionals.includes(id)),
    out: values.out,
    help: values.help ?? false,
  };
}

function readArgs(argv: readonly string[]) {
  const options = { out: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw usage(`参数写错了：${argv.join(' ')}`, '讲义的种类、--out 文件夹、--help', error);
  }
}

function usage(what: string, expected: string, cause?: unknown): CliError {
  return new CliError('usage', `× ${what}\n  应为：${expected}\n  改法：npm run handouts -- --help 看用法`, {
    cause,
  });
}
