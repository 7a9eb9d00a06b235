import type { Deck } from '../deck/index.ts';
import { secondsOf } from '../script/estimate.ts';
import { formatSpan } from './pace.ts';

/** A plan that deviates further than this from the time the meeting gives is reported. */
const TOLERANCE = 0.1;

/** What is to be done where the planned slides do not take the time that the meeting gives; undefined where they do. */
export function timeTodo({ meeting: { minutes }, slides }: Deck): string | undefined {
  if (minutes === undefined) return undefined;
  const planned = slides.reduce((sum, placed) => sum + secondsOf(placed), 0);
  const over = planned - minutes * 60;
  if (Math.abs(over) <= minutes * 60 * TOLERANCE) return undefined;
  const [how, remedy] =
    over > 0 ? ['长', '删减讲稿，或给可以略去的页写上 cut'] : ['短', '补充讲稿，或给要多讲的页写上 seconds'];
  return `照讲稿要讲${formatSpan(planned)}，会议给 ${minutes} 分钟（assets/meeting.json 的 minutes），${how}了${formatSpan(over)}：${remedy}`;
}
