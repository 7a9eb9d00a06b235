/** What can be printed, by the name that the address (`?view=handout&layout=3up`) and the command line use. */
export const HANDOUTS = {
  slides: { name: '幻灯片', use: '一页一张，彩色；投影备用', paper: 'wide' },
  notes: { name: '备注页', use: '每页一张，下面是讲稿和本页数字', paper: 'a4' },
  '2up': { name: '每页两张', use: '大图，留三行记录', paper: 'a4' },
  '3up': { name: '每页三张', use: '图旁重排标题和数字，留四行记录', paper: 'a4' },
  '4up': { name: '每页四张', use: '图下有标题和数字，余下画线供记录', paper: 'a4' },
  '6up': { name: '每页六张', use: '图下有标题和数字，存档速览', paper: 'a4' },
  '9up': { name: '每页九张', use: '全部内容几页看完，图下有标题和数字', paper: 'a4' },
  phone: { name: '手机版', use: '竖屏一页一张，图下有标题、数字和文字', paper: 'phone' },
  long: { name: '长图', use: '微信转发的图片，宽 1080，内容同手机版', paper: 'picture' },
  report: { name: '报告全文', use: '正文、图表、荣誉表、数据说明', paper: 'a4' },
  script: { name: '讲稿', use: '三号字，标出翻页处', paper: 'a4' },
  'script-large': { name: '讲稿（大字）', use: '二号字，标出翻页处', paper: 'a4' },
  cover: { name: '封面', use: '白底一页，放在讲义前面', paper: 'a4' },
} as const satisfies Record<string, Handout>;

/** One kind of print: its name, what it is good for, and its paper (`wide` is 16:9, `phone` 9:16, `picture` no paper). */
export interface Handout {
  readonly name: string;
  readonly use: string;
  readonly paper: 'a4' | 'wide' | 'phone' | 'picture';
}

export type HandoutId = keyof typeof HANDOUTS;

/** Every kind of print, in the order they are offered. */
export const HANDOUT_IDS = Object.keys(HANDOUTS) as readonly HandoutId[];

/** Those that are printed: a picture is for sending on. */
export const PRINT_IDS: readonly HandoutId[] = HANDOUT_IDS.filter((id) => HANDOUTS[id].paper !== 'picture');

/** Whether `text` names a kind of print. */
export function isHandoutId(text: string): text is HandoutId {
  return HANDOUT_IDS.some((id) => id === text);
}

/** The address of a print, from the address of any view of the same file. */
export function handoutAddress(id: HandoutId, address: string): string {
  const url = new URL(address);
  url.search = new URLSearchParams({ view: 'handout', layout: id }).toString();
  url.hash = '';
  return url.href;
}
