import type { Store } from '../session/index.ts';
import { checksOf } from './checks.ts';
import { bad, type Check, type Finding } from './finding.ts';
import { createKeyEcho } from './key-echo.ts';
import { renderPicture } from './picture.ts';

/** The test card over everything else, until it is closed. */
export interface TestCard {
  readonly isOpen: boolean;
  close(): void;
}

const MARKS = { good: '●', mind: '▲', bad: '×' } as const;
const STATES = { good: '正常', mind: '注意', bad: '要处理' } as const;

/** Opens the test card in `root`: what the eye checks, what the machine checks, and what each key does. */
export function openTestCard(root: HTMLElement, store: Store): TestCard {
  const card = document.createElement('dialog');
  card.className = 'test-card';
  card.setAttribute('aria-labelledby', 'test-card-title');
  const title = document.createElement('h2');
  title.id = 'test-card-title';
  title.tabIndex = -1;
  title.textContent = '试机';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = '关闭　Esc';
  close.addEventListener('click', () => card.close());

  const echo = createKeyEcho(store);
  const side = document.createElement('div');
  side.className = 'side';
  side.append(title, close, renderChecks(checksOf(store)), echo.element);
  const frame = document.createElement('div');
  frame.className = 'safe';
  frame.append(renderPicture(), side);
  card.append(frame);
  // Of the window: a button that goes away leaves the focus nowhere, and the keys are to be shown all the same.
  const listen = (event: KeyboardEvent) => onKey(event, card, echo.show);
  window.addEventListener('keydown', listen, { capture: true });
  card.addEventListener(
    'close',
    () => {
      window.removeEventListener('keydown', listen, { capture: true });
      card.remove();
    },
    { once: true },
  );
  root.append(card);
  card.showModal();
  title.focus();
  return {
    get isOpen() {
      return card.isConnected;
    },
    close: () => card.close(),
  };
}

/** Keys are shown here and do nothing, but for those that one needs to move about in the card and to leave it. */
function onKey(event: KeyboardEvent, card: HTMLDialogElement, show: (event: KeyboardEvent) => void): void {
  event.stopPropagation();
  const onButton = event.target instanceof HTMLButtonElement;
  if (event.key === 'Tab' || (onButton && (event.key === 'Enter' || event.key === ' '))) return;
  event.preventDefault();
  if (event.key === 'Escape' || event.key.toLowerCase() === 'j') card.close();
  else if (!event.repeat) show(event);
}

function renderChecks(checks: readonly Check[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'checks';
  list.setAttribute('aria-live', 'polite');
  for (const check of checks) {
    const item = document.createElement('li');
    item.append(`${check.name}　…`);
    list.append(item);
    void findSafely(check).then((finding) => renderFinding(item, check.name, finding));
  }
  return list;
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
  const mark = document.createElement('i');
  mark.textContent = MARKS[state];
  mark.setAttribute('aria-label', STATES[state]);
  mark.setAttribute('role', 'img');
  const term = document.createElement('b');
  term.textContent = name;
  const words = document.createElement('span');
  words.textContent = says;
  item.dataset.state = state;
  item.replaceChildren(mark, term, words);
  if (remedy === undefined) return;
  const small = document.createElement('small');
  small.textContent = remedy;
  item.append(small);
}
