import type { ShowCommand } from '../../show/index.ts';
import { make, makeButton } from '../../ui/element.ts';
import { listenToPointing, type Pointing, TOOLS, type Tool } from '../../ui/pointing.ts';
import { createMarks } from '../../ui/pointing-layer.ts';
import type { Thumb } from './thumb.ts';

/** What the speaker points and draws with on the small slide, for the hall to see on the large one. */
export interface Tools {
  /** A button for each. */
  readonly element: HTMLElement;
  /** Takes a tool into the hand; puts it away if it is there. */
  take(tool: Tool): void;
  /** Puts away the tool in hand; false if there is none. */
  putAway(): boolean;
  wipe(): void;
  /** The slide that is shown, by id: on another one nothing is drawn yet. */
  turnTo(slide: string): void;
}

/** Whoever holds still is still pointing: the stage hides what it has not heard of for two seconds. */
const AGAIN_MS = 1000;

const NAMES = { laser: '激光', pen: '画笔', lens: '放大' } as const satisfies Record<Tool, string>;

/** Tools over `thumb`; `send` takes what the leading window is to do. */
export function createTools(thumb: Thumb, send: (command: ShowCommand) => void): Tools {
  const marks = createMarks(thumb.size.width, thumb.size.height);
  thumb.element.append(marks.element);
  let slide = '';
  const hand = createHand(thumb.element, {
    point: (at) => {
      marks.point(at);
      send({ do: 'point', at });
    },
    rest: () => {
      marks.rest();
      send({ do: 'point', at: 'rest' });
    },
  });
  return {
    ...hand,
    wipe: () => {
      marks.wipe();
      send({ do: 'point', at: 'wipe' });
    },
    turnTo: (to) => {
      if (to !== slide) marks.wipe();
      slide = to;
    },
  };
}

/** The hand over the small slide, and the tool in it. */
function createHand(
  surface: HTMLElement,
  { point, rest }: { point(at: Pointing): void; rest(): void },
): Pick<Tools, 'element' | 'take' | 'putAway'> {
  let held: Tool | undefined;
  let last: Pointing | undefined;
  const buttons = TOOLS.map((tool) => makeButton(NAMES[tool], () => take(tool), 'tool'));
  const leave = () => {
    if (last !== undefined) rest();
    last = undefined;
  };
  const hold = (tool: Tool | undefined) => {
    leave();
    held = tool;
    surface.dataset.tool = tool ?? '';
    for (const [i, button] of buttons.entries())
      button.setAttribute('aria-pressed', String(TOOLS[i] === tool));
  };
  const take = (tool: Tool) => hold(tool === held ? undefined : tool);
  hold(undefined);
  listenToPointing(surface, () => surface.getBoundingClientRect(), {
    tool: () => held,
    point: (at) => {
      last = at;
      point(at);
    },
    leave,
  });
  setInterval(() => {
    if (last !== undefined && last.tool !== 'pen') point(last);
  }, AGAIN_MS);
  const putAway = () => {
    const had = held !== undefined;
    if (had) hold(undefined);
    return had;
  };
  return { element: make('span', { class: 'tools' }, ...buttons), take, putAway };
}
