import type { Run, RunEvent, RunSlide } from './run.ts';
import { fields, list, number, oneOf, optional, type Shape, text, variant } from './shape.ts';

const LONGEST_DAY_MS = 1e15;
const SECONDS = number(0, 86_400);
const COUNT = number(0, 100_000);
const ID = text(200, 1);
/** The event's own clock may start anywhere, before zero as well. */
const TIME = number(-LONGEST_DAY_MS, LONGEST_DAY_MS);

const EVENT_FIELDS = {
  enter: { slide: ID, step: COUNT, by: oneOf('next', 'back', 'jump') },
  start: {},
  pause: {},
  resume: {},
  blank: {},
  unblank: {},
  mark: {},
  end: {},
  skip: { slide: ID },
  unskip: { slide: ID },
  gap: { ms: number(0, LONGEST_DAY_MS) },
  count: { counted: oneOf(true, false) },
} as const satisfies Record<RunEvent['type'], Readonly<Record<string, Shape>>>;

const EVENT = variant(
  'type',
  new Map<unknown, Shape>(
    Object.entries(EVENT_FIELDS).map(([type, own]) => [type, fields({ t: TIME, ...own })]),
  ),
);

const SLIDE_FIELDS = {
  id: ID,
  part: ID,
  page: COUNT,
  title: text(500),
  targetSec: SECONDS,
  syllables: COUNT,
  silentSec: SECONDS,
  steps: COUNT,
  cut: optional(oneOf('C1', 'C2')),
  left: optional(oneOf(true)),
} as const satisfies Record<keyof RunSlide, Shape>;

const RUN_FIELDS = {
  id: ID,
  name: text(200),
  kind: oneOf('排练', '正式'),
  deckVersion: text(100),
  startedAt: number(0, LONGEST_DAY_MS),
  rate: number(60, 600),
  parts: list(fields({ id: ID, name: text(200), short: text(200) }), 100),
  slides: list(fields(SLIDE_FIELDS), 1000),
  events: list(EVENT, 50_000),
} as const satisfies Record<keyof Run, Shape>;

const RUN = fields(RUN_FIELDS);

/** What keeps a value from being a run, with the place; undefined when it is one. */
export function findRunFault(value: unknown, place: string): string | undefined {
  const fault = RUN(value, place);
  if (fault !== undefined) return fault;
  const { slides, parts } = value as Run;
  const ids = slides.map((slide) => slide.id);
  const repeated = ids.find((id, i) => ids.indexOf(id) !== i);
  if (repeated !== undefined) return `${place}.slides 里“${repeated}”出现了两次`;
  const stray = slides.find((slide) => !parts.some((part) => part.id === slide.part));
  return stray && `${place}.slides 里“${stray.id}”不属于任何部分`;
}
