import { describe, expect, it } from 'vitest';
import type { FieldData } from '../../../src/deck/index.ts';
import { descendantsOf, parseXml, type XmlElement } from '../../../src/office/read/xml.ts';
import { fieldObjects } from '../../../src/office/write/pptx/field.ts';
import { element, xmlPart } from '../../../src/office/write/xml.ts';
import { PALETTE, rect } from './pages.ts';

const field = (value: number, shape: FieldData['shape'], end: 'closed' | 'open' = 'closed'): FieldData => ({
  kind: 'field',
  shape,
  marks: [{ fact: 'a.b', label: 'x', value, runs: [], end, message: true, look: 'solid', tone: 'message' }],
});

function objectsOf(data: FieldData): readonly XmlElement[] {
  let id = 1;
  const objects = fieldObjects({ kind: 'field', rect: rect(96, 246, 1728, 718), data }, PALETTE, () => ++id);
  return descendantsOf(parseXml(new TextEncoder().encode(xmlPart(element('x', {}, objects)))), 'sp');
}

/** How many dashes the lines of an object have: every one of them is a mark. */
function dashesOf(object: XmlElement): number {
  const [line] = descendantsOf(object, 'ln');
  const [dash] = descendantsOf(object, 'ds');
  const thickness = Number(line?.attributes.get('w'));
  const period =
    (thickness * (Number(dash?.attributes.get('d')) + Number(dash?.attributes.get('sp')))) / 100_000;
  const points = descendantsOf(object, 'pt').map((point) => [
    Number(point.attributes.get('x')),
    Number(point.attributes.get('y')),
  ]);
  let dashes = 0;
  for (let i = 0; i < points.length; i += 2) {
    const [from = [], to = []] = [points[i], points[i + 1]];
    const length = Math.hypot((to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0));
    dashes += Math.floor(length / period) + 1;
  }
  return dashes;
}

describe('a field in a file for an office program', () => {
  it.each<[number, FieldData['shape']]>([
    [1, 'dot'],
    [39, 'dot'],
    [12413, 'dot'],
    [881, 'square'],
    [40, 'cell'],
  ])('%i as %s: one object, every mark in it', (count, shape) => {
    const [marks, ...more] = objectsOf(field(count, shape));
    expect(more).toEqual([]);
    expect(marks && dashesOf(marks)).toBe(count);
  });

  it('has the ellipsis of an open end beside its marks', () => {
    expect(objectsOf(field(20, 'square', 'open'))).toHaveLength(1 + 3);
  });
});
