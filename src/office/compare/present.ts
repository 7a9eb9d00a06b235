import type { DeckAnswer, DraftComparison, FileReport, Finding, Rewording } from './finding.ts';

/** A finding in words, for the page and the command line alike. */
export interface Telling {
  /** 数字不一致, 概数词不一致 … */
  readonly title: string;
  /** What the draft has; empty where something is missing. */
  readonly draft: string;
  /** What the deck has; empty where it has nothing. */
  readonly deck: string;
  /** What the figure counts, and where the deck shows it: 困难职工慰问金，第6页. */
  readonly about: string;
  readonly remedy: string;
}

const TITLES = {
  changed: '数字不一致',
  qualifier: '概数词不一致',
  unknown: '演示文稿里没有这个数',
  dropped: '稿子里漏了这个数',
  term: '名称疑有错字',
} as const satisfies Record<Finding['kind'], string>;

export function tellFinding(finding: Finding): Telling {
  const title = TITLES[finding.kind];
  switch (finding.kind) {
    case 'changed':
    case 'qualifier':
      return {
        title,
        draft: finding.figure,
        deck: finding.deck.says,
        about: tellAnswer(finding.deck),
        remedy: '查明以哪个为准：改稿子，或改 assets/facts.json（屏幕、讲稿、讲义随之而变）',
      };
    case 'unknown':
      return {
        title,
        draft: finding.figure,
        deck: '',
        about: '',
        remedy: '查明出处；要上屏幕的，登记进 assets/facts.json',
      };
    case 'dropped':
      return {
        title,
        draft: '',
        deck: finding.deck.says,
        about: tellAnswer(finding.deck),
        remedy: '确认是有意删去；不是的，补回稿子',
      };
    case 'term':
      return {
        title,
        draft: finding.wrong,
        deck: finding.term,
        about: '',
        remedy: '改正稿子；名称确有变动的，改 assets/facts.json 的 terms',
      };
    default:
      return finding satisfies never;
  }
}

/** 困难职工慰问金，第6、7页 */
export function tellAnswer({ counts, pages }: DeckAnswer): string {
  return pages.length === 0 ? counts : `${counts}，第${pages.join('、')}页`;
}

/** 王五修订；批注：李四“核实”. Empty where nobody left a mark. */
export function tellAuthors({ authors, remarks }: Pick<Finding, 'authors' | 'remarks'>): string {
  const changed = authors.length === 0 ? [] : [`${authors.join('、')}修订`];
  const noted = remarks.map(({ author, text }) => `批注：${author}“${text}”`);
  return [...changed, ...noted].join('；');
}

/** 改写, 新增 or 删去, and the page where the deck has it. */
export function tellRewording({ page, old, sentence }: Rewording): string {
  if (old === undefined) return '新增';
  return `${sentence === '' ? '删去' : '改写'}，第${page ?? ''}页`;
}

/** 34 kB */
export function tellSize(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

/** 讲稿.docx　34 kB　数字102个，一致100个 */
export function tellFile({ name, bytes, fault, figures, agreeing }: FileReport): string {
  const size = tellSize(bytes);
  if (fault !== undefined) return `${name}　${size}　没有读：${fault.reason}`;
  return `${name}　${size}　数字${figures}个，与演示文稿一致${agreeing}个`;
}

/** The result in one sentence. */
export function tellVerdict({ files, findings, clean }: DraftComparison): string {
  const unread = files.filter(({ fault }) => fault !== undefined).length;
  const parts = [
    ...(findings.length > 0 ? [`${findings.length}处要处理`] : []),
    ...(unread > 0 ? [`${unread}个文件没有读，不能算核对过`] : []),
  ];
  return clean ? '数字和名称与演示文稿一致，没有发现问题' : parts.join('；');
}
