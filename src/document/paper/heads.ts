/** What of a meeting stands under the title of a document; blank where it is not known. */
interface Occasion {
  readonly session: string;
  readonly date: string;
  readonly speaker: string;
}

/** The lines under the title of a report or a speech: session and day in brackets, then who speaks. */
export function linesUnderTitle({ session, date, speaker }: Occasion): readonly string[] {
  const when = [session, date].filter((words) => words !== '').join('　');
  return [when && `（${when}）`, speaker].filter((words) => words !== '');
}

/** The names of what stands behind a report; without a table of honours their photographs are a list of names. */
export const APPENDICES = { honours: '荣誉表', portraits: '获奖名录', remarks: '数据说明' } as const;

/** How an appendix is numbered: a single one is not. */
export const APPENDIX_MARKS = ['附', '附一', '附二'] as const;

/** What stands behind a report, in blocks of the document that is written. */
interface Behind<Block> {
  readonly honours: readonly Block[];
  readonly portraits: readonly Block[];
  readonly remarks: readonly Block[];
}

/** The appendices that there are, each with its heading; numbered where there is more than one. */
export function appendicesOf<Block>({
  honours,
  portraits,
  remarks,
}: Behind<Block>): readonly { readonly heading: string; readonly blocks: readonly Block[] }[] {
  const all = [
    {
      name: honours.length > 0 ? APPENDICES.honours : APPENDICES.portraits,
      blocks: [...honours, ...portraits],
    },
    { name: APPENDICES.remarks, blocks: remarks },
  ].filter(({ blocks }) => blocks.length > 0);
  const [single, ...numbered] = APPENDIX_MARKS;
  return all.map(({ name, blocks }, i) => ({
    heading: `${(all.length > 1 && numbered[i]) || single}　${name}`,
    blocks,
  }));
}

/** 图1, 图2 …, 表1, 表2 …: figures and tables of a report are counted each by itself. */
export class Numbering {
  readonly #told = { 图: 0, 表: 0 };

  next(kind: '图' | '表'): string {
    this.#told[kind] += 1;
    return `${kind}${this.#told[kind]}　`;
  }
}

/** For the person who has a report written of a deck whose slides have no passages. */
export const NO_PASSAGES =
  '提示：这些页都没有写 report，没有正文，只有标题和附录；要正文，在 slides/ 里给各页写上 report';
