import { type JSONPath, printParseErrorCode, visit } from 'jsonc-parser';
import type { Problem, ProblemPlace } from './problem.ts';
import { quote } from './text.ts';

const LONGEST = 1_000_000;
const DEEPEST = 12;
/** Names that every object has already; in a file they are a slip or an attack. */
const RESERVED = Object.getOwnPropertyNames(Object.prototype);

/** A Chinese quotation mark, comma or colon that stands for one of JSON, outside of a text: "says": “51.6万元”, */
const CHINESE = /[“”，：]/u;
const TEXTS = /"(?:[^"\\]|\\.)*"?/g;

const FAULTS: Readonly<Record<string, readonly [string, string]>> = {
  CommaExpected: ['前面缺逗号', '在上一项末尾加英文逗号 ,（多半在上一行）'],
  ColonExpected: ['名字后面缺冒号', '在名字和内容之间加英文冒号'],
  PropertyNameExpected: ['这里应当是带引号的名字', '补上名字；最后一项后面不能有逗号'],
  ValueExpected: ['这里缺内容', '补上内容；最后一项后面不能有逗号'],
  CloseBraceExpected: ['缺右花括号 }', '补上配对的 }'],
  CloseBracketExpected: ['缺右方括号 ]', '补上配对的 ]'],
  EndOfFileExpected: ['结尾之后还有多余的内容', '删去多余的内容'],
  InvalidSymbol: ['有不认识的符号', '逗号、冒号、引号用英文的；文字放在英文双引号里，文字中间的引号用中文“”'],
  Chinese: ['用了中文的引号、逗号或冒号', '改成英文的 " , :；只有文字中间的才用中文的'],
  InvalidNumberFormat: ['数字写法不对', '数量要写成带引号的文字，如 "39人"'],
  InvalidCommentToken: ['这里不能写注释', '说明写进 note'],
  UnexpectedEndOfString: ['引号没有配对', '补上右边的英文双引号'],
  InvalidCharacter: ['文字里有换行或制表符', '文字写在一行里'],
  InvalidEscapeCharacter: ['反斜杠用法不对', '去掉反斜杠 \\，或写成 \\\\'],
};

/** A JSON text as a value, or everything that keeps it from being one, each at its line and column. */
export function parseJson(source: string, file: string): { value: unknown; problems: readonly Problem[] } {
  const text = source.replace(/^\uFEFF/, '');
  const refused = text.trim() === '' ? emptyFile(file) : refuseSize(text, file);
  const problems = refused === undefined ? checkJson(text, file) : [refused];
  if (problems.length > 0) return { value: undefined, problems };
  try {
    return { value: JSON.parse(text) as unknown, problems };
  } catch {
    return { value: undefined, problems: [syntaxProblem({ file }, 'InvalidSymbol')] };
  }
}

function emptyFile(file: string): Problem {
  return {
    where: { file, line: 1, column: 1 },
    what: '文件是空的',
    expected: '一份正确的 JSON 文件',
    remedy: '恢复原来的内容；没有留底的，照 README 里的样子重写',
  };
}

/** Before anything recursive touches the text. */
function refuseSize(text: string, file: string): Problem | undefined {
  if (text.length > LONGEST) {
    return {
      where: { file },
      what: `文件有 ${text.length} 个字符，太大`,
      expected: `不超过 ${LONGEST} 个字符`,
      remedy: '核对是不是拿错了文件',
    };
  }
  if (depthOf(text) <= DEEPEST) return undefined;
  return {
    where: { file },
    what: `括号套了 ${DEEPEST} 层以上`,
    expected: '组、名、字段三层',
    remedy: '核对是不是拿错了文件，或漏了右括号',
  };
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[{}[\]]/g)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, ++depth);
    if (token === '}' || token === ']') depth--;
  }
  return deepest;
}

function checkJson(text: string, file: string): readonly Problem[] {
  const problems: Problem[] = [];
  const open: Set<string>[] = [];
  const lines = text.split('\n');
  visit(
    text,
    {
      onObjectBegin: () => {
        open.push(new Set());
      },
      onObjectEnd: () => {
        open.pop();
      },
      onObjectProperty: (name, _offset, _length, line, column, path) => {
        const at = { file, line: line + 1, column: column + 1 };
        const names = open.at(-1);
        if (RESERVED.includes(name)) problems.push(reservedProblem(at, path(), name));
        else if (names?.has(name)) problems.push(repeatedProblem(at, path(), name));
        names?.add(name);
      },
      onError: (error, _offset, _length, line, column) => {
        const at = { file, line: line + 1, column: column + 1 };
        const code = printParseErrorCode(error);
        if (follows(problems.at(-1), at, code)) return;
        const chinese = CHINESE.test((lines[line] ?? '').replace(TEXTS, ''));
        problems.push(syntaxProblem(at, chinese ? 'Chinese' : code));
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return problems;
}

/**
 * A tolerant reader stumbles over one sign several times in its line, and misses a comma in the next where the quotation mark
 * before was not one: the first complaint says it.
 */
function follows(last: Problem | undefined, { line = 0 }: ProblemPlace, code: string): boolean {
  if (last?.where.line === undefined || last.where.path !== undefined) return false;
  const quoted = last.what.includes('引号') && code === 'CommaExpected';
  return last.where.line === line || (quoted && last.where.line === line - 1);
}

function syntaxProblem(where: ProblemPlace, code: string): Problem {
  const [what, remedy] = FAULTS[code] ?? ['写法不对', '对照上下几行的写法改正'];
  return { where, what: `不是正确的 JSON：${what}`, expected: '一份正确的 JSON 文件', remedy };
}

function repeatedProblem(at: ProblemPlace, path: JSONPath, name: string): Problem {
  return {
    where: { ...at, path: [...path, name] },
    what: `名字 ${quote(name)} 写了两次`,
    expected: '同一层里每个名字只出现一次',
    remedy: '删去一个，或给其中一个改名',
  };
}

function reservedProblem(at: ProblemPlace, path: JSONPath, name: string): Problem {
  return {
    where: { ...at, path: [...path, name] },
    what: `名字 ${quote(name)} 不能用`,
    expected: '程序没有占用的名字',
    remedy: '换一个名字',
  };
}
