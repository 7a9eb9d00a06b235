import { expect, test } from 'vitest';
import { wholeWords } from '../../../src/deck/check/whole-words.ts';

const ALL = /全部|一律|无一|都/u;

test.each([
  ['确保万无一失', []],
  ['首都和成都的同行', []],
  ['各项指标都完成', ['都']],
  ['他们都是先进', ['都']],
  ['全部达标、无一例外', ['全部', '无一']],
  ['大都市一律免费', ['一律']],
])('%s', (text, words) => expect(wholeWords(text, ALL)).toEqual(words));
