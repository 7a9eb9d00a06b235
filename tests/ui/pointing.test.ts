import { describe, expect, it } from 'vitest';
import { parseMarking, spotIn } from '../../src/ui/pointing.ts';

describe('a pointer over a small slide', () => {
  const area = { left: 100, top: 50, width: 400, height: 200 };

  it.each([
    [100, 50, { x: 0, y: 0 }],
    [300, 100, { x: 0.5, y: 0.25 }],
    [500, 250, { x: 1, y: 1 }],
    [99, 100, undefined],
    [300, 251, undefined],
  ])('at %i, %i is at %o of the slide', (clientX, clientY, spot) => {
    expect(spotIn(area, { clientX, clientY })).toEqual(spot);
  });
});

describe('a marking from another window', () => {
  it('is whole, or none; whatever else it carries is dropped', () => {
    const pen = { tool: 'pen', x: 0.1, y: 0.9, begins: true };
    expect(parseMarking({ ...pen, text: '讲稿' })).toEqual(pen);
    expect(parseMarking({ tool: 'laser', x: 0, y: 1 })).toEqual({ tool: 'laser', x: 0, y: 1, begins: false });
    expect(['rest', 'wipe'].map(parseMarking)).toEqual(['rest', 'wipe']);
    const broken = [
      { ...pen, tool: 'hammer' },
      { ...pen, x: 1.2 },
      { ...pen, y: '0.5' },
      { ...pen, x: Number.NaN },
    ];
    for (const one of [...broken, null, 'next', 7]) expect(parseMarking(one)).toBeUndefined();
  });
});
