import type { Run } from './run.ts';
import { findRunFault } from './run-shape.ts';
import { isObject } from './shape.ts';

const FORMAT = 'rehearsal-runs';
const VERSION = 1;

/** A value, or the reason in Chinese why there is none. */
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
      `记录的格式是第 ${String(file.version)} 版，这里只认第 ${VERSION} 版；请用导出它的那份文件打开`,
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

/** The value of a JSON text; undefined when it is none. */
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
