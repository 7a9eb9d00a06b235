import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { factsOnScreen, formatFigure } from '../../../src/deck/index.ts';
import { checkPptx } from '../../../src/office/write/pptx/check.ts';
import { writePptx } from '../../../src/office/write/pptx/write.ts';
import { tinyDeck as deck } from '../../fixtures/tiny-deck.ts';
import { PALETTE, pagesOfDeck } from './pages.ts';

const FILE = 'dist/deck.pptx';
const saidOn = (page: number) =>
  factsOnScreen(deck.slides[page - 1]?.slide ?? ({} as never))
    .map((fact) => formatFigure({ kind: 'figure', fact, short: false }))
    .join('，');

let bytes: Uint8Array = new Uint8Array();
beforeAll(() => {
  bytes = writePptx({ deck, pages: pagesOfDeck((page) => saidOn(page) || '无'), palette: PALETTE });
});

/** What the check says after `edit` has changed the text of a part. */
async function faultsAfter(part: string, edit: (xml: string) => string): Promise<string> {
  const files = unzipSync(bytes);
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = edit(before);
  expect(after).not.toBe(before);
  // Packed small it would be read no otherwise.
  const damaged = zipSync({ ...files, [part]: strToU8(after) }, { level: 0 });
  return (await checkPptx(damaged, { deck, file: FILE })).map(({ what }) => what).join('\n');
}

const SLIDE = 'ppt/slides/slide2.xml';

describe('a written file', () => {
  it('passes its own check', async () => {
    expect(await checkPptx(bytes, { deck, file: FILE })).toEqual([]);
  });

  it('is the same bytes from the same deck', () => {
    expect(writePptx({ deck, pages: pagesOfDeck((page) => saidOn(page) || '无'), palette: PALETTE })).toEqual(
      bytes,
    );
  });

  it('has a workbook in each chart, and the label bound to the number', () => {
    const files = unzipSync(bytes);
    expect(Object.keys(files).filter((name) => name.endsWith('.xlsx'))).toHaveLength(deck.slides.length);
    const chart = strFromU8(files['ppt/charts/chart1.xml'] ?? new Uint8Array());
    expect(chart).toContain('formatCode="0&quot;万册&quot;"');
    expect(chart).toContain('<c:v>2</c:v>');
  });

  it('has the notes with the place of each click', () => {
    const clicks = deck.slides.map(
      ({ slide }) => slide.notes.spans.filter(({ kind }) => kind === 'click').length,
    );
    const files = unzipSync(bytes);
    const written = deck.slides.map(
      ({ page }) =>
        strFromU8(files[`ppt/notesSlides/notesSlide${page}.xml`] ?? new Uint8Array()).split('【点一下】')
          .length - 1,
    );
    expect(written).toEqual(clicks);
  });
});

describe('the check names', () => {
  it.each<[string, string, (xml: string) => string, string]>([
    [
      'two objects of one number',
      SLIDE,
      (xml) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"'),
      '对象编号重复',
    ],
    ['a shape without text', SLIDE, (xml) => xml.replace(/<p:txBody>.*?<\/p:txBody>/, ''), '没有文字区'],
    ['an empty line', SLIDE, (xml) => xml.replace(/<a:ln><a:noFill\/><\/a:ln>/, '<a:ln/>'), '空的线条'],
    [
      'two titles',
      SLIDE,
      (xml) => xml.replace('type="sldNum" sz="quarter" idx="12"', 'type="title"'),
      '2 个标题',
    ],
    ['a step without its object', SLIDE, (xml) => xml.replace(/spid="\d+"/, 'spid="999"'), '不存在的对象'],
    [
      'two steps of one number',
      SLIDE,
      (xml) => xml.replace('<p:cTn id="2"', '<p:cTn id="1"'),
      '动画的编号重复',
    ],
    [
      'words over the edge of the slide',
      SLIDE,
      (xml) => xml.replace('<a:off x="609600"', '<a:off x="12609600"'),
      '超出页面',
    ],
    [
      'words longer than their box',
      SLIDE,
      (xml) => xml.replace(/书香满城/, '书香满城'.repeat(20)),
      '比文字框长',
    ],
    ['a chart without words', SLIDE, (xml) => xml.replace(/ descr="[^"]*"/, ''), '没有替代文字'],
    [
      'a figure that is not there',
      'ppt/slides/slide4.xml',
      (xml) =>
        xml.replace(/\d/g, (d, at, all) =>
          all.slice(0, at).lastIndexOf('<a:t>') > all.slice(0, at).lastIndexOf('</a:t>') ? '0' : d,
        ),
      '没有“',
    ],
    [
      'a relation that leads nowhere',
      'ppt/slides/_rels/slide2.xml.rels',
      (xml) => xml.replace('charts/chart2', 'charts/chart99'),
      '指向不存在的',
    ],
    [
      'a part that nothing declares',
      '[Content_Types].xml',
      (xml) => xml.replace(/<Override PartName="\/ppt\/charts\/chart1.xml"[^>]*>/, ''),
      '没有登记类型',
    ],
    [
      'a GUID in small letters',
      'ppt/presentation.xml',
      (xml) => xml.replace('0000-4000-8000-000000000001', '0000-4000-8000-00000000000a'),
      '编号写法不对',
    ],
    [
      'a slide that is in no section',
      'ppt/presentation.xml',
      (xml) => xml.replace(/<p14:sldId id="\d+"\/>/, ''),
      '分节与页次不合',
    ],
    [
      'an order that is not the schema’s',
      'ppt/presentation.xml',
      (xml) => xml.replace(/(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:sldSz[^>]*>)/, '$2$1'),
      '次序不对',
    ],
  ])('%s', async (_, part, edit, said) => {
    expect(await faultsAfter(part, edit)).toContain(said);
  });
});
