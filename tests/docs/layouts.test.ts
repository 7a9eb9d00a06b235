import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { capacitiesOf } from '../../src/deck/index.ts';
import { layoutBook, renderLayouts } from './layouts.ts';

const book = layoutBook((file) => readFileSync(file, 'utf8'));
const { layouts, samples } = book;

describe('docs/layouts.md', () => {
  it('is what the types say (npm run docs)', () => {
    expect(layouts.length).toBeGreaterThan(15);
    expect(readFileSync('docs/layouts.md', 'utf8')).toBe(renderLayouts(book));
  });

  it('says how many a list holds in one place: the line that is made from src/deck/capacity.ts', () => {
    const counts =
      /\b(?:one|two|three|\d+) to (?:two|three|four|five|six|seven|\d+)\b|\bup to (?:\w+)(?! em\b)/i;
    const twice = layouts.flatMap(({ layout, says, fields }) => {
      const lists = new Set(capacitiesOf(layout).map(({ path: [list = ''] }) => list));
      const told = fields.filter(({ name }) => lists.has(name)).map((field) => field.says);
      const named = [...lists].filter((list) => new RegExp(`\\bto \\w+ ${list}\\b`).test(says));
      return [...told.filter((each) => counts.test(each)), ...named].map((each) => `${layout}: ${each}`);
    });
    expect(twice).toEqual([]);
  });

  it('shows how a slide of every layout is written', () => {
    expect(layouts.filter(({ layout }) => !samples.has(layout))).toEqual([]);
  });

  it('has a picture of every layout', () => {
    const missing = layouts.filter(({ layout }) => !existsSync(`docs/pictures/layouts/${layout}.webp`));
    expect(missing.map(({ layout }) => layout)).toEqual([]);
  });
});
