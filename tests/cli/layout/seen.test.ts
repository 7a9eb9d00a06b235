import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSeen } from '../../../src/cli/layout/seen.ts';

const slide = (page: number, words: string) =>
  `<section class="slide" data-page="${page}"><p>${words}</p></section>`;
const deck = ({ style = 'p{font-size:40px}', face = 'AAAA', third = '三', facts = '{}' } = {}) =>
  `<style>@font-face { font-family: S; src: url(data:font/woff2;base64,${face}) }${style}</style>
<script type="application/json" id="facts">${facts}</script><script>start()</script>
${slide(1, '一')}${slide(2, '二')}${slide(3, third)}`;

describe('slides that have been looked at', () => {
  let root = '';
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'deck-seen-'));
    await (await readSeen(deck(), root)).keep([1, 2, 3]);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  const unseen = async (html: string) => (await readSeen(html, root)).unseen;

  test.each([
    ['the same deck', deck(), []],
    ['other words on one slide', deck({ third: '三个' }), [3]],
    ['faces with another character', deck({ face: 'BBBB' }), []],
    ['other facts, which no slide shows', deck({ facts: '{"a":1}' }), []],
    ['another style', deck({ style: 'p{font-size:41px}' }), [1, 2, 3]],
    ['one more slide', deck() + slide(4, '四'), [4]],
  ])('%s', async (_what, html, wanted) => {
    expect(await unseen(html)).toEqual(wanted);
  });

  test('a slide that was not kept is looked at again', async () => {
    const other = deck({ style: 'p{color:red}' });
    await (await readSeen(other, root)).keep([2]);
    expect(await unseen(other)).toEqual([1, 3]);
  });
});
