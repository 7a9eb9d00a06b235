import type { Store } from '../../show/index.ts';
import {
  canNameScreens,
  chooseWall,
  mayNameScreens,
  type NamedScreen,
  nameScreens,
} from '../../show/screens/here.ts';
import { type Frame, overlap } from '../../show/screens/seat.ts';
import { make } from '../../ui/element.ts';

/** Name in the store of the screen that the show was put on last. */
const KEY = 'wall';

/**
 * Which screen the show goes to, where the computer has several and the browser names them: the one chosen last, else
 * the first that is not the computer's own. With one screen there is nothing to choose.
 */
export function makeScreens(store: Store): HTMLElement | undefined {
  if (!canNameScreens(window)) return undefined;
  const element = make('section', { class: 'screens', 'aria-label': '屏幕' });
  const list = async () => {
    const screens = (await nameScreens(window)) ?? [];
    if (screens.length < 2) {
      element.replaceChildren(make('p', {}, '浏览器没有给出屏幕：请在地址栏左侧的网站设置里允许“窗口管理”'));
      return;
    }
    showList(element, screens, store);
  };
  element.append(make('button', { type: 'button', onclick: () => void list() }, '选择放映的屏幕'));
  void mayNameScreens(window).then((may) => (may ? list() : undefined));
  return element;
}

function showList(element: HTMLElement, screens: readonly NamedScreen[], store: Store): void {
  const before = readWall(store);
  const wall =
    screens.find((one) => before !== undefined && isSame(one, before)) ??
    screens.find((one) => !one.primary) ??
    screens[0];
  const choose = (screen: NamedScreen) => {
    store.write(KEY, JSON.stringify(screen satisfies Frame));
    showList(element, screens, store);
  };
  if (wall !== undefined) chooseWall(wall);
  const buttons = screens.map((screen, i) =>
    make(
      'button',
      { type: 'button', 'aria-pressed': String(screen === wall), onclick: () => choose(screen) },
      `${screen.width}×${screen.height}${screen.primary ? ' 主屏' : ` 屏${i + 1}`}`,
    ),
  );
  element.replaceChildren(make('p', {}, '放映到'), ...buttons, make('p', {}, '报告人窗口在另一块，Y 对调'));
}

function readWall(store: Store): Frame | undefined {
  try {
    const value = JSON.parse(store.read(KEY) ?? 'null') as Frame | null;
    return value ?? undefined;
  } catch {
    return undefined;
  }
}

/** The same place and size: screens have no names that last. */
function isSame(one: Frame, other: Frame): boolean {
  return overlap(one, other) && one.width === other.width && one.height === other.height;
}
