import { expect, test } from 'vitest';
import { formatQuantity, isRefusal, parseQuantity, readingsIn } from '../../src/facts/index.ts';
import { normaliseText, plainDigits } from '../../src/facts/text.ts';
import { type Form, formatTable, readTable } from './quantity-table.ts';

const table = readTable();
const forms = table.sections.flatMap((section) => section.forms);

function wrongOf({ printed, value, unit, qualifier, sense, more }: Form): string | undefined {
  const quantity = parseQuantity(printed);
  if (isRefusal(quantity)) return `${printed}: ${quantity.reason}`;
  const read = {
    value: quantity.value,
    unit: quantity.unit,
    qualifier: quantity.qualifier,
    sense: quantity.sense ?? '',
    kind: quantity.kind,
    terms: quantity.terms?.join(',') ?? '',
    per: quantity.per ?? '',
    scope: quantity.scope ?? '',
    printed: formatQuantity(quantity),
  };
  const { kind = 'count', terms = '', per = '', scope = '' } = more;
  const expected = { value, unit, qualifier, sense, kind, terms, per, scope, printed: plainDigits(printed) };
  const differ = Object.entries(expected).filter(([key, each]) => read[key as keyof typeof read] !== each);
  if (differ.length === 0) return undefined;
  return `${printed}: ${differ.map(([key, each]) => `${key} ${read[key as keyof typeof read]} ≠ ${each}`).join('; ')}`;
}

test('every form of the table is read as the table says, and printed again as it was', () => {
  expect(forms.flatMap((form) => wrongOf(form) ?? [])).toEqual([]);
});

test('the table has at least 1000 forms, none twice', () => {
  expect(new Set(forms.map((form) => form.printed)).size).toBe(forms.length);
  expect(forms.length).toBeGreaterThanOrEqual(1000);
});

test('what cannot be read whole is refused with its reason and a way that works', () => {
  const wrong = table.refused.flatMap(({ printed, reason }) => {
    const result = parseQuantity(printed);
    if (!isRefusal(result)) return [`${printed} is read`];
    return result.reason.includes(reason) && result.remedy !== '' ? [] : [`${printed}: ${result.reason}`];
  });
  expect(wrong).toEqual([]);
});

test('in a running text every form is found whole, and nothing longer', () => {
  const wrong = forms.flatMap(({ printed }) => {
    const text = normaliseText(`情况是“${printed}”，`);
    const figure = normaliseText(printed);
    const [first, ...more] = readingsIn(text);
    // 持平 has no number, 前三 may go on (前三季度), and 首位 ranks nothing by itself (放在首位).
    if (/持平|零增长|^前三$|^首位$/.test(figure)) return [];
    const found = first === undefined ? '' : text.slice(first.start, first.end);
    return found === figure && more.length === 0 ? [] : [`${printed}: ${found}`];
  });
  expect(wrong).toEqual([]);
});

test('docs/quantities.md is the table', async () => {
  await expect(formatTable(table)).toMatchFileSnapshot('../../docs/quantities.md');
});
