import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
/** What an office puts there where it has some: the report's own text, colours, page format, fonts, names, photographs. */
const OF_AN_OFFICE = [
  'assets/source.txt',
  'assets/theme.json',
  'assets/docx.json',
  'assets/fonts/',
  'assets/names.json',
  'assets/photos/',
];
/** Typings belong to what they describe. */
const packages = Object.keys(packageJson.devDependencies).filter((name) => !name.startsWith('@types/'));

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('names only commands that there are', () => {
    const named = [...read(file).matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  it('names only files and folders that there are', () => {
    const named = [...read(file).matchAll(/[(`]((?:src|tests|slides|assets|docs)\/[\w./-]*)[`)]/g)];
    const paths = named.map(([, path = '']) => path).filter((path) => !OF_AN_OFFICE.includes(path));
    expect(paths.length).toBeGreaterThan(4);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

it('docs/contributing.md has every script in its table, once, and no other', () => {
  const rows =
    read('docs/contributing.md')
      .match(/^\| script \|[\s\S]*?\n\n/m)?.[0]
      .split('\n')
      .slice(2) ?? [];
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([\w:-]+)`/g)].map(([, name]) => name),
  );
  expect([...named].sort()).toEqual(Object.keys(packageJson.scripts).sort());
});

describe('the table of dependencies', () => {
  it('has exactly the packages that are installed', () => {
    const [, section = ''] = read('README.md').split('\n## Dependencies\n');
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    expect(named.sort()).toEqual(packages.sort());
  });
});
