import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FACTS, nearestName, type Problem, SLIDES } from '../facts/index.ts';

/** `slides/rights.ts(14,7): error TS2322: Type 'string' is not assignable to type 'Text'.`, as the compiler prints it for programs. */
const LINE = /^(.+?)\((\d+),(\d+)\): error TS(\d+): (.*)$/s;
/** More of them follow from one another, or nobody reads them. */
const MOST_TOLD = 12;
/** What is imported and not used keeps no slide from being read. */
const UNUSED = ['6133', '6192', '6196'];

/**
 * What the compiler finds wrong with the slide modules: each fault with its line. It takes a second of another process.
 * Empty where it finds nothing, or where there is no compiler.
 */
export async function typeProblems(root: string): Promise<readonly Problem[]> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  if (!existsSync(compiler) || !existsSync(join(root, 'tsconfig.json'))) return [];
  const printed = await compile(root, compiler);
  // What follows a fault is indented: its reasons, the last of which names what is missing.
  const lines = printed.split(/\r?\n(?! )/).flatMap((text) => {
    const [, file = '', line, column, code = '', message = ''] = LINE.exec(text) ?? [];
    return file.startsWith(`${SLIDES}/`) && !UNUSED.includes(code)
      ? [{ file, line: Number(line), column: Number(column), code, message }]
      : [];
  });
  const groups = lines.some(({ code }) => MISNAMED.includes(code)) ? await factNames(root) : new Map();
  return lines.slice(0, MOST_TOLD).map(({ code, message, ...where }) => ({
    where,
    ...(misspelt(message) ?? missing(message) ?? explain(code, message, groups)),
  }));
}

/** Compiles the slide modules and what they import: the whole project takes five times as long. */
async function compile(root: string, compiler: string): Promise<string> {
  // Begun before anything is waited for: whoever asks has work of his own meanwhile.
  const folder = mkdtempSync(join(tmpdir(), 'deck-types-'));
  try {
    const settings = join(folder, 'tsconfig.json');
    // Globs have forward slashes on every system.
    const [base = '', slides = ''] = ['tsconfig.json', SLIDES].map((name) =>
      join(root, name).replaceAll('\\', '/'),
    );
    // Slides know neither Node nor the bundler.
    writeFileSync(
      settings,
      JSON.stringify({ extends: base, include: [slides], compilerOptions: { types: [] } }),
    );
    return await run(
      process.execPath,
      [compiler, '--noEmit', '--pretty', 'false', '--project', settings],
      root,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The compiler ends with a fault where it has found one; what it prints is the answer in both cases. */
function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((done) => {
    execFile(program, args, { cwd, maxBuffer: 64e6 }, (_, printed) => done(printed));
  });
}

type FactNames = ReadonlyMap<string, readonly string[]>;

/** The names of the facts by their group, from the file, which has been found right by then. */
async function factNames(root: string): Promise<FactNames> {
  const text = await readFile(join(root, FACTS), 'utf8').catch(() => '{}');
  const { facts = {} } = JSON.parse(text.replace(/^\uFEFF/, '')) as { facts?: Record<string, object> };
  return new Map(Object.entries(facts).map(([group, members]) => [group, Object.keys(members)]));
}

/** A name that is not there: Property does not exist. */
const MISNAMED = ['2339', '2551'];

/** The faults that are met in slides, in the office's words; any other with the compiler's own. */
function explain(code: string, message: string, groups: FactNames): Words {
  const [first = '', second = '', third] = [...message.matchAll(/'([^']*)'/g)].map(
    ([, quoted = '']) => quoted,
  );
  switch (code) {
    case '2322':
    case '2345':
      return misfit(first, second);
    case '2339':
    case '2551':
      return unknownName(first, third, groups);
    case '2305':
    case '2724':
      return notExported(first, second, third);
    case '2307':
      return {
        what: `没有 ${first} 这个文件`,
        expected: 'slides/ 里有的文件',
        remedy: '改对文件名，或补上这个文件',
      };
    case '2353':
    case '2561':
      return {
        what: `这里没有 ${first} 这一项`,
        expected: '这一版式、这种图有的各项',
        remedy: third === undefined ? '删去它；有哪些项见 docs/layouts.md' : `改成 ${third}`,
      };
    case '2304':
    case '2552':
      return {
        what: `没有引入 ${first}`,
        expected: '用到的名字都在文件开头引入',
        remedy: `在文件开头 import 的花括号里加上 ${first}`,
      };
    default:
      return { what: `这里不对：${message}`, expected: '写法正确的模块', remedy: '对照同类页面的写法改' };
  }
}

type Words = Pick<Problem, 'what' | 'expected' | 'remedy'>;

/** What a place takes, by the name that its type has in the program: what it is called, how it is written. */
const WANTED: Readonly<Record<string, readonly [name: string, written: string]>> = {
  Text: ['一段文字', 'say`……`，用反引号'],
  TemplateStringsArray: ['一段文字', 'say`……`，用反引号，不用圆括号和普通引号'],
  Insert: ['一条事实', '组名.事实名，写在 $ 后的花括号里'],
  Fact: ['一条事实', '组名.事实名，在 facts.json 里登记过的'],
  StatedFact: ['一条事实', '组名.事实名，在 facts.json 里登记过的'],
  Award: ['一项荣誉', '组名.荣誉名，在 facts.json 里以 award 登记'],
  Part: ['一个部分', 'part({ id, title, short, slides: [...] })'],
  Slide: ['一页', 'slide({ id, layout, headline, notes, ... })'],
  number: ['一个数', '不带引号的数字'],
  string: ['一个名称', '用英文引号括起来的文字'],
};

/** What stands there instead. */
function givenAs(type: string): string {
  if (type.startsWith('{'))
    return type.includes('Fact;') ? '一组东西，没有指明是哪一条' : '花括号里的一组东西';
  if (/^(?:string|".*")$/.test(type)) return '普通文字';
  if (/^(?:number|\d+)$/.test(type)) return '数字';
  if (/Fact$/.test(type)) return '一条事实';
  if (type === 'Award') return '一项荣誉';
  return WANTED[type]?.[0] ?? '别的东西';
}

/** A value of one kind where another is wanted: `wanted` may be a list of it. */
function misfit(given: string, wanted: string): Words {
  const [, list, one = wanted] = /^(readonly )?(\w+)(?:\[\])?$/.exec(wanted) ?? [];
  const [name, written] = WANTED[one] ?? ['', ''];
  if (name === '')
    return {
      what: `写法与这一项不合，这里写成了${givenAs(given)}`,
      expected:
        wanted.split(' | ').length > 1 ? `其中一种：${wanted.split(' | ').join('、')}` : `${wanted} 的写法`,
      remedy: '对照同类页面的写法改；版式和各项见 docs/layouts.md',
    };
  const listed = list !== undefined && given === one;
  return {
    what: `这里写成了${listed ? '单独一项' : givenAs(given)}`,
    expected: listed ? `${name}的列表：用方括号 [ ] 括起来` : `${name}，写成 ${written}`,
    remedy: listed
      ? '在外面加上方括号'
      : one === 'Text' || one === 'TemplateStringsArray'
        ? '改成 say`……`'
        : `改成${name}`,
  };
}

/** `Property 'notes' is missing in type '{…}' but required in type 'TwinSlide'.` */
const LACKS_ONE =
  /Property '(?<names>[^']*)' is missing in type '(?<given>[^']*)' but required in type '(?<wanted>[^']*)'/;
