import { readPlan } from '../document/read/spoken.ts';
import type { Plan, RunKind } from '../rehearsal/index.ts';
import { parseRemap, REMAP_KEY, type Remap } from '../ui/keys/remap.ts';
import { broadcastLine, type Channel, createChannel, openerLine } from './channel/channel.ts';
import { createFollow, type Follow } from './channel/follow.ts';
import { createLeadership, type Terms } from './channel/leadership.ts';
import { startMetronome } from './channel/metronome.ts';
import { newId, pageClock } from './clock.ts';
import { createLead, type Lead, type Screen } from './lead.ts';
import { type LiveShow, openLiveShow } from './live-show.ts';
import { backedUp, openBackup } from './store/backup.ts';
import { prefixOf } from './store/prefix.ts';
import { runLog } from './store/run-log.ts';
import { type Runs, storedRuns } from './store/runs.ts';
import { readSettings, type Settings } from './store/settings.ts';
import { browserStore, type Store } from './store/store.ts';

/** Who leads: the window before the hall, or the one that rehearses alone. */
export type Leading = 'stage' | 'rehearse';

/** What all screens of a deck share in one browser. */
export interface Room {
  readonly plan: Plan;
  readonly store: Store;
  readonly runs: Runs;
  settings(): Settings;
  /** Keys of this hall's clicker, as the test card has learned them. */
  remap(): Remap;
  /** The start of every name this deck uses in the browser. */
  readonly prefix: string;
}

const KINDS = { stage: '正式', rehearse: '排练' } as const satisfies Record<Leading, RunKind>;
/** Before the hall an old run must not come back; alone, the speaker may have been called away for hours. */
const GOES_ON_FOR = { stage: 15 * 60_000, rehearse: 24 * 3_600_000 } as const satisfies Record<
  Leading,
  number
>;
const BEAT_MS = 1000;

/** The room of the deck that `page` holds. Decks of other titles have rooms of their own. */
export async function openRoom(page: Document): Promise<Room> {
  const plan = readPlan(page);
  const prefix = prefixOf(plan.title);
  const local = browserStore(prefix, () => window.localStorage);
  const store = await backedUp(local, await openBackup(prefix));
  return {
    plan,
    store,
    prefix,
    runs: storedRuns(store),
    settings: () => readSettings(store),
    remap: () => parseRemap(store.read(REMAP_KEY)),
  };
}

/** The room, or none for a deck whose plan cannot be read: it is presented all the same, and only keeps nothing. */
export async function tryRoom(page: Document): Promise<Room | undefined> {
  try {
    return await openRoom(page);
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

/** The show as this computer has it: goes on with the run that was under way, or waits for another. */
export function openShow({ plan, runs, settings, store }: Room, leading: Leading): LiveShow {
  return openLiveShow({
    plan,
    runs,
    settings,
    newId,
    kind: KINDS[leading],
    log: runLog(store, leading),
    clock: pageClock(),
    goesOnFor: GOES_ON_FOR[leading],
  });
}

/** Leads a show in this window: beats, obeys the windows that follow, and sends them the state. */
export function leadIn(room: Room, leading: Leading, show: LiveShow, screen: Screen): Lead {
  const channel = channelOf(room, leading);
  const leadership = createLeadership(channel.id, termsOf(room, leading), () => performance.now());
  const lead = createLead(show, screen, channel, leadership);
  startMetronome(BEAT_MS, lead.beat);
  document.addEventListener('visibilitychange', lead.beat);
  window.addEventListener('pagehide', () => {
    lead.beat();
    channel.send({ kind: 'gone' });
  });
  lead.beat();
  return lead;
}

/** Follows the window that leads; its questions also keep a hidden leader, whose timers the browser slows, on time. */
export function followIn(room: Room, leading: Leading): Follow {
  const follow = createFollow(channelOf(room, leading), () => performance.now());
  setInterval(follow.beat, BEAT_MS);
  follow.beat();
  return follow;
}

/**
 * Calls back once a window is heard that follows the stage: it asks for its state every second. What is given back ends
 * the watch.
 */
export function onFollower(room: Room, heard: () => void): () => void {
  const channel = channelOf(room, 'stage');
  channel.on(({ kind }) => {
    if (kind !== 'ask') return;
    channel.close();
    heard();
  });
  return channel.close;
}

/** Terms are not backed up: none of them is worth a second copy on the disk. */
function termsOf({ prefix }: Room, leading: Leading): Terms {
  const store = browserStore(prefix, () => window.localStorage);
  const key = `term:${leading}`;
  return {
    read: () => Math.max(0, Math.floor(Number(store.read(key)) || 0)),
    write: (term) => store.write(key, String(term)) === 'kept',
  };
}

function channelOf({ prefix }: Room, leading: Leading): Channel {
  const name = `${prefix}${leading}`;
  return createChannel(newId(), [...broadcastLine(name), openerLine(name, window)]);
}
