import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../src/office/write/pptx/shapes.ts';
import { shapesOf } from '../../../src/office/write/pptx/slide-shapes.ts';
import { pageOf, rect } from './pages.ts';

const SLIDE = { rect: rect(0, 0, 1920, 1080) };
const said = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) =>
    shape.kind === 'words' ? [shape.block.lines.map((line) => line.map(({ text }) => text).join('|'))] : [],
  );

/** A text in a box of its own within `parent`. */
const text = (
  words: string,
  x: number,
  y: number,
  width: number,
  height: number,
  parent: number,
  look = {},
) => ({
  name: '#text',
  parent,
  rect: rect(x, y, width, height),
  lines: [{ text: words, rect: rect(x, y, width, height) }],
  look,
});

describe('the texts of a slide', () => {
  it.each([
    ['in a line of text', 'inline-flex', {}],
    ['as a box of its own', 'flex', { classes: ['n', 'red'], attributes: { 'data-fact': 'a.fund' } }],
  ])('join the digits and the unit of a number %s', (_, display, number) => {
    const page = pageOf('a.b', [
      SLIDE,
      { name: 'div', rect: rect(96, 156, 600, 313), look: { display: 'flex' } },
      { name: 'span', parent: 1, rect: rect(96, 156, 600, 313), look: { display }, ...number },
      { name: 'b', parent: 2, rect: rect(96, 156, 453, 313), look: { 'font-size': '216px' } },
      text('51.5', 96, 156, 453, 313, 3, { 'font-size': '216px' }),
      { name: 'i', parent: 2, rect: rect(550, 313, 160, 116), look: { 'font-size': '80px' } },
      text('万元', 550, 313, 160, 116, 5, { 'font-size': '80px' }),
      { name: 'p', parent: 1, rect: rect(730, 313, 160, 58), look: {} },
      text('资金', 730, 313, 80, 58, 7),
    ]);
    const together = said(shapesOf(page)).flat().join(' ');
    expect(together).toContain('51.5|万元');
  });

  it('keep apart what stands side by side, and together what is a heading', () => {
    const line = (name: string) =>
      pageOf('a.b', [
        SLIDE,
        { name, rect: rect(0, 0, 900, 58) },
        text('左', 0, 0, 40, 58, 1),
        text('右', 600, 0, 40, 58, 1),
      ]);
    expect(said(shapesOf(line('p')))).toEqual([['左'], ['右']]);
    expect(said(shapesOf(line('h2')))).toEqual([['左右']]);
  });

  it('keep the lines as the browser broke them', () => {
    const page = pageOf('a.b', [
      SLIDE,
      { name: 'p', rect: rect(0, 0, 400, 120) },
      text('第一行', 0, 0, 120, 58, 1),
      text('第二行', 0, 60, 120, 58, 1),
    ]);
    const [words] = shapesOf(page);
    expect(words?.kind === 'words' && words.block.lines.length).toBe(2);
    expect(words?.kind === 'words' && words.block.pitch).toBe(60);
  });

  it('leave out what is not seen, and what is there for other views', () => {
    const hidden = (look: object, classes: readonly string[] = []) =>
      pageOf('a.b', [
        SLIDE,
        { name: 'p', classes, rect: rect(0, 0, 400, 58), look },
        text('秘密', 0, 0, 80, 58, 1, look),
      ]);
    for (const look of [{ opacity: '0' }, { visibility: 'hidden' }, { 'clip-path': 'inset(50%)' }])
      expect(said(shapesOf(hidden(look)))).toEqual([]);
    for (const name of ['notes', 'data', 'origins', 'curtain'])
      expect(said(shapesOf(hidden({}, [name])))).toEqual([]);
    expect(said(shapesOf(hidden({})))).toEqual([['秘密']]);
  });
});

describe('the shapes of a slide', () => {
  it('come up with their step', () => {
    const page = pageOf('a.b', [
      SLIDE,
      { rect: rect(0, 0, 100, 100), attributes: { 'data-fragment-index': '2' } },
      { name: 'p', parent: 1, rect: rect(0, 0, 80, 58) },
      text('后来', 0, 0, 80, 58, 2),
    ]);
    expect(shapesOf(page).map(({ step }) => step)).toEqual([2]);
  });

  it('are one object where they are marks of one count', () => {
    const dot = (x: number) => ({
      name: 'i',
      parent: 1,
      rect: rect(x, 0, 40, 40),
      look: { 'background-color': 'rgb(1, 2, 3)', 'border-top-left-radius': '50%' },
    });
    const [marks, ...rest] = shapesOf(
      pageOf('a.b', [SLIDE, { name: 'p', rect: rect(0, 0, 200, 40) }, dot(0), dot(50), dot(100)]),
    );
    expect(rest).toEqual([]);
    expect(marks?.kind === 'marks' && marks.areas.length).toBe(3);
  });

  it('are a table where a table comes up as a whole, and texts where it comes in steps', () => {
    const table = (step: object) =>
      pageOf('a.b', [
        SLIDE,
        { name: 'table', rect: rect(0, 0, 400, 100) },
        { name: 'tr', parent: 1, rect: rect(0, 0, 400, 100) },
        { name: 'td', parent: 2, rect: rect(0, 0, 200, 100) },
        { name: 'div', parent: 3, rect: rect(0, 0, 200, 100), attributes: step as Record<string, string> },
        text('12辆', 20, 20, 80, 58, 4),
        { name: 'td', parent: 2, rect: rect(200, 0, 200, 100) },
        text('40家', 220, 20, 80, 58, 6),
      ]);
    const [whole] = shapesOf(table({}));
    expect(whole?.kind).toBe('table');
    expect(whole?.alt).toBe('表格：12辆，40家');
    expect(said(shapesOf(table({ 'data-fragment-index': '0' })))).toEqual([['12辆'], ['40家']]);
  });
});
