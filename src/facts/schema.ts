import { z } from 'zod';
import { factsFile, meetingFile, namesFile, themeFile } from './definition.ts';

/** A JSON Schema, as editors read it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What editors complete and underline in the office's own files: made from the definitions that check them. */
export const SCHEMAS = {
  'facts.schema.json': () => schemaOf(factsFile, '报告里的事实'),
  'meeting.schema.json': () => schemaOf(meetingFile, '会议资料'),
  'names.schema.json': () => schemaOf(namesFile, '名单'),
  'theme.schema.json': () => schemaOf(themeFile, '本单位的颜色和字体'),
} as const satisfies Record<string, () => JsonSchema>;

/** Draft 7 is what every editor knows. A blank entry of each kind can be picked where a fact is to be written. */
function schemaOf(definition: z.ZodType, title: string): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(definition, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'union') Object.assign(jsonSchema, { defaultSnippets: SNIPPETS });
    },
  });
  return { $schema, title, ...schema };
}

const SNIPPETS = [
  { label: '数量', body: { says: '$1', counts: '$2', find: '$3' } },
  { label: '荣誉', body: { award: '$1', counts: '$2', find: '$3', level: '$4', status: '获评' } },
  { label: '算出的数', body: { formula: '$1', counts: '$2' } },
];