/** `Type '{…}' is missing the following properties from type 'TwinSlide': headline, notes` */
const LACKS_MORE =
  /Type '(?<given>[^']*)' is missing the following properties from type '(?<wanted>[^']*)': (?<names>[^\n]*?)(?:, and \d+ more)?\.?$/m;

/** An item that a slide or a figure must have; what lacks the inside of a text or of a fact is none. */
function missing(message: string): Words | undefined {
  const {
    names,
    given = '',
    wanted = '',
  } = (LACKS_ONE.exec(message) ?? LACKS_MORE.exec(message))?.groups ?? {};
  if (names === undefined) return undefined;
  const [, one = ''] = /^(?:readonly )?(\w+)/.exec(wanted) ?? [];
  if (Object.hasOwn(WANTED, one) && one !== 'Slide' && one !== 'Part') return misfit(given, wanted);
  return {
    what: `${wanted.endsWith('Slide') ? '这一页' : '这里'}缺 ${names} 一项`,
    expected: '这一版式、这种图该有的项目齐全',
    remedy: names === 'kind' ? '图写成 bars({ … })、cards({ … }) 这样' : `补上 ${names}`,
  };
}

const ONE_OF = /^Type '"(?<said>[^"]*)"' is not assignable to type '(?<names>"[^"]*"(?: \| "[^"]*")+)'/;

/** A word that is none of a few: a layout, a status. */
function misspelt(message: string): Words | undefined {
  const { said, names } = ONE_OF.exec(message)?.groups ?? {};
  if (said === undefined || names === undefined) return undefined;
  const known = names.split(' | ').map((name) => name.slice(1, -1));
  const near = nearestName(said, known);
  return {
    what: `没有 ${said} 这个${known.includes('cover') ? '版式' : '写法'}`,
    expected: `其中一个：${known.join('、')}`,
    remedy: near === undefined ? '改成其中一个；版式见 docs/layouts.md' : `改成 ${near}`,
  };
}

/** `Module '"./facts.ts"' has no exported member 'rights'.`, and of old 2724: `'"./facts.ts"' has … named 'x'. Did you mean 'y'?` */
function notExported(module: string, name: string, near: string | undefined): Words {
  const file = module.replace(/["']/g, '');
  const facts = '事实的组名要先写进 slides/facts.ts 的花括号里，和那里写的一样';
  return {
    what: `${file} 里没有 ${name}`,
    expected: `${file} 里导出的名字`,
    remedy:
      near === undefined ? (file.endsWith('facts.ts') ? facts : '对照那个文件导出的名字改') : `改成 ${near}`,
  };
}

/** The name belongs to a fact of another group, or nearly matches one. */
function unknownName(name: string, near: string | undefined, groups: FactNames): Words {
  const elsewhere = [...groups].filter(([, members]) => members.includes(name)).map(([group]) => group);
  const like = near ?? nearestName(name, [...groups.values()].flat());
  const remedies = [
    ...(elsewhere.length === 0 ? [] : [`${name} 在 ${elsewhere.join('、')} 组里，从那一组引用`]),
    ...(elsewhere.length > 0 || like === undefined ? [] : [`改成 ${like}`]),
    '或先在 facts.json 里登记',
  ];
  return {
    what: `没有叫 ${name} 的事实或名字`,
    expected: 'assets/facts.json 这一组里登记过的名字',
    remedy: remedies.join('；'),
  };
}
