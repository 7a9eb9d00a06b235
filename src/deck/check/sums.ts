import {
  type Amount,
  addAmounts,
  compareAmounts,
  isRefusal,
  multiplyAmounts,
  type Problem,
  type ProblemPlace,
  type Refusal,
  subtractAmounts,
} from '../../facts/index.ts';
import { plainText, type Text } from '../text.ts';
import { amountOf } from './amount.ts';

const OPERATIONS: Readonly<Record<string, (a: Amount, b: Amount) => Amount | Refusal>> = {
  '＋': addAmounts,
  '+': addAmounts,
  '−': subtractAmounts,
  '－': subtractAmounts,
  '×': multiplyAmounts,
};

/** A sum that is written out (39人×5000元＝19.5万元) must equal the number after its equals sign. */
export function checkSums(text: Text, where: ProblemPlace): readonly Problem[] {
  const spans = text.spans.map((span) =>
    span.kind === 'figure' && span.fact.kind !== 'award' ? amountOf(span.fact) : span,
  );
  const [first, ...rest] = spans;
  if (first === undefined || !isAmount(first) || rest.length < 4) return [];
  let sum: Amount | Refusal = first;
  for (let i = 0; i + 1 < rest.length; i += 2) {
    const [sign, next] = [rest[i], rest[i + 1]];
    const mark = sign !== undefined && !isAmount(sign) && 'text' in sign ? sign.text : '';
    if (next === undefined || !isAmount(next) || isRefusal(sum)) return [];
    if (mark === '＝') return compareAmounts(sum, '=', next) === true ? [] : [wrong(text, where)];
    const work = OPERATIONS[mark];
    if (work === undefined) return [];
    sum = work(sum, next);
    if (isRefusal(sum)) return [wrong(text, where)];
  }
  return [];
}

function isAmount(value: object): value is Amount {
  return 'value' in value;
}

function wrong(text: Text, where: ProblemPlace): Problem {
  return {
    where,
    what: `算式不成立：“${plainText(text)}”`,
    expected: '等号两边相等',
    remedy: '核对算式里的每一条事实，放错了的换回来',
  };
}
