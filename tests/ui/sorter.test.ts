import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsFor, partsOf } from '../../src/ui/sorter.ts';
import { openDom } from '../dom.ts';

describe('the cells of the sorter', () => {
  it('fit into the room there is, whatever the slides and the shape of the screen', () => {
    const side = fc.integer({ min: 600, max: 4000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        side,
        side,
        fc.constantFrom(4 / 3, 16 / 9, 32 / 9),
        (slides, width, height, ratio) => {
          const cells = cellsFor(slides, { width, height, ratio });
          if (cells.width === 1) return;
          const rows = Math.ceil(slides / cells.columns);
          expect(cells.columns * (cells.width + 12)).toBeLessThanOrEqual(width + 12);
          expect(rows * (cells.width / ratio + 38)).toBeLessThanOrEqual(height + 12.001);
        },
      ),
    );
  });

  it('fill the screen: 26 slides are larger than a seventh of its width', () => {
    for (const [width, height, ratio] of [
      [1290, 660, 16 / 9],
      [1820, 950, 16 / 9],
      [2450, 950, 64 / 27],
    ] as const)
      expect(cellsFor(26, { width, height, ratio }).width).toBeGreaterThan(width / 7.5);
  });

  it('grow with the room, up to a fifth of the width', () => {
    expect(cellsFor(3, { ratio: 16 / 9, width: 1000, height: 4000 }).width).toBe(200);
  });
});

describe('the parts of the sorter', () => {
  it.each([
    ['one kicker for all', ['a 第一部分　甲', 'a 第一部分　甲'], ['第一部分　甲: 1 2']],
    ['a cover without one', ['a ', 'a 总览　结构', 'a 总览　主线'], ['总览: 1 2 3']],
    ['a cover before a part of one kicker', ['a ', 'a 总览　结构'], ['总览　结构: 1 2']],
    ['two in one part', ['z 荣誉　2020年', 'z 展望　2021年', 'z '], ['荣誉　2020年: 1', '展望　2021年: 2 3']],
    ['two parts with one kicker', ['a 专题', 'b 专题'], ['专题: 1', '专题: 2']],
  ])('%s', (_, slides, parts) => {
    const document = openDom();
    const made = slides.map((slide) => {
      const [part = '', kicker] = slide.split(' ');
      const section = document.createElement('section');
      section.dataset.part = part;
      if (kicker) section.innerHTML = `<p class="kicker">${kicker}</p>`;
      return section;
    });
    expect(partsOf(made).map(({ name, pages }) => `${name}: ${pages.join(' ')}`)).toEqual(parts);
  });
});
