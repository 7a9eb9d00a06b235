import { COVERS, type Cover, formatCheckpoint, parseCheckpoint } from '../../rehearsal/index.ts';
import { type Marking, parseMarking } from '../../ui/pointing.ts';
import type { Found, ShowState } from '../live-show.ts';
import type { Saving } from '../store/store.ts';

/** What the speaker's screens ask of the window that leads. There is no command that carries words. */
export type ShowCommand =
  | { readonly do: 'next' | 'previous' | 'first' | 'last' }
  | { readonly do: 'goTo'; readonly page: number; readonly step: number }
  | { readonly do: 'cover'; readonly cover: Cover }
  | { readonly do: 'point'; readonly at: Marking }
  | RunCommand;

/** What they ask of the run. */
export type RunCommand =
  | { readonly do: 'start' | 'pause' | 'resume' | 'mark' | 'end' | 'renew' }
  | { readonly do: 'skip' | 'unskip'; readonly slide: string }
  | { readonly do: 'count'; readonly counted: boolean };

/** One message between the windows; `seq` grows with each message of its sender. */
export type Message = { readonly from: string; readonly seq: number } & (
  | { readonly kind: 'state'; readonly term: number; readonly state: ShowState }
  | { readonly kind: 'command'; readonly to: string; readonly command: ShowCommand }
  | { readonly kind: 'ask' }
  | { readonly kind: 'gone' }
);

/** Marks our messages among others on the same channel. */
const MARK = 'deck-session-2';
const PLAIN = [
  'next',
  'previous',
  'first',
  'last',
  'start',
  'pause',
  'resume',
  'mark',
  'end',
  'renew',
] as const;
const SAVINGS = ['kept', 'full', 'refused'] as const satisfies readonly Saving[];
const FOUND = ['nothing', 'goesOn', 'tooOld', 'otherDeck', 'damaged'] as const satisfies readonly Found[];

/** The message as it is sent. */
export function formatMessage(message: Message): Readonly<Record<string, unknown>> {
  if (message.kind !== 'state') return { mark: MARK, ...message };
  const { state, ...rest } = message;
  return { mark: MARK, ...rest, standing: { ...state, checkpoint: formatCheckpoint(state.checkpoint) } };
}

/** What came over the channel, if it is a message of ours and whole; whatever else it carries is dropped. */
export function parseMessage(data: unknown): Message | undefined {
  if (!isObject(data) || data.mark !== MARK) return undefined;
  const { from, seq, kind } = data;
  if (typeof from !== 'string' || typeof seq !== 'number') return undefined;
  if (kind === 'ask' || kind === 'gone') return { from, seq, kind };
  if (kind === 'command') {
    const command = parseCommand(data.command);
    return command && typeof data.to === 'string' ? { from, seq, kind, to: data.to, command } : undefined;
  }
  const state = kind === 'state' ? parseState(data.standing) : undefined;
  if (state === undefined || !isCount(data.term)) return undefined;
  return { from, seq, kind: 'state', term: data.term, state };
}

function parseCommand(value: unknown): ShowCommand | undefined {
  if (!isObject(value)) return undefined;
  const plain = PLAIN.find((one) => one === value.do);
  if (plain !== undefined) return { do: plain };
  switch (value.do) {
    case 'goTo':
      return isCount(value.page) && isCount(value.step)
        ? { do: 'goTo', page: value.page, step: value.step }
        : undefined;
    case 'cover': {
      const cover = COVERS.find((one) => one === value.cover);
      return cover && { do: 'cover', cover };
    }
    case 'point': {
      const at = parseMarking(value.at);
      return at && { do: 'point', at };
    }
    case 'skip':
    case 'unskip':
      return typeof value.slide === 'string' ? { do: value.do, slide: value.slide } : undefined;
    case 'count':
      return typeof value.counted === 'boolean' ? { do: 'count', counted: value.counted } : undefined;
    default:
      return undefined;
  }
}

function parseState(value: unknown): ShowState | undefined {
  if (!isObject(value) || typeof value.checkpoint !== 'string') return undefined;
  const checkpoint = parseCheckpoint(value.checkpoint);
  const cover = COVERS.find((one) => one === value.cover);
  const saving = SAVINGS.find((one) => one === value.saving);
  const found = FOUND.find((one) => one === value.found);
  if (!checkpoint.ok || cover === undefined || saving === undefined || found === undefined) return undefined;
  const { dropped, loops } = value;
  if (!isCount(dropped)) return undefined;
  return { checkpoint: checkpoint.value, cover, saving, found, dropped, loops: loops === true };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
