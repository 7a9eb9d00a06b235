import { type FactBook, factsIn, type Problem, type ProblemPlace, whereOfFact } from '../../facts/index.ts';
import { plainText, type Text } from '../text.ts';
import { maskNames } from './scan.ts';

/** After a level of one character these make another word of it: 省委, 市政府, 省内. */
const BODY = /^[委总政人厅局内外长会场区民]/u;

/** The levels that a text names outside listed names, in order: 省级, 获省先进单位. */
export function levelsIn(text: string, { levels, terms }: FactBook): readonly string[] {
  return levelPlaces(maskNames(text, terms), levels).map(({ level }) => level);
}

function levelPlaces(text: string, levels: readonly string[]) {
  const longest = [...levels].sort((a, b) => b.length - a.length);
  const found: { readonly level: string; readonly at: number }[] = [];
  for (let at = 0; at < text.length; ) {
    const level = longest.find((each) => text.startsWith(each, at));
    const rest = level === undefined ? '' : text.slice(at + level.length);
    if (level !== undefined && !(level.length === 1 && BODY.test(rest))) found.push({ level, at });
    at += level?.length ?? 1;
  }
  return found;
}

/** Words of any honour: 获奖, 评为, 入围; 评估, 评价 are of none. */
const HONOUR = /[获奖]|评[为上选定出比优先]|[被参]评|先进|表彰|荣誉|称号|认可|模范|示范|标兵|入围|申报/u;
/** Who is counted by these is honoured; 篇, 件 count what won. */
const HONOURED = /[人名位家]/u;

/**
 * Whether a text is about an honour: by the words of any, or by a name that the book has at a level (全省道德之星: 道德之星).
 * The level of an honour is said in such texts, and has to be the fact's.
 */
export function saysHonour(text: string, book: FactBook): boolean {
  return HONOUR.test(text) || honoursOf(book).some((name) => text.includes(name));
}

function honoursOf(book: FactBook): readonly string[] {
  return factsIn(book).flatMap((fact) => {
    const { level } = fact;
    if (level === undefined || (fact.kind !== 'award' && !HONOURED.test(fact.quantity.unit))) return [];
    const name = fact.kind === 'award' ? fact.says : fact.counts;
    const own = [`全${level}`, `${level}级`, level].find((each) => name.startsWith(each)) ?? '';
    const names = name.slice(own.length).split('、');
    return names.filter((each) => each.length > 1);
  });
}

/** Between two figures an author goes from one honour to the next; a sentence keeps its level. */
const SENTENCE = /[。！？；\n]/u;

/** The level that a sentence has named last before an honour is the level of the honour. */
export function checkTextLevels(text: Text, where: ProblemPlace, book: FactBook): readonly Problem[] {
  let before = '';
  return text.spans.flatMap((span) => {
    if (span.kind !== 'figure') {
      before += plainSpan(span);
      return [];
    }
    const sentence = before.split(SENTENCE).at(-1) ?? '';
    const named = levelsIn(sentence, book).at(-1);
    before += plainText({ spans: [span] });
    const { level, says, counts, id } = span.fact;
    // An honour's own name may say its level.
    const told = span.fact.kind === 'award' && levelsIn(says, book).length > 0;
    if (level === undefined || named === undefined || named === level || told) return [];
    return [
      {
        where,
        what: `${counts}（${says}）的级别是“${level}”，这句话前面说的是“${named}”`,
        expected: `“${level}”`,
        remedy: `照报告核对：话写错的改话，把“${level}”写在这一项前面；登记错的，改 facts.json 里 ${id} 的 level`,
      },
    ];
  });
}

function plainSpan(span: Text['spans'][number]): string {
  return span.kind === 'literal' ? span.text : plainText({ spans: [span] });
}

/**
 * An honour whose own name, phrase or note has another level than it is listed at; a note that names the level says
 * that it is meant.
 */
export function checkOwnLevels(book: FactBook): readonly Problem[] {
  return factsIn(book).flatMap((fact) => {
    const { id, level, says, counts, note = '' } = fact;
    const name = [fact.kind === 'award' ? says : counts, 'find' in fact ? fact.find : ''].join('，');
    // What the note says is meant; then the name; then whatever else the note mentions.
    const meant = book.levels.filter((each) => note.includes(`属${each}级`));
    const [named = []] = [
      meant,
      ...[name, note].map((text) => levelPlaces(text, book.levels).map((each) => each.level)),
    ].filter((levels) => levels.length > 0);
    if (level === undefined || named.length === 0 || named.includes(level)) return [];
    return [
      {
        where: whereOfFact(id, 'level'),
        what: `“${counts}”（${says}）的名称、原文或说明里写着“${[...new Set(named)].join('、')}”，级别登记的是“${level}”`,
        expected: '名称里的级别就是登记的级别',
        remedy: `照报告核对，改 level 或 counts；确是“${level}”的，在 note 里写明“属${level}级”`,
      },
    ];
  });
}
