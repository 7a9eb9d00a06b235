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
