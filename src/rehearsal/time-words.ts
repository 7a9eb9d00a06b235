/** A length of time as a clock shows it: 12:40, with hours 1:02:05; never negative. */
export function formatClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

/** A length of time in words: 45 秒, 2 分, 17 分 15 秒; the sign is left out. */
export function formatSpan(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} 秒`;
  return whole % 60 === 0 ? `${minutes} 分` : `${minutes} 分 ${whole % 60} 秒`;
}
