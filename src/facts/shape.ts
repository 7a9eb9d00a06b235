import type { z } from 'zod';
import { FIELD_HELP, NAME_HELP } from './definition.ts';
import { nearestName } from './nearest.ts';
import { type Problem, whereIn } from './problem.ts';
import { invisibleIn, quote } from './text.ts';

type Issue = z.core.$ZodIssue;

/** Checks a value against its definition; `path` is its place in the file. */
export function checkShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
  file: string,
  path: readonly PropertyKey[],
): { data: z.infer<S> | undefined; problems: readonly Problem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => {
    const at = [...path, ...issue.path];
    return problemsOf(issue, valueAt(value, issue.path), keysAt(schema, issue.path)).map((finding) => ({
      where: whereIn(file, [...at, ...(finding.key === undefined ? [] : [finding.key])]),
      what: finding.what,
      expected: finding.expected ?? expectedAt(at),
      remedy: finding.remedy,
    }));
  });
  return { data: undefined, problems: withoutMisspelt(problems) };
}

const MISSING = '缺这一项';

/** A misspelt key is an unknown one and a missing one: it is told once. */
function withoutMisspelt(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ what, where: { path = [] } }) => {
    const renamed = `改成 ${String(path.at(-1))}，或删去这一项`;
    return what !== MISSING || !problems.some(({ remedy }) => remedy === renamed);
  });
}

interface Finding {
  readonly what: string;
  readonly remedy: string;
  readonly expected?: string;
  readonly key?: string;
}

/** How to rewrite a value that must not be text. */
const RETYPE: Readonly<Record<string, string>> = {
  number: '写成不带引号的数字',
  int: '写成不带引号的整数',
  array: '写进方括号 [ ] 里，几项之间用逗号隔开',
  object: '写进花括号 { } 里，照“应为”的样子',
  record: '写进花括号 { } 里，照“应为”的样子',
};

function problemsOf(issue: Issue, value: unknown, known: readonly string[]): readonly Finding[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, known));
    case 'invalid_key':
      return [
        {
          what: `名字 ${quote(String(issue.path.at(-1)))} 不能用`,
          expected: NAME_HELP,
          remedy: '换一个名字，引用它的幻灯模块一并改',
        },
      ];
    case 'invalid_type':
      if (value === undefined) return [{ what: MISSING, remedy: '补上这一项' }];
      return [
        {
          what: `写成了${kindOf(value)}`,
          remedy: RETYPE[issue.expected] ?? '写成文字，放在英文双引号里；数量也一样',
        },
      ];
    case 'too_big':
      return typeof value === 'number'
        ? [{ what: `${value} 太大`, remedy: `改成不超过 ${issue.maximum} 的数` }]
        : [{ what: `太长（${sizeOf(value)}）`, remedy: '写短一些' }];
    case 'custom':
      return [hiddenCharacter(value)];
    default:
      return [{ what: `${quoted(value)} 不合要求`, remedy: value === '' ? '补上内容' : '按“应为”改写' }];
  }
}

/** The keys that the definition knows at a place; none where it is no object of fixed keys. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const shape = 'shape' in schema ? (schema.shape as Readonly<Record<PropertyKey, z.ZodType>>) : {};
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(shape);
  const inner = shape[key];
  return inner === undefined ? [] : keysAt(inner, rest);
}

function unknownKey(key: string, known: readonly string[]): Finding {
  const near = nearestName(key, known);
  return {
    key,
    what: `不认识 ${quote(key)} 这一项`,
    expected: `只能有 ${known.filter((each) => each !== '$schema').join('、')}`,
    remedy: near === undefined ? '删去这一项' : `改成 ${near}，或删去这一项`,
  };
}

function hiddenCharacter(value: unknown): Finding {
  const hidden = typeof value === 'string' ? invisibleIn(value) : undefined;
  return {
    what: `${quoted(value)} 里有看不见的字符 ${hidden ?? ''}`,
    remedy: '删去重新输入这一项，文字写在一行里',
  };
}

function expectedAt(path: readonly PropertyKey[]): string {
  const field = path.findLast((key) => typeof key === 'string' && Object.hasOwn(FIELD_HELP, key));
  if (path[0] === 'facts' && path.length < 4 && field === 'facts') {
    return '{ "says": "…", "counts": "…", "find": "…" }，荣誉用 award，算出的数用 formula';
  }
  return field === undefined ? '一份由花括号括起的 JSON' : FIELD_HELP[field as keyof typeof FIELD_HELP];
}

/** The value at a path of something of unknown shape; undefined where there is no such path. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    return (inner as Record<PropertyKey, unknown>)[key];
  }, value);
}

function kindOf(value: unknown): string {
  if (value === null) return '空值 null';
  if (Array.isArray(value)) return '列表';
  const kinds: Readonly<Record<string, string>> = {
    number: '数字',
    boolean: '真假值',
    object: '花括号',
    string: '文字',
  };
  return `${kinds[typeof value] ?? '别的东西'}${typeof value === 'object' ? '' : ` ${quote(String(value))}`}`;
}

function sizeOf(value: unknown): string {
  return Array.isArray(value) ? `${value.length}条` : `${String(value).length}个字`;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? (value === '' ? '空的文字' : quote(value)) : kindOf(value);
}
