import { beforeAll, describe, expect, it } from 'vitest';
import { factsIn } from '../../src/facts/index.ts';
import { compareDrafts } from '../../src/office/compare/compare.ts';
import { deckText } from '../../src/office/compare/deck-text.ts';
import { loadDraft } from '../../src/office/compare/load.ts';
import { readAnswers } from '../../src/office/forms/answers.ts';
import { byDepartment, formOf, NO_DEPARTMENT } from '../../src/office/forms/form.ts';
import { openWorkbook, readDraft } from '../../src/office/read/read.ts';
import { editsOf } from '../../src/office/take/take.ts';
import { GB_9704 } from '../../src/office/write/docx/format.ts';
import { writeSpeech } from '../../src/office/write/docx/speech.ts';
import { writeXlsx } from '../../src/office/write/xlsx.ts';
import { deck } from '../deck/check/deck.ts';
import { hasOffice, resave } from './soffice.ts';
import { openManuscript, saveManuscript, tracked } from './speech-edits.ts';

const installed = hasOffice();
if (!installed) console.warn('LibreOffice is not installed: nothing was saved by another program');

const text = deckText(deck);
let speech: Uint8Array;
beforeAll(async () => {
  speech = await writeSpeech(deck, GB_9704);
});

/** The manuscript with this many of its figures changed, each within its own run. */
function withChanged(count: number): { readonly bytes: Uint8Array; readonly changed: readonly string[] } {
  const base = openManuscript(speech);
  const changed: string[] = [];
  const paragraphs = base.paragraphs.map((paragraph, i) => {
    if (i % 3 !== 0 || changed.length >= count) return paragraph;
    return paragraph.replace(
      /(w:name="f\d+_[^>]*>(?:<w:r>)<w:t(?: [^>]*)?>)([^<]*\d[^<]*)/,
      (_, head: string, says: string) => {
        const other = says.replace(/\d+/, (digits) => String(Number(digits) * 3 + 1));
        changed.push(other);
        return head + other;
      },
    );
  });
  return { bytes: saveManuscript(speech, { ...base, paragraphs }), changed };
}

describe.skipIf(!installed)('a manuscript that LibreOffice saved', () => {
  it.each(['docx', 'doc-docx', 'odt-docx'])(
    'as %s: twelve changed figures are named, none is besides',
    async (way) => {
      const { bytes, changed } = withChanged(12);
      expect(changed).toHaveLength(12);
      const [first = ''] = way.split('-');
      const saved = way.includes('-')
        ? resave(`a.${first}`, resave('a.docx', bytes, first), 'docx')
        : resave('a.docx', bytes, 'docx:MS Word 2007 XML');
      const file = await loadDraft('讲稿.docx', saved);
      const start = process.cpuUsage();
      const result = compareDrafts([file], text);
      const { user, system } = process.cpuUsage(start);
      expect(result.findings.map((one) => ('figure' in one ? one.figure : one.kind))).toEqual(changed);
      console.info(
        `${way}: ${Math.round((user + system) / 1000)} ms of processor time for ${result.files[0]?.figures} figures`,
      );
    },
  );

  it('comes back without an edit, bookmarks and all', async () => {
    const draft = await readDraft('讲稿.docx', resave('a.docx', speech, 'docx:MS Word 2007 XML'));
    const marks = draft.paragraphs.flatMap(({ anchors }) => anchors.map(({ name }) => name));
    expect(marks.filter((name) => name.startsWith('s_'))).toHaveLength(deck.slides.length);
    expect(editsOf(draft, deck, () => undefined)).toEqual([]);
  });

  it('keeps who changed what', async () => {
    const base = openManuscript(speech);
    let done = false;
    const paragraphs = base.paragraphs.map((paragraph) => {
      const now = done ? paragraph : tracked(paragraph, '我们', '大家', '王五');
      done ||= now !== paragraph;
      return now;
    });
    const saved = resave('a.docx', saveManuscript(speech, { ...base, paragraphs }), 'docx:MS Word 2007 XML');
    const edits = editsOf(await readDraft('讲稿.docx', saved), deck, () => undefined);
    expect(edits.map(({ authors }) => authors)).toEqual([['王五']]);
  });
});

describe.skipIf(!installed)('a form that LibreOffice saved', () => {
  it('is read as it was written', async () => {
    const facts = factsIn(deck.book);
    const own = byDepartment(facts).get(NO_DEPARTMENT) ?? [];
    const form = writeXlsx(formOf('组织部', own, { title: '报告', author: '单位' }));
    const read = readAnswers(await openWorkbook(resave('a.xlsx', form, 'xlsx')), facts);
    expect(read?.faults).toEqual([]);
    expect(read?.missing).toHaveLength(own.length);
  });
});
