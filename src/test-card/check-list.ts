import { make } from '../dom/index.ts';
import { bad, type Check, type Finding } from './finding.ts';

const MARKS = { good: '●', mind: '▲', bad: '×' } as const;
const STATES = { good: '正常', mind: '注意', bad: '要处理' } as const;

/** The checks as a list; each line is filled in when its check is done. */
export function renderChecks(checks: readonly Check[]): HTMLElement {
  return make('ul', { class: 'checks', 'aria-live': 'polite' }, ...checks.map(renderCheck));
}

function renderCheck(check: Check): HTMLElement {
  const item = make('li', {}, `${check.name}　…`);
  void findSafely(check).then((finding) => renderFinding(item, check.name, finding));
  return item;
}

/** A check that fails must not take the others with it. */
async function findSafely(check: Check): Promise<Finding> {
  try {
    return await check.find();
  } catch (error) {
    return bad(`没有查成：${error instanceof Error ? error.message : String(error)}`, '换一个浏览器再试');
  }
}

function renderFinding(item: HTMLElement, name: string, { state, says, remedy }: Finding): void {
  item.dataset.state = state;
  item.replaceChildren(
    make('i', { role: 'img', 'aria-label': STATES[state] }, MARKS[state]),
    make('b', {}, name),
    make('span', {}, says),
  );
  if (remedy !== undefined) item.append(make('small', {}, remedy));
}
