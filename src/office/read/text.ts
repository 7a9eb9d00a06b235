import { type Paragraph, plainParagraph } from './draft.ts';
import { Unreadable } from './unreadable.ts';

/** The paragraphs of a plain text: UTF-8 or UTF-16 by its mark, else what the office's older editors write. */
export function readText(bytes: Uint8Array): readonly Paragraph[] {
  const text = decode(bytes);
  if (/\0/.test(text) || (text.match(/\uFFFD/g)?.length ?? 0) > text.length / 100)
    throw new Unreadable('不是文字文件', '另存为 docx 再来核对');
  return textParagraphs(text);
}

/** A line that ends so is the last of its paragraph. */
const ENDED = /[。！？；：…”」』.!?:;]$/u;
/** A line that ends so cannot be: the number has its unit in the next one, even over the foot of a page. */
const OPEN = /[\d，、（《“]$/u;
/** A line as full as this was broken by the machine that wrote it, not by its author. */
const FULL = 0.7;

/** The paragraphs of a text, with lines joined that are only broken for their length. */
export function textParagraphs(
  text: string,
  placeOf = (line: number) => `第${line}行`,
): readonly Paragraph[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const full = FULL * Math.max(...lines.map((line) => line.length));
  const paragraphs: Paragraph[] = [];
  let open: { text: string; line: number } | undefined;
  for (const [i, line] of lines.entries()) {
    const held = open?.text ?? '';
    if (line === '' && (held === '' || OPEN.test(held))) continue;
    open = { text: held + line, line: open?.line ?? i + 1 };
    const goesOn = OPEN.test(line) || (line.length >= full && !ENDED.test(line));
    if (goesOn && i + 1 < lines.length) continue;
    paragraphs.push(plainParagraph(open.text, { kind: 'text', words: placeOf(open.line) }));
    open = undefined;
  }
  return paragraphs;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
