import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../src/office/read/read.ts';
import { placeParagraphs } from '../../src/office/take/place.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/office/${name}`, import.meta.url))));

describe('a manuscript as LibreOffice saved it', async () => {
  const { paragraphs } = await readDraft('a.docx', fixture('resaved.docx'));

  it('still has every bookmark, each around its figure', () => {
    const anchors = paragraphs.flatMap(({ text, anchors: own }) =>
      own.map(({ name, start, end }) => [name, text.slice(start, end)]),
    );
    expect(anchors.filter(([name]) => name?.startsWith('s_'))).toHaveLength(19);
    const figures = anchors.filter(([name]) => /^f\d/.test(name ?? ''));
    expect(figures).toHaveLength(18);
    expect(new Set(figures.map(([, text]) => text))).toEqual(new Set(['3.5万册']));
  });

  it('tells who changed what', () => {
    const [changed, ...others] = paragraphs.filter(({ before }) => before !== undefined);
    expect(others).toEqual([]);
    expect(changed?.authors).toEqual(['王五']);
    expect([changed?.before, changed?.text]).toEqual([
      '先说一句。再看3.5万册，这是全年的数。',
      '先说改过。再看3.5万册，这是全年的数。',
    ]);
  });

  it('leaves the number of the page out: it is no figure of the text', () => {
    expect(paragraphs.filter(({ place }) => place.words === '页脚').map(({ text }) => text.trim())).toEqual(
      paragraphs.filter(({ place }) => place.words === '页脚').map(() => '—  —'),
    );
  });
});

it('a workbook as LibreOffice saved it keeps the qualifier that the format holds', async () => {
  const { paragraphs } = await readDraft('a.xlsx', fixture('resaved.xlsx'));
  expect(paragraphs[0]?.text).toBe('a.b，获奖人数，146万多元，属实');
});

describe('slides that say the same', () => {
  const known = [0, 1, 2].map((slide) => ({ slide, text: '这是全年的数。' }));
  const found = (...slides: readonly number[]) =>
    slides.map((slide) => ({ text: '这是全年的数。', authors: [], marked: [slide] }));

  it('are told apart by their bookmarks when one is left out', () => {
    expect(placeParagraphs(found(0, 2), known)).toEqual([0, 2]);
    expect(placeParagraphs(found(1, 2), known)).toEqual([1, 2]);
  });
});
