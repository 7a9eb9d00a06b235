import { describe, expect, it } from 'vitest';
import { paragraph } from '../../../src/office/write/pptx/text.ts';
import { xmlPart } from '../../../src/office/write/xml.ts';

const LOOK = { px: 40, bold: false, serif: false, colour: { hex: '1F1A17', alpha: 1 }, spacing: 0 };

/** The runs of a line and the face of their Latin letters. */
function runsOf(text: string, serif = false): readonly string[] {
  const xml = xmlPart(
    paragraph({ lines: [[{ ...LOOK, serif, text }]], align: 'l', pitch: 60, vertical: false }),
  );
  return [...xml.matchAll(/<a:latin typeface="([^"]*)".*?<a:t>(.*?)<\/a:t>/g)].map(
    ([, face, words]) => `${face} ${words}`,
  );
}

describe('the faces of a line', () => {
  it.each([
    ['返还881个企业', ['Arial 返还881个企业']],
    ['紧扣“四抓”目标', ['微软雅黑 紧扣“四抓”目标']],
    ['实施“1+3”方案', ['微软雅黑 实施', '微软雅黑 “', 'Arial 1+3', '微软雅黑 ”方案']],
    ['39人×5000元', ['Arial 39人', '微软雅黑 ×', 'Arial 5000元']],
  ])('%s: digits are in a face of every system, marks in the Chinese one', (text, expected) => {
    expect(runsOf(text)).toEqual(expected);
  });

  it('nothing of a text is lost', () => {
    const text = 'A—B·“中”（2020年）…×3　１＋2';
    expect(
      runsOf(text)
        .map((run) => run.slice(run.indexOf(' ') + 1))
        .join(''),
    ).toBe(text);
  });

  it('a line with serifs has those of its own', () => {
    expect(runsOf('2020年', true)).toEqual(['Times New Roman 2020年']);
  });
});
