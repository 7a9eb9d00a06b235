import Big from 'big.js';
import type { Amounts } from './amounts.ts';
import { unitKind } from './arithmetic.ts';
import { FIELD_HELP } from './definition.ts';
import type { NamedEntry } from './entries.ts';
import { checkRelation } from './evaluate.ts';
import type { Quantity } from './fact.ts';
import { parseRelation, referencesOf } from './formula.ts';
import { nearestName } from './nearest.ts';
import { printedForm, refuseCut, senseOf, wholeFigures } from './printed.ts';
import { refuseChange } from './printed-change.ts';
import { isRefusal, type Problem, type ProblemPlace, type Refusal, whereIn } from './problem.ts';
import { parseQuantity } from './quantity.ts';
import { normaliseText, quote } from './text.ts';

/** Every quantity can be read, every formula worked out. */
export function checkQuantities(
  entries: readonly NamedEntry[],
  amounts: Amounts,
  file: string,
): readonly Problem[] {
  return entries.flatMap((named) => {
    const { kind, id, entry } = named;
    if (kind === 'award') return [];
    if (kind === 'stated')
      return [
        ...checkSays(entry.says, [...pathOf(named), 'says'], file),
        ...checkWas(named, file),
        ...checkChange(named, entries, file),
      ];
    const where = whereIn(file, [...pathOf(named), 'formula']);
    return refused(amounts.derived(id), where, '能从已有事实准确算出的正数');
  });
}

/** What a fact was before can be read, and counts the same. */
function checkWas(named: Extract<NamedEntry, { kind: 'stated' }>, file: string): readonly Problem[] {
  const { says, was } = named.entry;
  if (was === undefined) return [];
  const path = [...pathOf(named), 'was', 'says'];
  const [now, then] = [parseQuantity(says), parseQuantity(was.says)];
  if (isRefusal(then)) return checkSays(was.says, path, file);
  if (isRefusal(now) || (unitKind(now.unit) === unitKind(then.unit) && now.kind === then.kind)) return [];
  return [
    {
      where: whereIn(file, path),
      what: `${was.year}年是 ${quote(was.says)}，今年是 ${quote(says)}，单位不同`,
      expected: '两年的数以同一单位计',
      remedy: '核对两年的口径；口径变了的，删去 was，不相比',
    },
  ];
}

/** A growth that the report prints is that of the two numbers it is said of. */
function checkChange(
  named: Extract<NamedEntry, { kind: 'stated' }>,
  entries: readonly NamedEntry[],
  file: string,
): readonly Problem[] {
  const { says, of } = named.entry;
  if (of === undefined) return [];
  const partner = entries.find(({ id }) => id === of);
  const outcome = refuseChange(says, of, partner?.kind === 'stated' ? partner.entry : undefined);
  return refused(outcome ?? {}, whereIn(file, [...pathOf(named), 'of']), '与那一条两年的数相符的增减');
}

/** The printed form of a stated quantity can be read. */
export function checkSays(says: string, path: readonly PropertyKey[], file: string): readonly Problem[] {
  const quantity = parseQuantity(says);
  if (!isRefusal(quantity)) return [];
  const { reason, remedy } = quantity;
  return [
    { where: whereIn(file, path), what: `${quote(says)} ${reason}`, expected: FIELD_HELP.says, remedy },
  ];
}

/** Each phrase belongs to one fact and holds its figure as printed. */
export function checkPhrases(entries: readonly NamedEntry[], file: string): readonly Problem[] {
  const owners = new Map<string, string>();
  return entries.flatMap((named) => {
    if (named.kind === 'derived') return [];
    const where = whereIn(file, [...pathOf(named), 'find']);
    const phrase = normaliseText(named.entry.find);
    const owner = owners.get(phrase);
    if (owner === undefined) owners.set(phrase, named.id);
    const shared = owner === undefined ? [] : [sharedPhrase(where, named.entry.find, owner)];
    return named.kind === 'award'
      ? shared
      : [...shared, ...checkFigure(named, where), ...checkPrints(named, file)];
  });
}

/** Each level is one of the listed ones. */
export function checkLevels(
  entries: readonly NamedEntry[],
  levels: readonly string[],
  file: string,
): readonly Problem[] {
  return entries.flatMap((named) => {
    const { level } = named.entry;
    if (level === undefined || levels.includes(level)) return [];
    const near = nearestName(level, levels);
    return [
      {
        where: whereIn(file, [...pathOf(named), 'level']),
        what: `没有 ${quote(level)} 这个级别`,
        expected: `levels 里的一个：${levels.join('、')}`,
        remedy: near === undefined ? '改成其中一个，或把新的级别加进 levels' : `改成 ${near}`,
      },
    ];
  });
}

/** A list names no word twice. */
export function checkRepeats(list: readonly string[], name: string, file: string): readonly Problem[] {
  return list.flatMap((word, i) => {
    const first = list.indexOf(word);
    if (first === i) return [];
    return [
      {
        where: whereIn(file, [name, i]),
        what: `${quote(word)} 与第${first + 1}条相同`,
        expected: '各不相同',
        remedy: '删去一条',
      },
    ];
  });
}

