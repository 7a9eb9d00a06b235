/** A day as a sheet is dated: 2024年1月5日. */
export function formatDay(date: Date): string {
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
}
