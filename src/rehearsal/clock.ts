/** Whole seconds as a clock shows them: a second counts when it is over. */
function clockSec(ms: number): number {
  return Math.max(0, Math.floor(ms / 1000));
}

/**
 * The difference between two times, in ms of whole seconds: that of the two clocks which stand beside it, so that a line
 * adds up for whoever reads it.
 */
export function clockDifference(ms: number, from: number): number {
  return (clockSec(ms) - clockSec(from)) * 1000;
}

/** A length of time as a clock shows it: 12:40, with hours 1:02:05; never negative. */
export function formatClock(ms: number): string {
  const seconds = clockSec(ms);
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}
