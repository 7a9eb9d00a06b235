import { make } from '../../ui/element.ts';

/** What a check found: all right; all right for showing, but worth knowing; or to be mended before the meeting. */
export interface CheckResult {
  readonly state: 'good' | 'warning' | 'bad';
  /** What it is, in a few words. */
  readonly says: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** One line of the test card. */
export interface Check {
  readonly name: string;
  find(): CheckResult | Promise<CheckResult>;
}

/** All is well. */
export const good = (says: string): CheckResult => ({ state: 'good', says });
/** The show will go on with it. */
export const warning = (says: string, remedy: string): CheckResult => ({ state: 'warning', says, remedy });
/** To be mended first. */
export const bad = (says: string, remedy: string): CheckResult => ({ state: 'bad', says, remedy });

const MARKS = { good: '●', warning: '▲', bad: '×' } as const;
const STATES = { good: '正常', warning: '注意', bad: '要处理' } as const;

/** The checks as a list; each line is filled in when its check is done. */
export function makeChecks(checks: readonly Check[]): HTMLElement {
  return make('ul', { class: 'checks', 'aria-live': 'polite' }, ...checks.map(makeCheck));
}

function makeCheck(check: Check): HTMLElement {
  const item = make('li', {}, `${check.name}　…`);
  void findSafely(check).then((finding) => showFinding(item, check.name, finding));
  return item;
}

/** A check that fails must not take the others with it. */
async function findSafely(check: Check): Promise<CheckResult> {
  try {
    return await check.find();
  } catch (error) {
    return bad(`没有查成：${error instanceof Error ? error.message : String(error)}`, '换一个浏览器再试');
  }
}

function showFinding(item: HTMLElement, name: string, { state, says, remedy }: CheckResult): void {
  item.dataset.state = state;
  item.replaceChildren(
    make('i', { role: 'img', 'aria-label': STATES[state] }, MARKS[state]),
    make('b', {}, name),
    make('span', {}, says),
  );
  if (remedy !== undefined) item.append(make('small', {}, remedy));
}
