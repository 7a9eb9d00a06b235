import type { Store } from '../../show/index.ts';
import { make } from '../../ui/element.ts';
import { checksOf } from '../test-card/checks.ts';
import { type DeckFacts, formatDuration } from './facts.ts';

/** What stands in the line when it is well; the rest is only told when it is not. */
const TOLD = ['字体', '断网'];
/** What is told besides when the show goes on, but would not come back after a power cut. */
const WARNED = ['保存'];

/** One line: pages, time, and whether all is ready; what is not says where to look. */
export function renderReadiness(facts: DeckFacts, store: Store): HTMLElement {
  const line = make('p', { class: 'ready', role: 'status' });
  const plain = [`${facts.pages}页`, formatDuration(facts.seconds)];
  const show = (words: readonly string[]) =>
    line.replaceChildren(...words.map((word) => make('span', {}, word)));
  show(plain);
  void Promise.all(checksOf(store).map(async ({ name, find }) => ({ name, finding: await find() })))
    .then((found) => {
      const wrong = found.filter(({ finding }) => finding.state === 'bad');
      const told = found.filter(({ name, finding }) =>
        (finding.state === 'good' ? TOLD : WARNED).includes(name),
      );
      line.dataset.state = wrong.length > 0 ? 'bad' : 'good';
      const shown = wrong.length > 0 ? wrong : told;
      const more = wrong.length > 0 ? ['按 J 看怎么办'] : [];
      show([...plain, ...shown.map(({ finding }) => finding.says), ...more]);
    })
    .catch(() => show([...plain, '没有查成，按 J 试机']));
  return line;
}
