import { quote } from './text.ts';

/** A place in the facts or meeting file as the office reads it: `pandemic.fund.says`, `relations 第3条`. */
export function formatPath(path: readonly PropertyKey[]): string {
  const keys = path[0] === 'facts' && path.length > 1 ? path.slice(1) : path;
  return keys.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place} 第${key + 1}条`;
    return place === '' ? shownKey(key) : `${place}.${shownKey(key)}`;
  }, '');
}

/** Where a problem stands: the file, and the place in it unless it is the whole file. */
export function whereIn(file: string, path: readonly PropertyKey[]): string {
  const place = formatPath(path);
  return place === '' ? file : `${file} · ${place}`;
}

/** A key from a wrong file may be anything; only a plain one goes into a message as it is. */
function shownKey(key: PropertyKey): string {
  const text = String(key);
  return /^[\w$]{1,40}$/.test(text) ? text : quote(text);
}
