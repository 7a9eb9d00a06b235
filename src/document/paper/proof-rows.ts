import { partsOfId } from '../../facts/index.ts';
import { factsById } from '../read/blocks.ts';
import type { FactData, FactsData } from '../schema.ts';
import { derivationWord, formatDerivation, restates } from './derivation.ts';
import { FOUND, type ProofGroup, type ProofRow } from './proof-row.ts';

/** The rows of the proof sheet. */
export function proofGroups(data: FactsData): readonly ProofGroup[] {
  const { groups } = data;
  const facts = factsById(data);
  const numbers = new Map(groups.flatMap((group) => group.facts).map(({ id }, i) => [id, i + 1]));
  return groups.map((group) => ({
    title: group.title,
    rows: group.facts.map((fact) => proofRow(fact, facts, numbers.get(fact.id) ?? 0)),
  }));
}

function proofRow(fact: FactData, facts: ReadonlyMap<string, FactData>, number: number): ProofRow {
  return {
    derived: fact.kind === 'derived',
    number: String(number),
    says: fact.says,
    counts: fact.counts,
    pages: formatPages(fact),
    at: fact.place,
    phrase: fact.find,
    found: fact.kind === 'derived' ? derivationWord(fact) : fact.found ? FOUND : '',
    level: fact.level ?? '',
    status: fact.status ?? '',
    note: notesOf(fact, facts).join('；'),
    signed: formatSigned(fact),
  };
}

/** 屏讲6；书8: on the screen, in the notes, in the written passage of the slide; equal lists of slides are given once. */
function formatPages({ pages: { shown, said, written } }: FactData): string {
  const places = [
    ['屏', shown],
    ['讲', said],
    ['书', written],
  ] as const;
  const names = new Map<string, string>();
  for (const [name, pages] of places) {
    if (pages.length > 0) names.set(pages.join('、'), `${names.get(pages.join('、')) ?? ''}${name}`);
  }
  return [...names].map(([pages, name]) => `${name}${pages}`).join('；');
}

/**
 * What the signer must know in addition to the number: how it was derived or restated, what was corrected, why it is
 * left out.
 */
function notesOf(fact: FactData, facts: ReadonlyMap<string, FactData>): readonly string[] {
  const restated = [...facts.values()].filter((each) => restates(each, fact.id));
  return [
    ...(fact.kind === 'derived' ? [formatDerivation(fact, facts)] : []),
    ...restated.map((each) => `屏幕上写作${each.says}`),
    ...(fact.prints === undefined ? [] : [`原文印作“${fact.prints}”`]),
    ...(fact.was === undefined ? [] : [formatEarlier(fact.was)]),
    ...(fact.per === undefined ? [] : [`每${fact.per}`]),
    ...(fact.names === undefined ? [] : [`名单：${fact.names}`]),
    ...(fact.note === undefined ? [] : [fact.note]),
    ...(fact.remark === undefined ? [] : [`附注：${fact.remark}`]),
    ...(fact.offSlide === undefined ? [] : [`不上幻灯片：${fact.offSlide}`]),
  ];
}

/** 2022年4.40亿立方米，屏5; a number that this year's report does not print has to be checked in the earlier one. */
function formatEarlier(was: FactData): string {
  const { year } = partsOfId(was.id);
  const pages = formatPages(was);
  const where = was.find === '' ? '，见往年报告' : `，原文“${was.find}”`;
  return `${year}年${was.says}${where}${pages === '' ? '' : `，${pages}`}`;
}

/** 已签　王五, 有异议（1.5万元）, 未报; blank for a number that no department answers for. */
function formatSigned({ department, signed }: FactData): string {
  if (signed === undefined) return department === undefined ? '' : '未报';
  const says = signed.says === undefined ? '' : `（${signed.says}）`;
  return `${signed.state}${says}${signed.by === undefined ? '' : `　${signed.by}`}`;
}
