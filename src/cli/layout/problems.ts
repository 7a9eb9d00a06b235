import { formatCapacity } from '../../deck/index.ts';
import { type Problem, whereOfSlide } from '../../facts/index.ts';
import type { LayoutFinding, SlideFinding } from './finding.ts';

const KINDS: Readonly<Record<LayoutFinding['kind'], string>> = {
  outside: '超出画面',
  unsafe: '离画面边缘太近',
  clipped: '被裁掉',
  overflow: '超出它的框',
  overlap: '互相重叠',
  covered: '被别的内容挡住',
  struck: '被线穿过',
  small: '字号太小',
  tiny: '图上的数太小',
  faint: '与底色对比不足',
  orphan: '一行字太少',
  broken: '数字或名称被拆到两行',
  across: '压在大屏的拼缝上',
  crowded: '点排得太密，屏幕上分不开',
  empty: '框里还没有内容',
  astray: '这句话不在它所说的面板下面',
  early: '图还被盖着就开始动',
};

/** Words that have no room run over an edge, out of their box and into others: one fault of a slide, whatever it does. */
const NO_ROOM: readonly LayoutFinding['kind'][] = [
  'overflow',
  'outside',
  'unsafe',
  'clipped',
  'overlap',
  'covered',
];

/** What the author can do about it; unless said, the words are too long. */
const REMEDIES: Partial<Record<LayoutFinding['kind'], string>> = {
  tiny: '这张图少放几项，分成两张，或改用条形图',
  crowded: '给点阵多留地方（少放几句话、几张图），或改用数字卡',
  empty: '让框和它的内容在同一步出现（steps）',
  astray: '把这句话写进它所说的那块面板的 points',
  early: '让图在盖着它的那一页走开之后再出现（steps）',
  faint: '换 assets/theme.json 里的颜色',
};

/** A problem that was seen on a slide, and the words there. */
export interface LayoutProblem extends Problem {
  readonly seen: string;
}

/** One problem for each slide and kind of fault: the first words that show it, and on which walls. */
export function problemsOf(found: readonly SlideFinding[]): readonly LayoutProblem[] {
  const groups = new Map<string, SlideFinding[]>();
  for (const one of found) {
    const key = `${one.slide} ${NO_ROOM.includes(one.kind) ? NO_ROOM[0] : one.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const kinds = NO_ROOM.filter((kind) => group.some((one) => one.kind === kind));
    const first = group.find(({ kind }) => kind === kinds[0]) ?? group[0];
    return first === undefined ? [] : [problemOf(first, group)];
  });
}

function problemOf(
  { kind, page, step, slide, layout, words, measure }: SlideFinding,
  group: readonly SlideFinding[],
): LayoutProblem {
  const others = new Set(group.filter((one) => one.kind === kind).map((one) => one.words)).size - 1;
  const besides = NO_ROOM.filter((each) => each !== kind && group.some((one) => one.kind === each));
  const also = besides.length === 0 ? '' : `；还有${besides.map((each) => KINDS[each]).join('、')}`;
  const capacity = formatCapacity(layout);
  return {
    seen: words,
    where: { ...whereOfSlide(slide), words: `第 ${page} 页${step > 0 ? `第 ${step} 步` : ''}` },
    what: `${KINDS[kind]}：“${words}”${others > 0 ? `等 ${others + 1} 处` : ''}，${measure}（${wallsOf(group)}）${also}`,
    expected: `四种画面、三种配色下都排得下、看得清${capacity === '' ? '' : `；${layout} 版式：${capacity}`}`,
    remedy: REMEDIES[kind] ?? '把这句话写短一些、少放一项，或换一种版式',
  };
}

/** `4x3、16x9，dark`: the shapes of wall, and the themes where not all show it. */
function wallsOf(group: readonly SlideFinding[]): string {
  const shapes = [...new Set(group.map(({ look: { size } }) => `${size.width}×${size.height}`))];
  const themes = [...new Set(group.map(({ look }) => look.theme))];
  return `${shapes.join('、')}${themes.length < 3 ? `，${themes.join('、')}` : ''}`;
}
