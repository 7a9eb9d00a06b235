import {
  type AnyFact,
  type FactBook,
  factsIn,
  findFact,
  NAMES,
  nearestName,
  type Problem,
  partsOfId,
  whereOfFact,
} from '../../facts/index.ts';
import type { Roll, Rolls } from '../roll.ts';

/** Counting words of persons and bodies; 人次 counts visits, 篇 and 项 count things. */
const COUNTED = [...'人名位员户家个支组班队团所院校站点处座村镇乡县区市'];
/** Han, Latin, digits, the dot of names in other languages, and the marks that names of bodies have. */
const ODD = /[^\p{Script=Han}〇\p{Script=Latin}\d·（）“”‘’《》〈〉、—－-]/u;
/** What is written for the dot between the parts of a name. */
const WRONG_DOT = /[•‧・∙⋅．.˙]/u;

/** What is wrong with the rolls, compared with the facts whose persons or bodies they name. */
export function checkRolls(rolls: Rolls, book: FactBook): readonly Problem[] {
  return [...rolls].flatMap(([id, roll]) => {
    const fact = findFact(book, id);
    const wrong = fact === undefined ? unknownFact(id, book) : checkFact(fact, roll);
    // Of a key that can have no roll its names are no news.
    if (wrong !== undefined) return [{ where: whereOf(id), ...wrong }];
    return fact === undefined ? [] : checkNames(fact, roll);
  });
}

type Finding = Omit<Problem, 'where'>;

const whereOf = (id: string, at?: number) => ({
  file: NAMES,
  path: ['names', id, ...(at === undefined ? [] : [at])],
});

function unknownFact(id: string, book: FactBook): Finding {
  const known = factsIn(book).map((fact) => fact.id);
  const { key } = partsOfId(id);
  const near = known.find((each) => partsOfId(each).key === (key || id)) ?? nearestName(id, known);
  return {
    what: `没有“${id}”这条事实`,
    expected: 'facts.json 里一条事实的名字，写成 组.名',
    remedy: near === undefined ? '改对名字，或删去这一项' : `改成 ${near}，或删去这一项`,
  };
}

/** Why a fact can have no roll. */
function checkFact(fact: AnyFact, roll: Roll): Finding | undefined {
  const expected = '数人或数单位的事实（1名、2家、3个），有确数，不是申报、入围';
  if (fact.status === '申报' || fact.status === '入围')
    return {
      what: `“${fact.id}”是${fact.status}，不是获评，不列名单`,
      expected,
      remedy: '删去这一项；已经获评的，先照报告改 facts.json',
    };
  if (fact.kind === 'award') return undefined;
  const { unit, qualifier } = fact.quantity;
  if (!COUNTED.includes(unit))
    return {
      what: `“${fact.id}”是${fact.says}，数的不是人或单位`,
      expected,
      remedy: '删去这一项，或改成数人、数单位的事实',
    };
  if (qualifier !== 'exact')
    return { what: `“${fact.id}”是${fact.says}，没有确数`, expected, remedy: '删去这一项' };
  if (fact.kind === 'derived' && roll.length > 0)
    return {
      what: `“${fact.id}”是算出来的，名单不写在这里`,
      expected: '报告里印着的数；合计的名单由各项相加得出',
      remedy: `把名单写到 ${fact.from.join('、')} 上`,
    };
  return undefined;
}

function checkNames(fact: AnyFact, roll: Roll): readonly Problem[] {
  if (roll.length === 0) return [];
  const odd = roll.flatMap((name, i) => {
    const wrong = checkName(name);
    return wrong === undefined ? [] : [{ where: whereOf(fact.id, i), ...wrong }];
  });
  const again = roll.flatMap((name, i) => (roll.indexOf(name) < i ? [repeated(fact, name, i, roll)] : []));
  const amount = fact.kind === 'award' ? checkHolder(fact, roll) : checkNumber(fact, roll);
  return [...odd, ...again, ...amount];
}

function checkName(name: string): Finding | undefined {
  const expected = '姓名或单位名称：汉字、字母、数字、间隔号“·”、全角括号和引号';
  if (/\s/u.test(name))
    return {
      what: `“${name}”里有空格`,
      expected,
      remedy: '删去空格；两个字的名字由程序按三个字的宽度排',
    };
  const dot = WRONG_DOT.exec(name)?.[0];
  if (dot !== undefined)
    return { what: `“${name}”里的间隔号写成了“${dot}”`, expected, remedy: `改成“${name.replace(dot, '·')}”` };
  const odd = ODD.exec(name)?.[0];
  if (odd === undefined) return undefined;
  return { what: `“${name}”里有名字不用的字符“${odd}”`, expected, remedy: '删去或改正这个字符' };
}

function repeated(fact: AnyFact, name: string, at: number, roll: Roll): Problem {
  return {
    where: whereOf(fact.id, at),
    also: [whereOf(fact.id, roll.indexOf(name))],
    what: `“${name}”写了两次`,
    expected: '一份名单里名字各不相同',
    remedy: '删去一个，补上漏写的；确是两人同名，在名字后面加全角括号写明单位',
  };
}

function checkNumber(fact: Exclude<AnyFact, { kind: 'award' }>, roll: Roll): readonly Problem[] {
  const number = Number(fact.quantity.value);
  if (roll.length === number) return [];
  const off = number - roll.length;
  const change = off > 0 ? `补上缺的 ${off} 个` : `删去多的 ${-off} 个`;
  return [
    {
      where: whereOf(fact.id),
      also: [whereOfFact(fact.id)],
      what: `名单有 ${roll.length} 个名字，“${fact.counts}”是${fact.says}`,
      expected: `正好 ${number} 个名字`,
      remedy: `${change}；名单不全的先空着 []；数写错的，照报告改 facts.json`,
    },
  ];
}

/** An honour by name has its holder already: the roll can only say the same. */
function checkHolder({ id, counts, says }: AnyFact, roll: Roll): readonly Problem[] {
  if (roll.length === 1 && roll[0] === counts) return [];
  return [
    {
      where: whereOf(id),
      also: [whereOfFact(id)],
      what: `“${says}”的名单是“${roll.join('、')}”，facts.json 里的获得者是“${counts}”`,
      expected: `["${counts}"]`,
      remedy: '照报告核对，改错的一处',
    },
  ];
}
