import type { Run, RunEvent, RunSlide } from '../run.ts';

/** Says what is wrong with a value found at a place, in Chinese; undefined when nothing is. */
export type ValueRule = (value: unknown, place: string) => string | undefined;

/** A string of at most `most` characters, longer than nothing where `least` is 1. */
export const text =
  (most: number, least = 0): ValueRule =>
  (value, place) =>
    typeof value === 'string' && value.length >= least && value.length <= most
      ? undefined
      : `${place} 应为 ${least} 到 ${most} 个字符的文字`;

/** A finite number within bounds. */
export const number =
  (least: number, most: number): ValueRule =>
  (value, place) =>
    typeof value === 'number' && value >= least && value <= most
      ? undefined
      : `${place} 应为 ${least} 到 ${most} 之间的数`;

/** One of the values listed. */
const oneOf =
  (...values: readonly unknown[]): ValueRule =>
  (value, place) =>
    values.includes(value) ? undefined : `${place} 应为 ${values.join('、')} 之一`;

/** The shape, or nothing at all. */
const optional =
  (shape: ValueRule): ValueRule =>
  (value, place) =>
    value === undefined ? undefined : shape(value, place);

/** A list of at most `most` values of one shape. */
const list =
  (shape: ValueRule, most: number): ValueRule =>
  (value, place) => {
    if (!Array.isArray(value) || value.length > most) return `${place} 应为不超过 ${most} 项的列表`;
    return firstFault(value.map((item, i) => () => shape(item, `${place}.${i}`)));
  };

/** An object with these fields. */
export const fields =
  (shapes: Readonly<Record<string, ValueRule>>): ValueRule =>
  (value, place) => {
    if (!isObject(value)) return `${place} 应为对象`;
    const entries = Object.entries(shapes);
    return firstFault(
      entries.map(
        ([key, shape]) =>
          () =>
            shape(value[key], `${place}.${key}`),
      ),
    );
  };

/** An object whose field `key` says which of the shapes it has. */
const variant =
  (key: string, shapes: ReadonlyMap<unknown, ValueRule>): ValueRule =>
  (value, place) => {
    if (!isObject(value)) return `${place} 应为对象`;
    const shape = shapes.get(value[key]);
    return shape === undefined ? `${place}.${key} 不认识：${String(value[key])}` : shape(value, place);
  };

/** Any object that is not a list. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstFault(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const fault = check();
    if (fault !== undefined) return fault;
  }
  return undefined;
}

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
  gap: { ms: number(0, LONGEST_DAY_MS), why: optional(oneOf('closed', 'asleep', 'still')) },
  count: { counted: oneOf(true, false) },
} as const satisfies Record<RunEvent['type'], Readonly<Record<string, ValueRule>>>;

const EVENT = variant(
  'type',
  new Map<unknown, ValueRule>(
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
} as const satisfies Record<keyof RunSlide, ValueRule>;

const RUN_FIELDS = {
  id: ID,
  name: text(200),
  kind: oneOf('排练', '正式'),
  deckVersion: text(100),
  startedAt: number(0, LONGEST_DAY_MS),
  rate: number(60, 600),
  parts: list(fields({ id: ID, name: text(200), short: text(200), numeral: optional(text(20)) }), 100),
  slides: list(fields(SLIDE_FIELDS), 1000),
  events: list(EVENT, 50_000),
} as const satisfies Record<keyof Run, ValueRule>;

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

const FORMAT = 'rehearsal-runs';
const VERSION = 1;

/** A value, or the reason in Chinese why it could not be read. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

/** Runs as a JSON file, with the name and the version of the format. */
export function formatRuns(runs: readonly Run[]): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, runs });
}

/** The runs of a JSON file; one faulty run and none is taken. */
export function parseRuns(json: string): Parsed<readonly Run[]> {
  const file = parseJson(json);
  if (!isObject(file) || file.format !== FORMAT) return refuse('这不是排练记录文件');
  if (file.version !== VERSION) {
    return refuse(
      `记录的格式是第${String(file.version)}版，这里只认第${VERSION}版；请用导出它的那份文件打开`,
    );
  }
  if (!Array.isArray(file.runs)) return refuse('文件里没有排练记录（runs）');
  for (const [i, run] of file.runs.entries()) {
    const fault = findRunFault(run, `runs.${i}`);
    if (fault !== undefined) return refuse(`记录不完整或被改动过：${fault}`);
  }
  return { ok: true, value: file.runs };
}

/** One run as JSON. */
export function formatRun(run: Run): string {
  return formatRuns([run]);
}

/** The only run of a JSON text. */
export function parseRun(json: string): Parsed<Run> {
  const parsed = parseRuns(json);
  if (!parsed.ok) return parsed;
  const [run, ...others] = parsed.value;
  return run === undefined || others.length > 0 ? refuse('应当正好有一次排练记录') : { ok: true, value: run };
}

/** The value of a JSON text; undefined if it is not JSON. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** A refusal with its reason. */
export function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
