import { usageError } from './command.ts';

const LIST = /^[1-9]\d*(?:[-–—][1-9]\d*)?(?:[,，][1-9]\d*(?:[-–—][1-9]\d*)?)*$/;

/** Pages from 1, each once, in the order asked for: `3-7,12`. @throws CliError (usage) that quotes what was not understood */
export function parsePageList(option: string, text: string): readonly number[] {
  if (!LIST.test(text))
    throw usageError(`${option} 写成了“${text}”`, '页码，从 1 起，用逗号隔开，连着的用短横，例如 3-7,12');
  const pages = text.split(/[,，]/).flatMap((range) => {
    const [from = 0, to = from] = range.split(/[-–—]/).map(Number);
    return Array.from({ length: Math.max(0, Math.min(to - from, 9999) + 1) }, (_, i) => from + i);
  });
  if (pages.length === 0) throw usageError(`${option} 写成了“${text}”`, '小的页码在前，例如 3-7');
  return [...new Set(pages)];
}

/** @throws CliError (usage) that names the pages a deck of `total` slides has not */
export function requirePages(pages: readonly number[], total: number, more = ''): void {
  const beyond = pages.filter((page) => page > total);
  if (beyond.length > 0) throw usageError(`没有第 ${runsOf(beyond)} 页`, `1 到 ${total} 之间的页码${more}`);
}

/** `27–99` in place of each of them. */
function runsOf(pages: readonly number[]): string {
  const sorted = [...pages].sort((a, b) => a - b);
  const starts = sorted.filter((page) => !sorted.includes(page - 1));
  return starts
    .map((from) => {
      let to = from;
      while (sorted.includes(to + 1)) to += 1;
      return from === to ? `${from}` : `${from}–${to}`;
    })
    .join('、');
}