/** Each relation can be read and holds in exact arithmetic; those of `faulty` facts only follow. */
export function checkRelations(
  relations: readonly string[],
  amounts: Amounts,
  file: string,
  faulty: ReadonlySet<string> = new Set(),
): readonly Problem[] {
  return relations.flatMap((text, i) => {
    const relation = parseRelation(text);
    const outcome = isRefusal(relation)
      ? relation
      : checkRelation(relation, (id, when) => amounts.refer(id, '', when));
    if (outcome === undefined) return [];
    // A number reported at its own place is not reported again by whatever is derived from it.
    if (!isRefusal(relation) && relation.sides.flatMap(referencesOf).some((id) => faulty.has(id))) return [];
    return refused(outcome, whereIn(file, ['relations', i]), '用准确的数算出来成立的关系');
  });
}

function refused(outcome: object | Refusal, where: ProblemPlace, expected: string): readonly Problem[] {
  if (!isRefusal(outcome) || outcome.follows) return [];
  return [{ where, what: outcome.reason, expected, remedy: outcome.remedy }];
}

function sharedPhrase(where: ProblemPlace, find: string, owner: string): Problem {
  return {
    where,
    what: `${quote(find)} 与 ${owner} 的 find 相同`,
    expected: '每条事实的 find 各不相同，在全文中恰好出现一次',
    remedy: '把短语向前或向后取长一点，使它只属于这一条',
  };
}

function checkFigure(
  named: Extract<NamedEntry, { kind: 'stated' }>,
  where: ProblemPlace,
): readonly Problem[] {
  const { find, says } = named.entry;
  // A quantity that cannot be read is told at says.
  if (isRefusal(parseQuantity(says))) return [];
  const figure = printedForm(named.entry);
  const count = wholeFigures(normaliseText(find), figure, senseOf(named.entry)).length;
  if (count === 1) return [];
  const cut = count === 0 ? refuseCut(normaliseText(find), figure) : undefined;
  const part = cut === undefined ? '' : `，${cut.reason}`;
  const none = `find 写的是 ${quote(find)}，里面没有完整的 ${quote(figure)}${part}`;
  return [
    {
      where,
      what: count === 0 ? none : `${quote(find)} 里有 ${count} 处 ${quote(figure)}`,
      expected: '短语里恰好有一处报告所印的数量',
      remedy:
        cut?.remedy ?? 'says 和 find 对着报告原文看，抄错的改正；报告印得与 says 不同的，原文写进 prints',
    },
  ];
}

function checkPrints(named: Extract<NamedEntry, { kind: 'stated' }>, file: string): readonly Problem[] {
  const { prints, says, note } = named.entry;
  if (prints === undefined) return [];
  const unlike = refuseUnlikePrint(prints, says);
  if (unlike !== undefined) {
    const where = whereIn(file, [...pathOf(named), 'prints']);
    return [{ where, what: unlike.reason, expected: FIELD_HELP.prints, remedy: unlike.remedy }];
  }
  if (note !== undefined) return [];
  return [
    {
      where: whereIn(file, [...pathOf(named), 'note']),
      what: '有 prints 却没有 note',
      expected: '说明报告印成什么、改成了什么',
      remedy: '补上 note，或删去 prints',
    },
  ];
}

/** A printed form may lack the unit, or the word of change in front of it; it is the same quantity. */
function refuseUnlikePrint(prints: string, says: string): Refusal | undefined {
  const quantity = parseQuantity(says);
  if (isRefusal(quantity)) return undefined;
  const readings = printedReadings(prints.replace(/\s+/gu, ''), quantity);
  if (readings.some((each) => !isRefusal(each) && isAlike(each, quantity))) return undefined;
  const [first] = readings;
  if (first !== undefined && readings.every(isRefusal))
    return {
      reason: `prints 的 ${quote(prints)} ${isRefusal(first) ? first.reason : ''}`,
      remedy: 'prints 只照抄报告印的数量，不加别的字',
    };
  return {
    reason: `prints 是 ${quote(prints)}，says 是 ${quote(says)}，不是同一个数量`,
    remedy: '对着报告原文看：says 抄错的改 says；prints 只改写法（缺单位、全角数字），不改数',
  };
}

/** As printed; with a unit that follows later (2.3个和1.5个百分点); as a ratio where it looks like a time of day. */
function printedReadings(prints: string, { unit, kind }: Quantity): readonly (Quantity | Refusal)[] {
  const forms = [prints, `${prints}${unit}`, `${prints.replace(/个$/u, '')}${unit}`];
  if (kind === 'ratio') forms.push(prints.replace(/[:：]/gu, '∶'));
  return forms.map(parseQuantity);
}

function isAlike(printed: Quantity, quantity: Quantity): boolean {
  const bare = printed.sense === undefined && quantity.sense !== undefined;
  const own = bare && quantity.sense === 'fall' ? Big(printed.value).neg().toFixed() : printed.value;
  return (
    own === quantity.value &&
    printed.qualifier === quantity.qualifier &&
    printed.kind === quantity.kind &&
    (bare || printed.sense === quantity.sense) &&
    (bare || (printed.terms ?? []).join() === (quantity.terms ?? []).join())
  );
}

function pathOf(named: NamedEntry): readonly PropertyKey[] {
  return ['facts', named.group, named.key];
}
