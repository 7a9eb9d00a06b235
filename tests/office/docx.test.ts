import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/deck/index.ts';
import { factsIn } from '../../src/facts/index.ts';
import { compareDrafts } from '../../src/office/compare/compare.ts';
import { deckText } from '../../src/office/compare/deck-text.ts';
import { loadDraft } from '../../src/office/compare/load.ts';
import { END_MARK, figureMark, partMark, slideMark } from '../../src/office/word-bookmarks.ts';
import { GB_9704, mergeFormat } from '../../src/office/write/docx/format.ts';
import { writeReport } from '../../src/office/write/docx/report.ts';
import { writeSpeech } from '../../src/office/write/docx/speech.ts';
import { deck } from '../fixtures/union-report/deck.ts';

const partOf = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name]);

/** The sentence of a figure says as what it is drawn. */
const DRAWN = /图|条|环|点/;

let speech: Uint8Array;
let report: Uint8Array;
beforeAll(async () => {
  speech = await writeSpeech(deck, GB_9704);
  // Pictures of one pixel: one for each slide.
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const pictures = new Map(
    deck.slides.map(({ id, slide }) => {
      return [id, figuresOf(slide).length > 0 ? [{ png, width: 800, height: 400 }] : []];
    }),
  );
  report = await writeReport(deck, GB_9704, { drawings: pictures, photos: new Map() });
});

