import { BINDINGS } from '../../src/ui/keys/table.ts';

/** Keys that open windows of their own are tried one by one elsewhere; here they would only slow the rest. */
const OPENS_WINDOW = ['speaker', 'rehearse', 'prompter'];
const OTHERS = ['Tab', 'z', 'Delete', 'F2', 'Shift+Tab', '1', '2', '7', '0'];

/**
 * Gives one stroke after the other, each of one key or several, by `chance`: any key of the stage and some of none, page
 * numbers (some of pages that there are not), the first and the last page, pages looked for by their initials.
 */
export function strokesBy(chance: () => number, initials: readonly string[]): () => readonly string[] {
  const pick = <T>(list: readonly T[], or: T): T => list[Math.floor(chance() * list.length)] ?? or;
  const keys = BINDINGS.filter(
    ({ action, screens }) => screens.includes('stage') && !OPENS_WINDOW.includes(action),
  )
    .flatMap((one) => one.keys)
    // Keys that the browser drives itself by; Playwright has no names for them.
    .filter((key) => !key.startsWith('Browser'));
  const singles = [...keys, ...keys, ...OTHERS].map(playwrightName);
  const pages = Array.from({ length: initials.length + 2 }, (_, i) => String(i + 1));
  const jump = () => [...pick(pages, '1'), 'Enter'];
  const find = () => ['g', ...pick(initials, '').slice(0, 4), 'Enter'];
  return () => {
    const at = chance();
    if (at < 0.7) return [pick(singles, 'PageDown')];
    if (at < 0.86) return jump();
    return at < 0.9 ? [pick(['Home', 'End'], 'Home')] : find();
  };
}

function playwrightName(key: string): string {
  if (key === ' ') return 'Space';
  return key.replace(/^Ctrl\+/, 'Control+');
}
