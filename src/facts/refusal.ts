/** Why something could not be read or worked out, and how to mend it; both in the office's language. */
export interface Refusal {
  readonly reason: string;
  readonly remedy: string;
  /** It only follows from another problem that is told at its own place. */
  readonly follows?: true;
}

/** True for what could not be read or worked out. */
export function isRefusal<T extends object>(result: T | Refusal): result is Refusal {
  return 'reason' in result;
}
