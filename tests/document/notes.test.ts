import { expect, test } from 'vitest';
import { click, say, strong } from '../../src/deck/index.ts';
import { renderNotes } from '../../src/document/index.ts';
import { scriptOf } from '../../src/script/script.ts';
import { sentences } from '../../src/script/sentences.ts';

const CASES = [
  say`一句；两句……三句！`,
  say`唱响“最强音！”“战疫情”等作品。完。`,
  say`他说：“先看。再讲。”大家点头。`,
  say`甲${strong('乙。丙')}丁。${click}戊，${click}己。\n末段。`,
];

/** Words of each sentence of the printed script. */
const printed = (markup: string) =>
  [...markup.matchAll(/<span class="s">(.*?)<\/span>(?=<span class="(?:s|cue)"|<\/p>)/g)].map(
    ([, words = '']) => words.replace(/<span class="cue">点一下<\/span>|<[^>]*>/g, ''),
  );

test.each(CASES)('the printed script is cut where the prompter cuts: %#', (notes) => {
  const spoken = sentences(scriptOf(notes)).map(({ text }) => text);
  expect(printed(String(renderNotes(notes, [])))).toEqual(spoken);
});
