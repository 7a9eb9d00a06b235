import { closeDialog, makeDialog, type OpenPanel, showDialog } from './dialog.ts';
import { make } from './element.ts';
import { type Action, BINDINGS, type Binding, type KeyScreen, PAGE_NUMBER } from './keys/table.ts';

/** One line of the help: the key caps, and what they do. */
export interface HelpLine {
  readonly caps: readonly string[];
  readonly does: string;
}

/** What the help of a screen shows. */
export interface HelpOptions {
  readonly root: HTMLElement;
  readonly screen: KeyScreen;
  /** The actions that this screen has. */
  readonly actions: readonly string[];
  /** Keys that only this screen reads. */
  readonly own?: readonly HelpLine[];
  /** Something to do at the foot of the help. */
  readonly foot?: HTMLElement;
}

/** The key table by what one wants; a key that is in no group goes to the last. */
const GROUPS: readonly { readonly title: string; readonly actions: readonly Action[] }[] = [
  { title: '翻页', actions: ['next', 'previous', 'first', 'last', 'overview', 'jump'] },
  { title: '放映', actions: ['start', 'startHere', 'leave', 'black', 'white', 'hold', 'swap', 'loop'] },
  { title: '指点', actions: ['laser', 'pen', 'lens', 'wipe'] },
  { title: '看数字', actions: ['source', 'table', 'captions'] },
  { title: '讲稿', actions: ['mark', 'skip', 'larger', 'smaller'] },
  { title: '其他', actions: [] },
];

/** Shows every key of a screen; asked for again, it goes away. */
export function showHelp(options: HelpOptions): OpenPanel | undefined {
  if (closeDialog('help')) return undefined;
  const dialog = makeDialog('help', '按键一览');
  const { root, own = [], foot } = options;
  const groups = [{ title: '本窗口', lines: own }, ...groupBindings(options)];
  dialog.body.append(...groups.filter(({ lines }) => lines.length > 0).map(makeGroup));
  if (foot !== undefined) dialog.body.append(foot);
  return showDialog(root, dialog);
}

interface Group {
  readonly title: string;
  readonly lines: readonly HelpLine[];
}

function groupBindings({ screen, actions }: HelpOptions): readonly Group[] {
  const here = BINDINGS.filter(({ action, screens }) => screens.includes(screen) && actions.includes(action));
  const named = new Set(GROUPS.flatMap((group) => group.actions));
  return GROUPS.map(({ title, actions: own }, i) => {
    const bindings = here.filter(({ action }) =>
      own.length > 0 ? own.includes(action) : !named.has(action),
    );
    const lines = bindings.map((binding) => lineOf(binding, screen));
    return { title, lines: i === 0 && actions.includes('next') ? [...lines, PAGE_NUMBER] : lines };
  });
}

function lineOf({ caps, does, forSpeaker }: Binding, screen: KeyScreen): HelpLine {
  return { caps, does: screen === 'speaker' ? (forSpeaker ?? does) : does };
}

function makeGroup({ title, lines }: Group): HTMLElement {
  const list = lines.map(({ caps, does }) =>
    make('div', {}, make('dt', {}, ...makeCaps(caps)), make('dd', {}, does)),
  );
  return make('section', {}, make('h3', {}, title), make('dl', {}, ...list));
}

/** A plus between two keys joins them; alone it is a key. */
function makeCaps(caps: readonly string[]): readonly (Node | string)[] {
  return caps.map((cap) => (cap === '+' && caps.length > 1 ? '+ ' : make('kbd', {}, cap)));
}