describe('the speech as a document', () => {
  it('has a bookmark for each slide, for each figure said, and one at the end, each once', () => {
    const names = [...partOf(speech, 'word/document.xml').matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const wanted = deck.slides.flatMap(({ id, slide }) => [
      slideMark(id),
      ...slide.notes.spans.filter(({ kind }) => kind === 'figure').map((_, i) => figureMark(id, i)),
    ]);
    const parts = deck.slides.filter(({ opener }) => opener).map(({ part }) => partMark(part.id));
    expect([...names].sort()).toEqual([...wanted, ...parts, END_MARK].sort());
    expect(Math.max(...names.map((name) => name?.length ?? 0))).toBeLessThanOrEqual(40);
  });

  it('says what the deck says: held against it, it is clean', async () => {
    const result = compareDrafts([await loadDraft('讲稿.docx', speech)], deckText(deck));
    expect(result.findings).toEqual([]);
    expect(result.rewordings).toEqual([]);
    expect(result.clean).toBe(true);
    expect(result.files[0]?.figures).toBeGreaterThan(80);
  });

  it('is laid out as official documents are', () => {
    const body = partOf(speech, 'word/document.xml');
    expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(body).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"/);
    const styles = partOf(speech, 'word/styles.xml');
    expect(styles).toContain('<w:spacing w:val="-5"/>');
    for (const face of ['方正小标宋简体', '黑体', '仿宋']) expect(styles).toContain(`w:eastAsia="${face}"`);
    expect(partOf(speech, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });

  it('takes from an office only what it has otherwise, and refuses what is no format', () => {
    const own = mergeFormat({ margins: { top: 30 }, pageNumbers: 'center' });
    expect(own).toEqual({ ...GB_9704, margins: { ...GB_9704.margins, top: 30 }, pageNumbers: 'center' });
    expect(() => mergeFormat({ margins: { top: 900 } })).toThrow();
  });
});

describe('the report as a document', () => {
  it('has its figures as native tables under numbers, with their pictures told in words', () => {
    const body = partOf(report, 'word/document.xml');
    // That of the honours has a heading of its own.
    const tables = (body.match(/<w:tbl>/g)?.length ?? 0) - 1;
    expect(tables).toBeGreaterThan(5);
    const numbers = (kind: string) =>
      [...body.matchAll(new RegExp(`>${kind}(\\d+)　`, 'g'))].map(([, number]) => Number(number));
    expect(numbers('表')).toEqual(Array.from({ length: tables }, (_, i) => i + 1));
    expect(numbers('图')).toEqual(numbers('图').map((_, i) => i + 1));
    expect(numbers('图').length).toBeGreaterThan(tables);
    const told = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words ?? '');
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter((words) => !DRAWN.test(words) || !/\d/.test(words))).toEqual([]);
  });

  it('has columns as wide as their words, which fill the line together', () => {
    const grids = [...partOf(report, 'word/document.xml').matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(
      ([, columns]) => [...(columns ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
    );
    const line = Math.round((156 * 1440) / 25.4);
    for (const grid of grids) {
      expect(Math.abs(grid.reduce((sum, width) => sum + width, 0) - line)).toBeLessThan(grid.length);
    }
    // 荣誉, 级别, 获得者或数量: that of the level is the narrowest by far.
    const [honour = 0, level = 0, holder = 0] = grids.at(-1) ?? [];
    expect(level).toBeLessThan(Math.min(honour, holder) / 3);
  });

  it('begins and ends a long table with three rows at least', () => {
    const tables = [...partOf(report, 'word/document.xml').matchAll(/<w:tbl>.*?<\/w:tbl>/gs)];
    const rows = (tables.at(-1)?.[0] ?? '').split('<w:tr>').slice(1);
    expect(rows.length).toBeGreaterThan(15);
    const loose = rows.flatMap((row, i) => (row.includes('<w:keepNext/>') ? [] : [i]));
    // The head is the first.
    expect(loose[0]).toBe(3);
    expect(loose.slice(-2)).toEqual([rows.length - 4, rows.length - 1]);
  });

  it('is clean when it is held against the deck', async () => {
    const result = compareDrafts([await loadDraft('报告.docx', report)], deckText(deck));
    expect(
      result.findings.map((one) => [
        one.kind,
        'figure' in one && one.figure,
        'deck' in one && one.deck.says,
        one.sentence,
      ]),
    ).toEqual([]);
    expect(result.rewordings.map(({ old, sentence }) => [old, sentence])).toEqual([]);
  });
  it('has the photographs of the deck, told in words, and is still clean', async () => {
    const [fact] = factsIn(deck.book).filter(({ kind }) => kind === 'award');
    const [slide] = deck.slides.filter((placed) => placed.slide.report);
    if (!fact || !slide) throw new Error('The deck has no award and no passage');
    const photo = { address: 'data:image/webp;base64,', alt: '颁奖现场' };
    const pictured = {
      ...deck,
      portraits: new Map([[fact.id, [{ large: photo, small: photo }]]]),
      photos: new Map([[slide.id, photo]]),
    };
    const photos = new Map([[photo, new Uint8Array([0xff, 0xd8, 0xff, 0xd9])]]);
    const bytes = await writeReport(pictured, GB_9704, { drawings: new Map(), photos });
    const body = partOf(bytes, 'word/document.xml') ?? '';
    expect(body.match(/descr="颁奖现场"/g)).toHaveLength(2);
    expect(Object.keys(unzipSync(bytes)).filter((name) => /media\/.*\.jpg$/.test(name))).not.toEqual([]);
    expect(compareDrafts([await loadDraft('报告.docx', bytes)], deckText(pictured)).findings).toEqual([]);
  });

  it('has the honours and its remarks on the data behind it, each under its heading', () => {
    const body = partOf(report, 'word/document.xml');
    expect(body).toMatch(/附一　荣誉表.*<w:tbl>.*附二　数据说明.*（1）/s);
  });

  it('is of the body that reports, by its whole title, as the printed one is', async () => {
    const held = { ...deck.meeting, session: '三届五次全委会', date: '2021年1月20日', speaker: '张三' };
    const ours = { ...deck, meeting: held };
    for (const written of [
      await writeSpeech(ours, GB_9704),
      await writeReport(ours, GB_9704, { drawings: new Map(), photos: new Map() }),
    ]) {
      expect(compareDrafts([await loadDraft('稿.docx', written)], deckText(ours)).clean).toBe(true);
      const words = partOf(written, 'word/document.xml').replaceAll(/<[^>]+>/g, '');
      expect(words.startsWith(`${deck.book.report.title}（三届五次全委会　2021年1月20日）张三`)).toBe(true);
    }
  });
});

describe('the names of bookmarks', () => {
  it('are Word’s own, and two ids never share one', () => {
    const ids = ['a.b', 'a.b-c', 'a.b_c', `p.${'x'.repeat(60)}`, `p.${'x'.repeat(59)}y`];
    const names = ids.map(slideMark);
    expect(new Set(names).size).toBe(ids.length);
    expect(names.every((name) => /^[A-Za-z]\w{0,39}$/.test(name))).toBe(true);
  });
});
