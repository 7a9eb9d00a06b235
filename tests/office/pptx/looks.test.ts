import { describe, expect, it } from 'vitest';
import { areasOf, fillOf, parseColour } from '../../../src/office/write/pptx/looks.ts';
import { pageOf, rect } from './pages.ts';

const box = (look: Parameters<typeof pageOf>[1][number]['look']) => {
  const [made] = pageOf('a.b', [{ rect: rect(10, 20, 200, 100), ...(look && { look }) }]).boxes;
  if (made === undefined) throw new Error('no box');
  return made;
};

describe('a computed colour', () => {
  it.each([
    ['rgb(166, 27, 31)', { hex: 'A61B1F', alpha: 1 }],
    ['rgba(0, 0, 0, 0.5)', { hex: '000000', alpha: 0.5 }],
    ['rgb(255 255 255 / 25%)', { hex: 'FFFFFF', alpha: 0.25 }],
    ['color(srgb 1 0.5 0)', { hex: 'FF8000', alpha: 1 }],
    ['rgba(0, 0, 0, 0)', undefined],
    ['none', undefined],
    ['', undefined],
  ])('%s', (css, colour) => {
    expect(parseColour(css)).toEqual(colour);
  });
});

describe('what a box paints', () => {
  it('is nothing where it has neither ground nor lines', () => {
    expect(areasOf(box({}))).toEqual([]);
  });

  it('is one area where the lines around are alike', () => {
    const line = {
      'border-top-width': '4px',
      'border-top-style': 'solid',
      'border-top-color': 'rgb(1, 2, 3)',
    };
    const all = Object.fromEntries(
      ['top', 'right', 'bottom', 'left'].flatMap((side) =>
        Object.entries(line).map(([name, value]) => [name.replace('top', side), value]),
      ),
    );
    expect(areasOf(box(all))).toEqual([
      {
        kind: 'area',
        rect: rect(12, 22, 196, 96),
        outline: 'rect',
        stroke: { colour: { hex: '010203', alpha: 1 }, px: 4 },
      },
    ]);
  });

  it('is two rules where a line is double', () => {
    const areas = areasOf(
      box({
        'border-bottom-width': '9px',
        'border-bottom-style': 'double',
        'border-bottom-color': 'rgb(1, 2, 3)',
      }),
    );
    expect(areas.map((area) => area.rect)).toEqual([rect(10, 117, 200, 3), rect(10, 111, 200, 3)]);
  });

  it.each([
    ['-18px', rect(26.5, 36.5, 167, 67)],
    ['-3px', rect(11.5, 21.5, 197, 97)],
    ['6px', rect(2.5, 12.5, 215, 115)],
  ])('is a ring as far from its edge as the offset of its outline says: %s', (offset, at) => {
    const ring = { 'outline-width': '3px', 'outline-style': 'solid', 'outline-color': 'rgb(1, 2, 3)' };
    expect(areasOf(box({ ...ring, 'outline-offset': offset }))).toEqual([
      { kind: 'area', rect: at, outline: 'rect', stroke: { colour: { hex: '010203', alpha: 1 }, px: 3 } },
    ]);
  });

  it('is round where its corners are', () => {
    const ground = { 'background-color': 'rgb(1, 2, 3)' };
    expect(areasOf(box({ ...ground, 'border-top-left-radius': '12px' }))[0]?.outline).toEqual({ radius: 12 });
    const [circle] = areasOf({
      ...box({ ...ground, 'border-top-left-radius': '50%' }),
      rect: rect(0, 0, 40, 40),
    });
    expect(circle?.outline).toBe('ellipse');
  });

  it('has the corners of its clipping', () => {
    const [area] = areasOf(
      box({
        'background-color': 'rgb(1, 2, 3)',
        'clip-path': 'polygon(0px 0px, 100% 0px, calc(100% - 40px) 100%, 40px 100%)',
      }),
    );
    expect(area?.outline).toEqual({
      points: [
        { x: 0, y: 0 },
        { x: 200, y: 0 },
        { x: 160, y: 100 },
        { x: 40, y: 100 },
      ],
    });
  });

  it('is hatched where stripes repeat', () => {
    const look = {
      'background-image': 'repeating-linear-gradient(45deg, rgb(1, 2, 3) 0px, rgb(4, 5, 6) 9px)',
    };
    expect(fillOf(box(look))).toEqual({
      kind: 'hatch',
      stripe: { hex: '010203', alpha: 1 },
      ground: { hex: '040506', alpha: 1 },
    });
  });
});
