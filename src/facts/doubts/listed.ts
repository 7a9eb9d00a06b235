import { formatNumeral, parseNumeral } from '../numeral.ts';
import type { SourceSentence } from '../source.ts';
import { type Doubt, type Mention, mentionsOf } from './mention.ts';

/** 一是, 二要, where a point of a list may begin. */
const POINT = /(?:^|[：:。；，])([一二三四五六七八九十]{1,3})(?:是|要)/gu;
/** 三个方面, 五件事: what is then told point by point. */
const SEVERAL =
  /(?<said>[两二三四五六七八九十]|\d{1,2})(?:个|大)?(?:方面|项(?:重点)?(?:工作|任务|措施|行动)|件(?:大|实|要)?事|举措|环节|重点)[^。；]{0,10}[：:。，]$/u;
/** 南京、苏州、无锡4个城市; with 等 the list is not whole. */
const NAMED =
  /(?<list>(?:[\p{Script=Han}]{2,8}、)+[\p{Script=Han}]{2,8})(?<said>[两二三四五六七八九十]|\d{1,2})个?(?:城市|县区|县|区|镇|乡|村|街道|部门|领域|环节|板块)(?![\p{Script=Han}]*[、和])/gu;

/** So many are said, and another number of them follows: 三个方面：一是…，二是…. */
export function checkListed(sentences: readonly SourceSentence[]): readonly Doubt[] {
  return [...sentences.flatMap((_, i) => pointsOf(sentences, i)), ...sentences.flatMap(namesOf)];
}

function pointsOf(sentences: readonly SourceSentence[], at: number): readonly Doubt[] {
  const [own, ...rest] = sentences.slice(at);
  if (own === undefined) return [];
  const text = [own, ...rest.filter(({ part }) => part === own.part)].map((each) => each.text).join('');
  const first = text.search(/[：:。，]一(?:是|要)/u);
  if (first < 0 || first >= own.text.length) return [];
  const head = text.slice(0, first + 1);
  const said = SEVERAL.exec(head)?.groups?.said;
  if (said === undefined) return [];
  const count = countPoints(text.slice(first + 1));
  const place = head.lastIndexOf(said);
  return count < 2 || numberOf(said) === count ? [] : tell(own, place, `说的是${said}，后面列了 ${count} 条`);
}

/** 一是, 二是, 三是, as far as they go on; another list begins anew. */
function countPoints(text: string): number {
  const points = [...text.matchAll(POINT)].map(([, point]) => point);
  const end = points.findIndex((point, i) => point !== formatNumeral(i + 1));
  return end < 0 ? points.length : end;
}

function namesOf(sentence: SourceSentence): readonly Doubt[] {
  return [...sentence.text.matchAll(NAMED)].flatMap(({ groups, index }) => {
    const { list = '', said = '' } = groups ?? {};
    const count = list.split('、').length;
    const sure = !/[等和及与]/u.test(list.replace(/^[与和同在对向赴]/u, '')) && numberOf(said) !== count;
    return sure ? tell(sentence, index + list.length, `说的是${said}，前面列了 ${count} 个`) : [];
  });
}

function tell(sentence: SourceSentence, at: number, what: string): readonly Doubt[] {
  const mention = mentionsOf(sentence).find((each: Mention) => each.start <= at && each.end > at);
  return mention === undefined ? [] : [{ what, mentions: [mention] }];
}

function numberOf(said: string): number {
  return said === '两' ? 2 : (parseNumeral(said) ?? Number(said));
}
