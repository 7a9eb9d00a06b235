import { describe, expect, test } from 'vitest';
import { readFacts, readMeeting } from '../../src/facts/index.ts';
import { runs } from '../trials.ts';
import { expectPlaced, tryFactsFiles, tryMeetingFiles } from './try-files.ts';

describe('broken and hostile files', () => {
  test('facts files: each builds what it says, escaped, or is refused with its place', () => {
    tryFactsFiles(runs(320));
  });

  test('meeting files: shown as given, escaped, or refused with their place', () => {
    tryMeetingFiles(runs(120));
  });

  test.each([
    ['arrays', '['.repeat(10_000_000)],
    ['objects', '{"a":'.repeat(2_000_000)],
    ['a string', `{"report": "${'甲'.repeat(10_000_000)}"}`],
    ['duplicate keys', `{${'"a":1,'.repeat(1_500_000)}"a":1}`],
  ])('ten megabytes of %s are refused by their size, before anything is read of them', (_, text) => {
    const { book, problems } = readFacts(text);
    expect(book).toBeUndefined();
    expectPlaced(problems, /^assets\/facts\.json/);
    expect(problems.map(({ what }) => what)).toEqual([`文件有 ${text.length} 个字符，太大`]);
  });

  test('nothing reaches the prototype that all objects share', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      readFacts(`{"facts":{"${key}":{"polluted":{"says":"1人","counts":"x","find":"1人"}}}}`);
      readMeeting(`{"${key}":{"polluted":"x"}}`);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
