import { relative } from 'node:path';

/** What the system refuses, in words, and what can be done about it. */
const REFUSALS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOSPC: ['磁盘满了', '清出空间，再运行一次'],
  EDQUOT: ['磁盘配额用完了', '清出空间，再运行一次'],
  EROFS: ['磁盘是只读的', '把项目文件夹放到可以写入的磁盘上，再运行一次'],
  EACCES: ['没有读写的权限', '换到自己的文件夹里，或者请管理员给权限'],
  EPERM: ['系统不让读写', '关掉正在打开它的程序；再不行，请管理员给权限'],
  EBUSY: ['正被别的程序占用', '关掉正在打开它的程序，再运行一次'],
  EIO: ['磁盘读写出错', '换一个磁盘再试'],
  EEXIST: ['有同名的文件挡着', '把那个文件移开，再运行一次'],
  ENOTDIR: ['要用文件夹的地方是一个文件', '把那个文件移开，再运行一次'],
  EISDIR: ['要写文件的地方是一个文件夹', '把那个文件夹移开，再运行一次'],
};

/** What the system refuses, and what to do about it, in words for the office; its own words where we have none. */
function refusalOf(error: unknown): readonly [what: string, remedy: string] {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words = error instanceof Error ? error.message : String(error);
  return REFUSALS[code] ?? [code === 'ENOENT' ? '那里建不了文件或文件夹' : words, '改正路径'];
}

/** That a file or folder cannot be written or read, why, and what to do about it. @throws whatever is no refusal of the system */
export function refusal(what: string, path: string, error: unknown, otherwise = ''): CliError {
  if (!(error instanceof Error && 'code' in error)) throw error;
  const [reason, remedy] = refusalOf(error);
  const message = `× ${what}：${reason}\n  → ${path}\n    改法：${remedy}${otherwise}`;
  return new CliError('failed', message, { cause: error });
}

/** Why the system did not read or write a file, in words for the office; undefined for any other error. */
export function formatSystemError(error: unknown, root: string): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const { code, path } = error as NodeJS.ErrnoException;
  const [what, remedy] = REFUSALS[code ?? ''] ?? [];
  if (what === undefined) return undefined;
  const where = path === undefined ? '' : `\n  → ${relative(root, path) || path}`;
  return `× ${what}（${code}）${where}\n    应为：能读写的文件和文件夹\n    改法：${remedy}`;
}

/** How a command ends, as the shell sees it. */
export const EXIT = {
  ok: 0,
  /** Something in the office's files is wrong, or the build failed for it. */
  problems: 1,
  /** The command was called with arguments that it does not know. */
  usage: 2,
  noBrowser: 3,
  /** The browser or the file system did not do what was asked. */
  failed: 4,
  /** Nothing wrong was found, but something could not be looked at. */
  unchecked: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A failure that a user can do something about: reported in a sentence, without a stack. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exit: ExitCode;

  constructor(exit: keyof typeof EXIT, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exit = EXIT[exit];
  }
}
