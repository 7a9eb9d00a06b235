/** What one can show things with on a slide: a dot, a pen whose strokes stay until the page turns, a magnifier. */
export const TOOLS = ['laser', 'pen', 'lens'] as const;
export type Tool = (typeof TOOLS)[number];

/** Somebody points at a slide, from whatever window. */
export interface Pointing {
  readonly tool: Tool;
  /** From the slide's left and upper edge, as shares of its width and height. */
  readonly x: number;
  readonly y: number;
  /** The pen is put down here; else it is drawn on from where it was. */
  readonly begins: boolean;
}

/** What is asked of a slide's marks: to show where one points, to show that no longer, or to take all strokes away. */
export type Marking = Pointing | 'rest' | 'wipe';

/** A place on the slide, as shares of its width and height. */
export type Spot = Pick<Pointing, 'x' | 'y'>;

/** Where a pointer is on a slide that is seen in `area`; undefined beside it. */
export function spotIn(
  area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Spot | undefined {
  const x = (clientX - area.left) / area.width;
  const y = (clientY - area.top) / area.height;
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : undefined;
}

/** The marking in a message from the channel; undefined for anything else. */
export function parseMarking(value: unknown): Marking | undefined {
  if (value === 'rest' || value === 'wipe') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { tool, x, y, begins } = value as Readonly<Record<string, unknown>>;
  const known = TOOLS.find((one) => one === tool);
  if (known === undefined || !isShare(x) || !isShare(y)) return undefined;
  return { tool: known, x, y, begins: begins === true };
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

/** Where a pointer goes over a slide with a tool in the hand. */
export interface PointingListener {
  /** The tool in hand; without one the pointer is left alone. */
  tool(): Tool | undefined;
  point(pointing: Pointing): void;
  /** The pointer has left the slide, or the finger has been lifted. */
  leave(): void;
}

/**
 * Reads what a pointer does over `surface`, on which the slide fills `area`: dot and magnifier follow a mouse as it is
 * moved and a finger as long as it touches; the pen draws while it is pressed. What is pointed with pages nothing.
 */
export function listenToPointing(
  surface: HTMLElement | SVGElement,
  area: () => DOMRect,
  listener: PointingListener,
): void {
  let isDown = false;
  const take = (event: PointerEvent, begins: boolean) => {
    const tool = listener.tool();
    if (tool === undefined) return;
    event.stopPropagation();
    const spot = spotIn(area(), event);
    const follows = isDown || (event.pointerType === 'mouse' && tool !== 'pen');
    if (spot === undefined) listener.leave();
    else if (follows) listener.point({ tool, ...spot, begins });
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || listener.tool() === undefined) return;
    isDown = true;
    surface.setPointerCapture(event.pointerId);
    take(event, true);
  };
  const up = (event: PointerEvent) => {
    if (!isDown) return;
    isDown = false;
    event.stopPropagation();
    if (event.pointerType !== 'mouse') listener.leave();
  };
  const onEvent = (
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    act: (event: PointerEvent) => void,
  ) => surface.addEventListener(type, (event) => act(event as PointerEvent));
  onEvent('pointerdown', down);
  onEvent('pointermove', (event) => take(event, false));
  onEvent('pointerup', up);
  onEvent('pointercancel', up);
  surface.addEventListener('pointerleave', () => listener.leave());
  surface.addEventListener('click', (event) => {
    if (listener.tool() !== undefined) event.stopPropagation();
  });
}
