import { type Problem, whereOfSlide } from '../../facts/index.ts';
import type { Deck, DeckSource, PlacedSlide } from '../deck.ts';
import { plainText, type Text } from '../text.ts';
import { textsOf } from '../walk.ts';
import { emWidth } from '../width.ts';
import { checkCapacity } from './capacity.ts';
import { checkFigures } from './figures.ts';
import { checkKnown } from './known.ts';
import { checkLayout } from './layout.ts';

/** A headline fits on one line of the stage: 23 em at 66 px. */
export const HEADLINE_EM = 23;
const DIGIT = /[0-9０-９]/;

/** Everything that is wrong with the words and figures of a deck, all at once. */
export function checkDeck(source: DeckSource, deck: Deck): readonly Problem[] {
  return [
    ...checkNames(source, deck),
    ...deck.slides.flatMap((placed) => {
      const unknown = checkKnown(placed, deck.book);
      const words = [
        ...checkDigits(placed, deck.book.terms),
        ...checkWritten(placed, deck.book.terms),
        ...checkShape(placed),
        ...checkLayout(placed),
        ...checkCapacity(placed),
      ];
      // The effects of an unknown fact on a figure are not reported separately.
      return unknown.length > 0 ? [...unknown, ...words] : [...words, ...checkFigures(placed, deck.book)];
    }),
  ];
}

function checkNames(source: DeckSource, deck: Deck): readonly Problem[] {
  const twice = source.parts.flatMap((part, i) => (source.parts.indexOf(part) === i ? [] : [{ part, i }]));
  const own = source.parts.filter((part, i) => source.parts.indexOf(part) === i);
  const names = own.flatMap(({ id, slides }) => [id, ...slides.map((slide) => `${id}.${slide.id}`)]);
  const repeated = names.filter((name, i) => names.indexOf(name) !== i);
  const problems = [
    ...twice.map(({ part, i }) => ({
      where: { file: 'slides/index.ts', path: ['deck', 'parts', i] },
      what: `“${part.title}”这一部分列了两次`,
      expected: 'parts 里每个部分只列一次',
      remedy: '删去一个',
    })),
    ...repeated.map((name) => ({
      where: whereOfSlide(name),
      what: `名称“${name}”出现了不止一次`,
      expected: '每个部分、每页的 id 各不相同（排练记录按它对应）',
      remedy: '给其中一个换一个 id',
    })),
  ];
  if (source.finale === undefined || deck.finale !== undefined) return problems;
  return [
    ...problems,
    {
      where: { file: 'slides/index.ts', path: ['deck', 'finale', 'slide'] },
      what: `没有“${source.finale.slide}”这一页`,
      expected: '“部分.页”形式的 id',
      remedy: `改成下列之一：${deck.slides.map((placed) => placed.id).join('、')}`,
    },
  ];
}

/** A digit must come from a fact or be part of a listed term; typed by hand it is an error. */
function checkDigits(placed: PlacedSlide, terms: readonly string[]): readonly Problem[] {
  return textsOf(placed.slide).flatMap(({ path, text }) => {
    const loose = looseDigits(text, terms);
    if (loose === undefined) return [];
    return [
      {
        where: whereOfSlide(placed.id, path),
        what: `文字里直接写了数字：“${loose}”`,
        expected: '数字一律取自 assets/facts.json，或属于 terms 里的固定说法',
        remedy: `已登记的数字写成 \${f.名字}；没有登记的先在 facts.json 里登记；是名称的一部分的，把整个名称加进 terms`,
      },
    ];
  });
}

/** A text has words, and a fact that was to stand in it is no text itself: `{f.x}` would be read on the wall. */
function checkWritten(placed: PlacedSlide, terms: readonly string[]): readonly Problem[] {
  return textsOf(placed.slide).flatMap(({ path, text }) => {
    const where = whereOfSlide(placed.id, path);
    if (plainText(text).trim() === '')
      return [
        { where, what: '这里没有字', expected: '要说的话', remedy: '补上文字；不要这一项的，整项删去' },
      ];
    const braces = typedTexts(text, terms)
      .map((words) => BRACES.exec(words)?.[0])
      .find((found) => found !== undefined);
    if (braces === undefined) return [];
    return [
      {
        where,
        what: `文字里有花括号：“${braces}”`,
        expected: `要放的事实写成 \${f.名字}：$ 和花括号都用英文的`,
        remedy: '补上 $，花括号改成英文的；只是文字的，换成括号或引号',
      },
    ];
  });
}

/** From one brace to the other, or one that stands alone. */
const BRACES = /\$?[{｛][^{}｛｝]*[}｝]?|[}｝]/;

/** What is typed by hand in a text, without what belongs to a term. */
function typedTexts(text: Text, terms: readonly string[]): readonly string[] {
  // The longest first: a long term must not lose its head to a short one and keep a loose digit at its end.
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  return text.spans.flatMap((span) =>
    span.kind === 'literal' || span.kind === 'strong'
      ? [longestFirst.reduce((left, term) => left.replaceAll(term, '·'), span.text)]
      : [],
  );
}

function looseDigits(text: Text, terms: readonly string[]): string | undefined {
  for (const rest of typedTexts(text, terms)) {
    const clause = rest.split(/[，。；：！？、\n]/).find((part) => DIGIT.test(part));
    if (clause !== undefined) return clause.trim();
  }
  return undefined;
}

function checkShape(placed: PlacedSlide): readonly Problem[] {
  const { slide } = placed;
  const where = (field: string) => whereOfSlide(placed.id, [field]);
  const clicks = slide.notes.spans.filter((span) => span.kind === 'click').length;
  const width = emWidth(slide.headline);
  return [
    ...(clicks === placed.steps || plainText(slide.notes).trim() === ''
      ? []
      : [
          {
            where: where('notes'),
            what: `讲稿里有 ${clicks} 处“点一下”，这一页却要点 ${placed.steps} 次`,
            expected: `${placed.steps} 处 click${placed.opener ? '（含揭开过渡页一次）' : ''}`,
            remedy: `在讲稿该点击的地方加上或去掉 \${click}，或者改 steps`,
          },
        ]),
    ...(width <= HEADLINE_EM
      ? []
      : [
          {
            where: where('headline'),
            what: `标题“${plainText(slide.headline)}”有 ${width} 个字宽`,
            expected: `不超过 ${HEADLINE_EM} 个字宽，放得下一行`,
            remedy: '把标题写短，数字的单位可用 short() 省去',
          },
        ]),
    ...(slide.seconds === undefined || (Number.isInteger(slide.seconds) && slide.seconds > 0)
      ? []
      : [
          {
            where: where('seconds'),
            what: `用时写成了 ${slide.seconds}`,
            expected: '大于零的整数，单位是秒',
            remedy: '写上这一页计划讲多少秒，或删去 seconds，按讲稿推算',
          },
        ]),
  ];
}
