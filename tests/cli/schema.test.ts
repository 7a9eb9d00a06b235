import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatSchema, schema as schemaCommand } from '../../src/cli/schema.ts';
import { SCHEMAS } from '../../src/facts/index.ts';

/** A file that a project may be without is looked at in the fixture of another body. */
const fileOf = (schema: string) => {
  const name = schema.replace('.schema', '');
  const own = `assets/${name}`;
  const path = existsSync(own) ? own : `tests/fixtures/other-body/assets/${name}`;
  return JSON.parse(readFileSync(path, 'utf8'));
};

describe.each(Object.entries(SCHEMAS))('%s', (name, make) => {
  test('stands in assets/ as the definitions make it (npm run schema)', () => {
    expect(readFileSync(`assets/${name}`, 'utf8')).toBe(formatSchema(make()));
  });

  test('is the schema that the file itself names', () => {
    const file = fileOf(name);
    expect(file.$schema).toBe(`./${name}`);
  });

  test('takes the file of the project', () => {
    const file = fileOf(name);
    const schema = z.fromJSONSchema(make() as never);
    expect(schema.safeParse(file).error?.issues ?? []).toEqual([]);
  });
});

test('a schema that has not changed is left alone: the deck is not built anew for it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'deck-schema-'));
  try {
    const old = new Date('2020-01-01T00:00:00Z');
    const pathOf = (name: string) => join(root, 'assets', name);
    const run = () => schemaCommand.main([], { root, env: {}, print: () => undefined });
    const changed = () =>
      Object.keys(SCHEMAS).filter((name) => statSync(pathOf(name)).mtimeMs !== old.getTime());
    await run();
    expect(changed()).toEqual(Object.keys(SCHEMAS));
    for (const name of Object.keys(SCHEMAS)) utimesSync(pathOf(name), old, old);
    await run();
    expect(changed()).toEqual([]);
    writeFileSync(pathOf('names.schema.json'), '{}');
    await run();
    expect(changed()).toEqual(['names.schema.json']);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('the schema refuses what the program refuses', () => {
  const schema = z.fromJSONSchema(SCHEMAS['facts.schema.json']() as never);
  const file = JSON.parse(readFileSync('tests/fixtures/union-report/assets/facts.json', 'utf8'));
  const changed = (change: (copy: typeof file) => void) => {
    const copy = structuredClone(file);
    change(copy);
    return schema.safeParse(copy).success;
  };
  expect(changed(() => {})).toBe(true);
  expect(changed((copy) => delete copy.report)).toBe(false);
  expect(changed((copy) => Object.assign(copy.facts.pandemic.fund, { says: 51.5 }))).toBe(false);
  expect(changed((copy) => Object.assign(copy.facts.pandemic.fund, { status: '提名' }))).toBe(false);
  expect(changed((copy) => Object.assign(copy.facts.pandemic.fund, { sais: '1人' }))).toBe(false);
  expect(changed((copy) => Object.assign(copy.facts, { 'Not a name': {} }))).toBe(false);
});
