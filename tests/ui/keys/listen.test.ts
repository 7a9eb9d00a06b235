import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDialog, showDialog } from '../../../src/ui/dialog.ts';
import { type KeyLayer, type KeyListening, listenToKeys } from '../../../src/ui/keys/listen.ts';
import { openDom } from '../../dom.ts';

let did: string[];
let layer: KeyLayer | undefined;
/** The clock of the page's events. */
let now: number;

beforeEach(() => {
  openDom({ html: '<main id="slide"><p>字</p><button>按</button><input type="text"></main>' });
  did = [];
  now = 1000;
});
afterEach(() => {
  layer?.stop();
});

const ACTIONS = ['next', 'previous', 'black', 'start', 'help', 'print'] as const;

function listen(more: Partial<KeyListening> = {}): void {
  const actions = Object.fromEntries(ACTIONS.map((name) => [name, () => void did.push(name)]));
  layer = listenToKeys({
    screen: 'stage',
    actions,
    goToPage: (typed) => did.push(`page ${typed}`),
    remap: () => ({}),
    ...more,
  });
}

interface Press {
  readonly on?: Element | null;
  readonly ctrlKey?: boolean;
  readonly repeat?: boolean;
  /** ms after the press before. */
  readonly after?: number;
}

function event(key: string, { after = 400, ctrlKey = false, repeat = false }: Press = {}): KeyboardEvent {
  now += after;
  const made = new KeyboardEvent('keydown', { key, ctrlKey, repeat, bubbles: true, cancelable: true });
  Object.defineProperty(made, 'timeStamp', { value: now });
  return made;
}

/** Presses a key; true where it was kept from the browser. */
function press(key: string, options: Press = {}): boolean {
  const made = event(key, options);
  (options.on ?? document.body).dispatchEvent(made);
  return made.defaultPrevented;
}

const panel = () => {
  const dialog = makeDialog('help', '按键');
  showDialog(document.body, dialog);
  return dialog.element;
};

describe('the keys of a screen', () => {
  it('do what the table says and are kept from the browser; the others are left to it', () => {
    listen();
    expect([press('PageDown'), press('b'), press('F12'), press('x')]).toEqual([true, true, false, false]);
    expect(did).toEqual(['next', 'black']);
  });

  it('count once when they are held or fired twice', () => {
    listen();
    press('PageDown');
    press('PageDown', { after: 60 });
    press('PageDown', { repeat: true });
    expect(did).toEqual(['next']);
  });

  it('gather a page number', () => {
    listen();
    for (const key of ['1', '2', 'Enter']) press(key);
    expect(did).toEqual(['page 12']);
  });

  it('never let a clicker reload the page, not in a field either, nor the browser print', () => {
    listen();
    const field = document.querySelector('input');
    expect([press('F5', { on: field }), press('BrowserRefresh'), press('p', { ctrlKey: true })]).toEqual([
      ...[true, true, true],
    ]);
    expect(did).toEqual(['print']);
  });

  it('are typed in a field, and left to what has the focus where they press it', () => {
    listen();
    expect(press('b', { on: document.querySelector('input') })).toBe(false);
    expect(press(' ', { on: document.querySelector('button') })).toBe(false);
    expect(did).toEqual([]);
  });

  it('mean what the clicker has been taught', () => {
    listen({ remap: () => ({ MediaTrackNext: 'PageDown', PageUp: '' }) });
    press('MediaTrackNext');
    expect(did).toEqual(['next']);
  });

  it('may be taken by a panel before the table is asked', () => {
    listen({ earlier: ({ key }) => key === 'b' });
    expect([press('b'), press('PageDown')]).toEqual([true, true]);
    expect(did).toEqual(['next']);
  });

  it('pressed before anything listened have their effect, but for those already answered', () => {
    const events = ['PageDown', 'PageDown', 'b'].map((key) => event(key));
    listen({ before: { events, answered: 1 } });
    expect(did).toEqual(['next', 'black']);
  });

  it('go over to the screen that comes after', () => {
    listen();
    const old = did;
    did = [];
    listen();
    press('PageDown');
    expect([old, did]).toEqual([[], ['next']]);
  });
});

