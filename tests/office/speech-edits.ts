import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const MAIN = 'word/document.xml';

/** A manuscript taken apart into its paragraphs, to be edited as an office program edits it. */
export interface Manuscript {
  readonly head: string;
  readonly paragraphs: readonly string[];
  readonly tail: string;
}

export function openManuscript(bytes: Uint8Array): Manuscript {
  const xml = strFromU8(unzipSync(bytes)[MAIN] ?? new Uint8Array());
  const start = xml.indexOf('<w:body>') + '<w:body>'.length;
  const end = xml.lastIndexOf('<w:sectPr>');
  const body = xml.slice(start, end);
  return {
    head: xml.slice(0, start),
    paragraphs: body.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [],
    tail: xml.slice(end),
  };
}

export function saveManuscript(bytes: Uint8Array, { head, paragraphs, tail }: Manuscript): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [MAIN]: strToU8(head + paragraphs.join('') + tail) });
}

/** The words of a paragraph. */
export const wordsIn = (paragraph: string) =>
  [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => words).join('');

/** Typed anew: no run and no bookmark of the old one is left. */
export const typed = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** Every run cut into runs of two characters, as spelling marks and input methods leave them. */
export const splitRuns = (paragraph: string) =>
  paragraph.replace(
    /<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gs,
    (_, look = '', words: string) =>
      (words.match(/..?/gsu) ?? [])
        .map((two) => `<w:r>${look}<w:t xml:space="preserve">${two}</w:t></w:r>`)
        .join(''),
  );

/** The first run that holds `old`, changed under tracking by `author`. */
export const tracked = (paragraph: string, old: string, now: string, author: string) =>
  paragraph.replace(
    /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gs,
    (run, look = '', words: string) => {
      const at = words.indexOf(old);
      if (at < 0) return run;
      const part = (text: string, tag = 't') =>
        text === '' ? '' : `<w:r>${look}<w:${tag} xml:space="preserve">${text}</w:${tag}></w:r>`;
      const who = `w:id="9" w:author="${author}" w:date="2021-01-05T00:00:00Z"`;
      return `${part(words.slice(0, at))}<w:del ${who}>${part(old, 'delText')}</w:del><w:ins ${who}>${part(now)}</w:ins>${part(words.slice(at + old.length))}`;
    },
  );
