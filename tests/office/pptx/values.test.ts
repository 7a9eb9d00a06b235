import { describe, expect, it } from 'vitest';
import type { ChartMark } from '../../../src/deck/index.ts';
import { chartValues } from '../../../src/office/write/pptx/chart-values.ts';

const run = (kind: 'digits' | 'unit' | 'qualifier', text: string) => ({ kind, text });
const mark = (value: number, ...runs: ReturnType<typeof run>[]): ChartMark => ({
  fact: 'a.b',
  label: 'x',
  value,
  runs,
  end: 'closed',
  message: false,
});
const digits = (text: string) => run('digits', text);
const unit = (text: string) => run('unit', text);
const over = (text: string) => run('qualifier', text);

describe('the values of a native chart', () => {
  it('stay bound to what is written at them, the qualifier with it', () => {
    const marks = [
      mark(1_460_000, digits('146'), unit('万'), over('多'), unit('元')),
      mark(255_700, digits('25.57'), unit('万元')),
      mark(30_000, over('近'), digits('3'), unit('万元')),
    ];
    expect(chartValues(marks)).toEqual([
      { number: 146, format: '0"万多元"', says: '146万多元' },
      { number: 25.57, format: '0.00"万元"', says: '25.57万元' },
      { number: 3, format: '"近"0"万元"', says: '近3万元' },
    ]);
  });

  it('are brought to the scale of the most, with what is printed as a text of its own', () => {
    const marks = [
      mark(1_460_000, digits('146'), unit('万元')),
      mark(350_000, digits('35'), unit('万元')),
      mark(57_000, digits('57000'), unit('元')),
    ];
    expect(chartValues(marks)[2]).toEqual({ number: 5.7, format: undefined, says: '57000元' });
  });

  it('in words are no number to be edited', () => {
    expect(
      chartValues([mark(5, digits('5'), unit('家')), mark(100, over('近'), digits('百'), unit('名'))])[1],
    ).toEqual({ number: 100, format: undefined, says: '近百名' });
  });

  it('may be nothing', () => {
    expect(chartValues([mark(0, digits('0'), unit('家'))])).toEqual([
      { number: 0, format: '0"家"', says: '0家' },
    ]);
    expect(chartValues([])).toEqual([]);
  });
});
