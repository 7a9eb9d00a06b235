import { describe, expect, it } from 'vitest';
import { deck as source } from '../../slides/index.ts';
import { initialsOf, initialsOfText } from '../../src/bundle/initials.ts';
import { placeSlides } from '../../src/deck/index.ts';

describe('initials of a title', () => {
  it.each([
    ['技能竞赛', 'jnjs'],
    ['重点防控部门', 'zdfkbm'],
    ['九九重阳', 'jjcy'],
    ['银行行长', 'yhhz'],
    ['新建109家', 'xj109j'],
    ['“1+3”方案，Ａ级', '13faaj'],
    ['', ''],
  ])('%s is %s', (text, initials) => {
    expect(initialsOfText(text)).toBe(initials);
  });

  it('are there for every slide, and nothing but letters and digits', () => {
    const initials = initialsOf(placeSlides(source));
    expect(Object.keys(initials)).toHaveLength(source.parts.flatMap((part) => part.slides).length);
    for (const [id, letters] of Object.entries(initials)) expect(letters, id).toMatch(/^[a-z0-9]+$/);
  });
});
