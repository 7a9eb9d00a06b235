import type { Deck } from '../../deck/index.ts';
import { medianSeconds, parseRuns } from '../../rehearsal/index.ts';
import { CliError } from '../exit.ts';
import { Modules } from './modules.ts';
import type { Taking } from './taking.ts';

/** The median of the measured times, for the slides' `seconds`. @throws CliError for a file that holds no runs */
export async function takeSeconds(json: string, deck: Deck, root: string): Promise<Taking> {
  const runs = parseRuns(json);
  if (!runs.ok)
    throw new CliError('problems', `× ${runs.reason}\n  改法：在排练小结里“导出记录”，拿那个文件来`);
  const modules = await Modules.read(root);
  const measured = medianSeconds(runs.value);
  const told = deck.slides.flatMap((slide) => {
    const seconds = measured.get(slide.id);
    if (seconds === undefined || seconds === slide.slide.seconds) return [];
    const found = modules.find(slide);
    if (found === undefined)
      return [`× 第${slide.page}页　${slide.id}　${seconds}秒：幻灯模块里写法特别，请手工改`];
    if (found.seconds === undefined) modules.addField(found, `seconds: ${seconds}`);
    else modules.replace(found, found.seconds, String(seconds));
    return [`～ 第${slide.page}页　${slide.id}　${slide.slide.seconds ?? '按字数估算的时间'} → ${seconds}秒`];
  });
  const without = deck.slides.filter(({ id }) => !measured.has(id)).length;
  return {
    files: modules.changed(),
    told: [
      `${runs.value.length}次排练，取各页的中位数`,
      ...(told.length === 0 ? ['各页的时间不用改'] : told),
      ...(without > 0 ? [`另有${without}页没有讲完过，时间不动`] : []),
    ],
    open: false,
  };
}
