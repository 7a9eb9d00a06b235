import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyBody, type ProjectCopy } from '../next-year/project.ts';

let project: ProjectCopy;
beforeAll(async () => {
  project = await copyBody('other-body');
  await project.write(NAMES, '{\n  "names": {}\n}\n');
});
afterAll(() => project?.remove());

const FACTS = 'assets/facts.json';
const SOURCE = 'assets/source.txt';
const WATER = 'slides/water.ts';
const INDEX = 'slides/index.ts';
const MEETING = 'assets/meeting.json';
const THEME = 'assets/theme.json';
const NAMES = 'assets/names.json';

/** A name, a file, what stands there, what is put in its place, and what the message says. */
type Fault = readonly [name: string, file: string, from: string | RegExp, to: string, says?: string];
const FAULTS: readonly Fault[] = [
  ['a digit exchanged', FACTS, '"says": "21.5立方米"', '"says": "25.1立方米"'],
  ['a qualifier lost', FACTS, '"says": "近三成"', '"says": "三成"'],
  ['another unit', FACTS, '"says": "4.26亿立方米"', '"says": "4.26万立方米"'],
  ['nothing said', FACTS, '"says": "68家"', '"says": ""'],
  ['no unit', FACTS, '"says": "68家"', '"says": "68"'],
  ['a space', FACTS, '"says": "68家"', '"says": "68 家"'],
  ['two qualifiers', FACTS, '"says": "近三成"', '"says": "近三成多"'],
  ['a phrase that is not there', FACTS, '"find": "节水型企业68家"', '"find": "节水企业68家"'],
  ['a phrase without its figure', FACTS, '"find": "节水型企业68家"', '"find": "节水型企业"'],
  ['a misspelt key', FACTS, '"counts": "建成的节水型企业"', '"count": "建成的节水型企业"'],
  ['nothing counted', FACTS, '"counts": "建成的节水型企业"', '"counts": ""'],
  ['a comma too many', FACTS, '"find": "节水型企业68家"', '$&,', '最后一项后面不能有逗号'],
  ['a remark', FACTS, '"firms":', '// 企业\n$&', '这里不能写注释'],
  ['a fact twice', FACTS, '"firms":', '"firms": {}, $&', '名字 “firms” 写了两次'],
  ['a comma forgotten', FACTS, '"says": "68家",', '"says": "68家"'],
  ['a relation of nothing', FACTS, '"relations": [', '"relations": ["saving.x = saving.firms",'],
  ['a relation that cannot be read', FACTS, '"relations": [', '"relations": ["saving.firms ==",'],
  ['a figure more in the report', SOURCE, '节水型企业68家', '节水型企业68家、节水小区36个'],
  ['a figure changed in the report', SOURCE, '节水型企业68家', '节水型企业86家'],
  ['a digit typed', WATER, '$'.concat('{saving.water}'), '4.26亿立方米'],
  ['a numeral typed', WATER, /(notes: say`)/, '$1八成的'],
  ['a misspelt fact', WATER, /\$\{saving\.(\w+)\}/, '$'.concat('{saving.$1x}')],
  ['a backtick forgotten', WATER, /(headline: say`[^`]*)`/, '$1'],
  ['say forgotten', WATER, /headline: say`([^`$]*)`/, "headline: '$1'"],
  ['say with plain quotes', WATER, /headline: say`([^`$]*)`/, "headline: say'$1'", 'say 后面用了普通引号'],
  ['say called', WATER, /headline: say`([^`$]*)`/, 'headline: say("$1")', '改法：改成 say`……`'],
  ['notes left out', WATER, /\n *notes: say`[^`]*`,/, '', '这一页缺 notes 一项'],
  ['a headline left out', WATER, /\n *headline: say`[^`]*`,/, '', '这一页缺 headline 一项'],
  ['a misspelt key of a slide', WATER, '\n      headline:', '\n      headlin:', '这里没有 headlin 这一项'],
  ['a misspelt key that may be left out', WATER, 'message: 0', 'mesage: 0', '改法：改成 message'],
  ['a key that there is none of', WATER, 'message: 0', "message: 0, colour: 'red'", '这里没有 colour 这一项'],
  ['a fault of its own code', WATER, /$/, "throw new Error('坏了');\n", '运行到这里出错：坏了'],
  ['“all” without a claim', WATER, /headline: say`/, '$&都说：', '“都”'],
  ['a layout that there is none of', WATER, /layout: '\w+'/, "layout: 'nothing'"],
  ['a click too many', WATER, /(notes: say`)/, '$1'.concat('$', '{click}')],
  ['a headline without words', WATER, /headline: say`[^`]*`/, 'headline: say``'],
  ['a label without words', WATER, /label: say`[^`]+`/, 'label: say``'],
  ['notes without words', WATER, /notes: say`[^`]*`/, 'notes: say``'],
  ['a fact without its $', WATER, '$'.concat('{saving.waterFall}'), '{saving.waterFall}'],
  ['a fact in wide braces', WATER, '$'.concat('{saving.waterFall}'), '$｛saving.waterFall｝'],
  ['a strong word', WATER, /(notes: say`)/, '$1首次'],
  ['a module that is not there', INDEX, './water.ts', './waters.ts'],
  ['a part left out', INDEX, '\n    savingPart,', '', 'saving 组有'],
  ['a part listed twice', INDEX, '\n    savingPart,', '$&$&', '“强化节水优先”这一部分列了两次'],
  ['a field unknown to the meeting', MEETING, '"place"', '"plaec"'],
  ['an emblem that is not there', MEETING, '"emblem": ""', '"emblem": "none.svg"'],
  ['a date without quotes', MEETING, '"2024年1月18日"', '20240118'],
  ['no colour', THEME, '"#0b5394"', '"蓝"'],
  ['a colour too light', THEME, '"#0b5394"', '"#e0f0ff"'],
  ['an unknown setting', THEME, '"headings"', '"heading"'],
  ['names of no fact', NAMES, '"names": {}', '"names": { "saving.x": ["张三"] }'],
  ['one name in place of a list', NAMES, '"names": {}', '"names": { "saving.firms": "张三" }', '方括号'],
  ['names that are numbers', NAMES, '"names": {}', '"names": { "saving.firms": [1] }', '写成了数字'],
  ['a name without words', NAMES, '"names": {}', '"names": { "saving.firms": [""] }'],
  ['names twice', NAMES, '"names": {}', '"names": {}, $&', '写了两次'],
  ['names of another key', NAMES, '"names": {}', '"name": {}', '改成 names'],
  ['names cut short', NAMES, '"names": {}', '"names": {'],
];

it.each(FAULTS.map(([name, file, from, to, says = '']) => [name, file, from, to, says] as const))(
  '%s is one message with file and line, what was expected and the remedy',
  async (_, file, from, to, says) => {
    const path = join(project.root, file);
    const before = existsSync(path) ? await readFile(path, 'utf8') : undefined;
    const after = (before ?? '').replace(from, to);
    expect(after).not.toBe(before);
    await project.write(file, after);
    const { exit, printed } = await project.run('check', '--numbers');
    await (before === undefined ? rm(path) : project.write(file, before));
    expect(exit).toBe(1);
    const told = printed.match(/^× .*\n {2}→ .*\n {4}应为：.*\n {4}改法：.*/gm) ?? [];
    expect(told, printed).toHaveLength(1);
    expect(told[0]).toContain(says);
    expect(told[0]).toMatch(/→ (?:slides|assets)\/[\w.]+:\d+/);
  },
);

it('the deck itself has none', async () => {
  expect((await project.run('check', '--numbers')).printed).not.toMatch(/^× .*\n {2}→/m);
});
