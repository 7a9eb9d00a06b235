import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ARCHIVE_RULES } from '../../src/cli/pdf/archive/index.ts';
import { renderArchive } from './archive.ts';

it('docs/archive.md is what the rules say (npm run docs)', () => {
  expect(ARCHIVE_RULES.length).toBeGreaterThan(40);
  expect(readFileSync('docs/archive.md', 'utf8')).toBe(renderArchive(ARCHIVE_RULES));
});
