import type { Store } from '../../show/index.ts';
import { bad, type Check, type CheckResult, good, warning } from './check-list.ts';

/** The oldest browser that the file is made for. */
const OLDEST = 109;

/** Every check of the computer, the screen and the file. */
export function checksOf(store: Store): readonly Check[] {
  return [
    { name: '字体', find: findFonts },
    { name: '断网', find: findOffline },
    { name: '浏览器', find: findBrowser },
    { name: '全屏', find: findFullScreen },
    { name: '缩放', find: findZoom },
    { name: '拼缝', find: findJoints },
    { name: '防休眠', find: findWakeLock },
    { name: '第二屏', find: findSecondScreen },
    { name: '保存', find: () => findStorage(store) },
    { name: '电源', find: findPower },
    { name: '动画', find: findMotion },
  ];
}

async function findFonts(): Promise<CheckResult> {
  const faces = [...document.fonts];
  const loaded = await Promise.all(faces.map((face) => face.load().then(isLoaded, () => false)));
  if (faces.length === 0) return bad('文件里没有字体，字会变样', '换一份完整的文件再打开');
  const missing = loaded.filter((is) => !is).length;
  return missing === 0
    ? good('字体已就绪')
    : bad(`${missing}种字体没有读出来`, '文件可能没有拷全，重新拷一份');
}

const isLoaded = (face: FontFace) => face.status === 'loaded';

function findOffline(): CheckResult {
  const outside = performance.getEntriesByType('resource').length;
  if (outside > 0) return bad(`要用到文件以外的${outside}样东西`, '用正式生成的那一个文件');
  if (location.protocol === 'file:') return good('可断网使用');
  return warning('从网络打开的', '把文件存到本机或 U 盘，再双击打开');
}

function findBrowser(): CheckResult {
  const version = Number(/Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 0);
  const remedy = '用 Edge 或 Chrome 打开；360浏览器切到“极速模式”';
  if (version === 0) return warning('不是 Chromium 内核', remedy);
  return version < OLDEST ? bad(`内核${version}，太旧`, remedy) : good(`浏览器可用（内核${version}）`);
}

function findFullScreen(): CheckResult {
  return document.fullscreenEnabled ? good('可以全屏') : warning('页面不能自己进全屏', '开始后按 F11');
}

function findZoom(): CheckResult {
  const zoom = Math.round((outerWidth / innerWidth) * 100);
  const size = `${innerWidth}×${innerHeight}`;
  // Scroll bars and frames of the window are a few per cent.
  const isPlain = outerWidth === 0 || (zoom > 94 && zoom < 106);
  return isPlain ? good(`画面${size}`) : warning(`浏览器缩放约${zoom}%`, '按 Ctrl+0回到100%');
}

/** <html> carries what <head>'s script made of `?seam=`. */
function findJoints(): CheckResult {
  const { view, joints = '', crossed = '' } = document.documentElement.dataset;
  const asked = new URLSearchParams(location.search).get('seam');
  if (asked === null) return good('未设置；大屏有拼缝时，在地址栏末尾加 ?seam=0.5');
  if (view !== 'stage') return warning(`地址里写着${asked}`, '放映时字才避开缝；放映后按 J 再看');
  const count = (list: string) => list.split(' ').filter((one) => one !== '').length;
  if (count(joints) === 0) return bad(`看不懂地址里的 seam=${asked}`, '写成0.5或0.333,0.667');
  if (count(crossed) === 0) return good(`地址里写着${asked}，字不压缝`);
  return warning(`${count(crossed)}条缝上会压字（${asked}）`, '能避开的：正中一条，或三等分处的');
}

async function findWakeLock(): Promise<CheckResult> {
  const remedy = '在系统电源设置里把“关闭屏幕”设为“从不”';
  if (!('wakeLock' in navigator)) return warning('浏览器管不了休眠', remedy);
  try {
    await (await navigator.wakeLock.request('screen')).release();
    return good('放映时屏幕不会熄');
  } catch {
    return warning('系统不让页面防休眠', remedy);
  }
}

function findSecondScreen(): CheckResult {
  if (!('isExtended' in screen)) return warning('看不出有没有第二块屏', '按 Win+P，选“扩展”');
  return screen.isExtended === true
    ? good('有第二块屏，可开报告人窗口')
    : warning('只有一块屏', '要用报告人窗口：接上第二块屏，按 Win+P 选“扩展”');
}

function findStorage(store: Store): CheckResult {
  const saving = store.write('test', 'test');
  store.remove('test');
  switch (saving) {
    case 'kept':
      return good('断电后能回到原页');
    case 'full':
      return warning('存储已满，断电后回不到原页', '清理浏览器的网站数据');
    case 'refused':
      return warning('浏览器不让保存，断电后回不到原页', '不要用无痕窗口；允许网站保存数据');
    default:
      return saving satisfies never;
  }
}

async function findPower(): Promise<CheckResult> {
  const { getBattery } = navigator as { getBattery?: () => Promise<{ charging: boolean; level: number }> };
  const battery = await getBattery?.call(navigator).catch(() => undefined);
  if (battery === undefined || battery.charging) return good('接着电源');
  return warning(`正在用电池，剩${Math.round(battery.level * 100)}%`, '接上电源');
}

function findMotion(): CheckResult {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
    ? warning('系统关了动画，图表直接出结果', '要动画：系统设置里打开“动画效果”')
    : good('图表动画开着');
}
