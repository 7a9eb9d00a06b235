import { describe, test } from 'vitest';
import { tryFactsFiles, tryMeetingFiles } from './try-files.ts';

describe('broken and hostile files, in thousands', () => {
  test('facts files: each builds what it says, escaped, or is refused with its place', () => {
    tryFactsFiles(2400);
  }, 300_000);

  test('meeting files: shown as given, escaped, or refused with their place', () => {
    tryMeetingFiles(600);
  });
});
