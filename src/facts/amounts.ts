import type { Amount } from './arithmetic.ts';
import type { Style } from './change.ts';
import type { DerivedEntry } from './definition.ts';
import type { BrokenEntry, NamedEntry } from './entries.ts';
import { evaluateFormula, type Lookup } from './evaluate.ts';
import type { Quantity } from './fact.ts';
import { earlierId, idOfReference } from './fact-id.ts';
import { parseFormula, referencesOf } from './formula.ts';
import { nearestName } from './nearest.ts';
import { isRefusal, type Refusal } from './problem.ts';
import { parseQuantity, printQuantity } from './quantity.ts';
import { quote } from './text.ts';

/** Further than this no person follows how a number came about, and no stack holds. */
const LONGEST_CHAIN = 20;

/** A derived quantity and the ids it came from. */
export interface Derived {
  readonly quantity: Quantity;
  readonly from: readonly string[];
}

/** What each entry of the file amounts to, worked out when it is asked for and then kept. */
export class Amounts {
  readonly #entries: ReadonlyMap<string, NamedEntry>;
  readonly #broken: ReadonlyMap<string, BrokenEntry>;
  readonly #stated = new Map<string, Quantity>();
  readonly #amounts = new Map<string, Amount | Refusal>();
  readonly #derived = new Map<string, Derived>();
  readonly #open: string[] = [];

  constructor(entries: readonly NamedEntry[], broken: ReadonlyMap<string, BrokenEntry>) {
    this.#entries = new Map(entries.map((each) => [each.id, each]));
    this.#broken = broken;
  }

  /** The quantity that an entry states, or why its `says` cannot be read. */
  stated(id: string, says: string): Quantity | Refusal {
    const quantity = this.#stated.get(id) ?? parseQuantity(says);
    if (!isRefusal(quantity)) this.#stated.set(id, quantity);
    return quantity;
  }

  /** The quantity of a derived entry, or why it cannot be worked out. */
  derived(id: string): Derived | Refusal {
    const amount = this.#lookup(id);
    if (isRefusal(amount)) return amount;
    return this.#derived.get(id) ?? { reason: `${quote(id)} 不是算出的数`, remedy: '写上 formula' };
  }

  /** The amount behind a reference in a formula; `group` is where a name without a group is looked for. */
  refer(reference: string, group: string, when?: 'was'): Amount | Refusal {
    const id = idOfReference(reference, group);
    if (when === 'was') return this.#before(id);
    const amount = this.#lookup(id);
    // A derived fact that failed has its own problem; facts built on it do not repeat it.
    return isRefusal(amount) && this.#amounts.has(id) && this.#entries.get(id)?.kind === 'derived'
      ? follows(id)
      : amount;
  }

  #lookup(id: string): Amount | Refusal {
    const known = this.#amounts.get(id);
    if (known !== undefined) return known;
    if (this.#open.includes(id)) return refuseCircle([...this.#open.slice(this.#open.indexOf(id)), id]);
    if (this.#open.length >= LONGEST_CHAIN)
      return { reason: '算式一层套一层，太深', remedy: '直接引用报告里的数' };
    this.#open.push(id);
    const amount = this.#work(id);
    this.#open.pop();
    this.#amounts.set(id, amount);
    return amount;
  }

  #work(id: string): Amount | Refusal {
    const named = this.#entries.get(id);
    if (named === undefined) return this.#refuseUnknown(id);
    if (named.kind === 'award') return { reason: `${id} 是荣誉，没有数量`, remedy: '改为引用有数量的事实' };
    if (named.kind === 'derived') return this.#derive(named);
    const quantity = this.stated(id, named.entry.says);
    if (isRefusal(quantity)) return follows(id);
    return amountOf(id, quantity, named.entry.per);
  }

  /** What an entry says that it was in an earlier year. */
  #before(id: string): Amount | Refusal {
    const named = this.#entries.get(id);
    if (named === undefined) return this.#refuseUnknown(id);
    const { was = undefined, per = undefined } = named.kind === 'stated' ? named.entry : {};
    if (was === undefined) {
      const remedy = `在 ${id} 里写上 "was": { "says": "…", "year": … }`;
      return { reason: `${id} 没有写上一年的数`, remedy };
    }
    const quantity = parseQuantity(was.says);
    return isRefusal(quantity) ? follows(id) : amountOf(`${id}（${was.year}年）`, quantity, per);
  }

  #earlierIds(id: string): readonly string[] {
    const named = this.#entries.get(id);
    const was = named?.kind === 'stated' ? named.entry.was : undefined;
    return was === undefined ? [] : [earlierId(id, was.year)];
  }

  #derive({ id, group, entry }: Extract<NamedEntry, { kind: 'derived' }>): Amount | Refusal {
    const expression = parseFormula(entry.formula);
    if (isRefusal(expression)) return expression;
    const earlier: string[] = [];
    const lookup: Lookup = (reference, when) => {
      if (when === 'was') earlier.push(...this.#earlierIds(idOfReference(reference, group)));
      return this.refer(reference, group, when);
    };
    const amount = evaluateFormula(expression, lookup, styleOf(entry));
    if (isRefusal(amount)) return amount;
    if (amount.printed === undefined && /^-|^0$/.test(amount.value)) {
      return { reason: `算出来是 ${amount.value}，不是正数`, remedy: '核对算式和所引用的数' };
    }
    const quantity =
      amount.printed === undefined
        ? printQuantity(amount.value, amount.unit, amount.qualifier, entry.scale)
        : parseQuantity(amount.printed);
    if (isRefusal(quantity)) {
      return {
        reason: `算出来是 ${quote(`${amount.value}${amount.unit}`)}，写不成一个数量：${quantity.reason}`,
        remedy: '核对算式，或去掉 scale',
      };
    }
    const from = referencesOf(expression).map((each) => idOfReference(each, group));
    this.#derived.set(id, { quantity, from: [...from, ...earlier] });
    return { ...amount, name: id };
  }

  #refuseUnknown(id: string): Refusal {
    if (this.#broken.has(id)) return follows(id);
    const near = nearestName(id, [...this.#entries.keys()]);
    return {
      reason: `没有 ${quote(id)} 这条事实`,
      remedy: near === undefined ? '改为引用已有的事实，写成 组.名' : `改成 ${near}，或先登记这条事实`,
    };
  }
}

function amountOf(name: string, quantity: Quantity, given: string | undefined): Amount {
  const { value, unit, qualifier, kind, step } = quantity;
  const per = given ?? quantity.per;
  return { name, value, unit, qualifier, kind, step, ...(per === undefined ? {} : { per }) };
}

function styleOf({ decimals, scale }: DerivedEntry): Style {
  return { ...(decimals === undefined ? {} : { decimals }), ...(scale === undefined ? {} : { scale }) };
}

function follows(id: string): Refusal {
  return { reason: `${id} 本身有错`, remedy: `先改好 ${id}`, follows: true };
}

function refuseCircle(ids: readonly string[]): Refusal {
  return { reason: `算式绕回了自己：${ids.join(' → ')}`, remedy: '让其中一条直接引用报告里的数' };
}