describe('over a panel', () => {
  it.each(['PageDown', 'PageUp', 'F5', 'Escape'])('%s closes it, and does nothing else', (key) => {
    listen();
    const element = panel();
    expect([press(key), element.open, did]).toEqual([true, false, []]);
  });

  it('the black screen comes all the same', () => {
    listen();
    const element = panel();
    press('b');
    expect([element.open, did]).toEqual([false, ['black']]);
  });

  it('that has keys of its own nothing is read', () => {
    listen();
    const element = panel();
    element.dataset.keys = 'own';
    expect([press('PageDown'), element.open, did]).toEqual([false, true, []]);
  });

  it('that is the veil over the notes the keys are meant for the show', () => {
    listen();
    const element = panel();
    element.classList.add('veil');
    press('PageDown');
    expect([element.open, did]).toEqual([true, ['next']]);
  });

  it('the arrows walk along its choices and come round', () => {
    listen();
    const element = panel();
    element.dataset.walk = '';
    element.querySelector('.panel-body')?.append(...['一', '二'].map(choice));
    press('ArrowDown');
    const first = document.activeElement?.textContent;
    press('ArrowUp');
    expect([first, document.activeElement?.textContent]).toEqual(['一', '二']);
  });
});

function choice(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = label;
  return button;
}

describe('a grid of pages', () => {
  /** Seven pages in rows of three, each 100 px wide and high. */
  function grid(): (page: number) => void {
    listen();
    const element = panel();
    element.dataset.walk = 'grid';
    const pages = Array.from({ length: 7 }, (_, i) => {
      const one = choice(String(i + 1));
      one.dataset.page = String(i + 1);
      const [left, top] = [(i % 3) * 100, Math.floor(i / 3) * 100];
      one.getBoundingClientRect = () => ({ left, top }) as DOMRect;
      return one;
    });
    element.append(...pages);
    return (page) => pages[page - 1]?.focus();
  }

  it.each([
    [2, 'ArrowRight', '3'],
    [2, 'PageUp', '1'],
    [1, 'ArrowLeft', '1'],
    [2, 'End', '7'],
    [6, 'Home', '1'],
    [2, 'ArrowDown', '5'],
    [5, 'ArrowUp', '2'],
    [6, 'ArrowDown', '7'],
    [2, 'ArrowUp', '2'],
    [7, 'ArrowDown', '7'],
  ])('from page %i %s walks to %s', (from, key, to) => {
    grid()(from);
    press(key);
    expect([document.activeElement?.textContent, did]).toEqual([to, []]);
  });
});

describe('mice and fingers', () => {
  const slide = () => document.querySelector('main') ?? expect.unreachable();
  const pointer = (type: string, init: PointerEventInit, on: EventTarget = slide()) => {
    const made = new PointerEvent(type, { bubbles: true, isPrimary: true, pointerType: 'touch', ...init });
    now += 200;
    Object.defineProperty(made, 'timeStamp', { value: now });
    on.dispatchEvent(made);
  };
  const swipe = (from: number, to: number, more: PointerEventInit = {}) => {
    pointer('pointerdown', { clientX: from, clientY: 100, pointerId: 1, ...more });
    pointer('pointerup', { clientX: to, clientY: 110, pointerId: 1, ...more });
  };
  const mouse = (type: string, init: MouseEventInit, on: EventTarget = slide()): boolean => {
    const made = new MouseEvent(type, { bubbles: true, cancelable: true, ...init });
    now += 200;
    Object.defineProperty(made, 'timeStamp', { value: now });
    on.dispatchEvent(made);
    return made.defaultPrevented;
  };

  it('page by a swipe, not by a tap, a mouse or two fingers', () => {
    listen({ swipes: slide() });
    swipe(300, 100);
    swipe(100, 300);
    swipe(100, 120);
    swipe(300, 100, { pointerType: 'mouse' });
    pointer('pointerdown', { clientX: 300, clientY: 100, pointerId: 1 });
    pointer('pointerdown', { clientX: 200, clientY: 100, pointerId: 2, isPrimary: false });
    pointer('pointerup', { clientX: 100, clientY: 100, pointerId: 1 });
    expect(did).toEqual(['next', 'previous']);
  });

  it('page by the side buttons, and never leave the show by them', () => {
    listen();
    expect([mouse('mousedown', { button: 3 }), mouse('mouseup', { button: 3 })]).toEqual([true, true]);
    expect([mouse('mouseup', { button: 4 }), mouse('mouseup', { button: 0 })]).toEqual([true, false]);
    expect(did).toEqual(['previous', 'next']);
  });

  it('page by a click where that is chosen, not on a button nor after a drag', () => {
    let chosen = false;
    listen({ swipes: slide(), clicks: () => chosen });
    const click = (x: number, on?: Element | null) => {
      pointer('pointerdown', { clientX: 100, clientY: 100, pointerType: 'mouse' });
      mouse('click', { button: 0, clientX: x, clientY: 100 }, on ?? slide());
    };
    click(100);
    chosen = true;
    click(100, document.querySelector('button'));
    click(140);
    expect(did).toEqual([]);
    click(103);
    expect(did).toEqual(['next']);
  });

  it('close a panel first', () => {
    listen();
    const element = panel();
    mouse('mouseup', { button: 4 });
    expect([element.open, did]).toEqual([false, []]);
  });
});
