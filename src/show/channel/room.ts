import { readPlan } from '../../document/read/spoken.ts';
import type { Plan, RunKind } from '../../rehearsal/index.ts';
import { parseRemap, REMAP_KEY, type Remap } from '../../ui/keys/remap.ts';
import { createLead, type Lead, type Screen } from '../lead.ts';
import { createRecorder } from '../recorder.ts';
import { backedUp, openBackup } from '../store/backup.ts';
import { newId, pageClock, slotLog } from '../store/held-run.ts';
import { prefixOf } from '../store/prefix.ts';
import { type Runs, storedRuns } from '../store/runs.ts';
import { readSettings, type Settings } from '../store/settings.ts';
import { browserStore, type Store } from '../store/store.ts';
import { createFollow, type Follow } from './follow.ts';
import { broadcastLine, createWire, openerLine, type Wire } from './wire.ts';

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
const BEAT_MS = 2000;

/** The room of the deck that `page` holds. Decks of other titles have rooms of their own. */
export async function openRoom(page: Document): Promise<Room> {
  const plan = readPlan(page);
  const prefix = prefixOf(plan.title);
  const local = browserStore(prefix, () => window.localStorage);
  const store = await backedUp(local, await openBackup(prefix));
  return {
    ...{ plan, store, prefix },
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

/** Leads a run in this window: goes on with the one in the log, records, beats and tells the others. */
export function leadIn(room: Room, leading: Leading, screen: Screen): Lead {
  const wire = wireOf(room, leading);
  const recorder = createRecorder({
    ...{ plan: room.plan, runs: room.runs, settings: room.settings, newId },
    kind: KINDS[leading],
    log: slotLog(room.store, `now:${leading}`),
    clock: pageClock(),
    goesOnFor: GOES_ON_FOR[leading],
  });
  const lead = createLead(recorder, screen, wire, Date.now());
  setInterval(lead.beat, BEAT_MS);
  document.addEventListener('visibilitychange', lead.beat);
  window.addEventListener('pagehide', () => {
    lead.beat();
    wire.send({ kind: 'gone' });
  });
  lead.beat();
  return lead;
}

/** Follows the window that leads; its questions also keep a hidden leader, whose timers the browser slows, on time. */
export function followIn(room: Room, leading: Leading): Follow {
  const follow = createFollow(wireOf(room, leading), () => performance.now());
  setInterval(follow.beat, BEAT_MS);
  follow.beat();
  return follow;
}

function wireOf({ prefix }: Room, leading: Leading): Wire {
  const name = `${prefix}${leading}`;
  return createWire(newId(), [...broadcastLine(name), openerLine(name, window)]);
}
