/** What official reports count and measure in, by what it is; the docs print it in this order. */
const UNITS: Readonly<Record<string, string>> = {
  '人、户、单位':
    '人 人口 名 位 个 户 家 口 员 对 双 队 支 组 班 团 伙 批 村 镇 乡 县 区 市 省 国 校 院 所 站 点 处 座 栋 幢 间 套 室 床 张床位 席',
  次数和工作量:
    '次 回 位次 个位次 个批次 个轮次 个班次 个场次 场 轮 期 遍 趟 起 宗 桩 例 件 单 笔 课 节 堂 门 学时 课时 学分 车公里 班列 学位 床位 车位 泊位 机位 席位 车道 季度 工时 工日 标准工日 人天 人日 床日 航班',
  物件: '台 台套 辆 部 架 艘 列 只 头 匹 羽 尾 条 根 棵 株 枝 朵 粒 颗 块 片 面 扇 把 顶 枚 幅 尊 盏 眼 孔 箱 盒 瓶 袋 包 桶 罐 捆 车 筐 提 标箱 标准箱 标台 TEU 层 级 档 类 种 门类 品种 款 样 路 道 线 环 步 顿 餐 服 剂 针 贴 管 份 副 星级 星',
  文书和作品: '篇 首 本 册 卷 张 页 章 项 则 字 词 句 段 封 通 曲 出 幕 集 票 股',
  时间: '年 个年头 年头 载 个世纪 世纪 个月 月 月龄 周 个星期 星期 天 日 晚 小时 个小时 刻钟 分 分钟 秒 秒钟 毫秒 季 个季度 学期 个学期 学年 年度 工作日 个工作日 昼夜 岁 周岁',
  长度: '米 千米 公里 里 华里 厘米 毫米 微米 纳米 分米 丈 尺 寸 海里 车道公里 皮长公里 芯公里 km m cm mm ㎞ ㎝ ㎜',
  面积: '亩 公亩 公顷 平方米 平方公里 平方千米 平方厘米 平米 平 m² m2 km² km2 ㎡ ㎢ hm²',
  体积: '立方米 立方公里 立方 方 升 毫升 m³ m3 ㎥ 米³ L ml mL',
  重量: '吨 公吨 公斤 千克 克 毫克 微克 斤 两 担 kg g mg μg t ㎏ 吨标准煤 吨标煤 吨油当量 吨二氧化碳 载重吨 总吨 吨级 克拉',
  能源和技术:
    '千瓦 千瓦时 度 度电 兆瓦 兆瓦时 瓦 瓦时 吉瓦 千伏 千伏安 伏安 伏 安 焦 千焦 大卡 千卡 卡 马力 帕 千帕 百帕 兆帕 赫兹 兆赫 分贝 分贝(A) 分贝（A） dB dB(A) dB（A） 流明 kW kWh MW MWh GW GWh kV kVA MB GB TB PB W V Hz Mbps Gbps TFlops PFlops EFlops 兆 °C ℃ ° 摄氏度 吨公里 人公里',
  钱: '元 角 美元 欧元 英镑 日元 港元 港币 澳元 元人民币 元整 块钱 元钱 美金 人民币 折 个BP 个bp BP bp',
};

/** Units that hold a number's name themselves: 千 in 5千瓦时 and 百 in 2.3百分点 are no scales. */
const OWN_SCALE = /^(?:[百千]分点|千瓦时?|千克|千米|千伏安?|千卡|千帕|百帕|千焦|千赫)/u;

export function beginsUnit(text: string, at: number): boolean {
  return OWN_SCALE.test(text.slice(at, at + 4));
}

const KNOWN: readonly string[] = Object.values(UNITS)
  .flatMap((list) => list.split(' '))
  .sort((a, b) => b.length - a.length);
/** 人次, 场次, 车次: what was counted came more than once. */
const COMES_AGAIN = '人名户家件场台套车班架艘批项条篇例辆部列只头处座个剂针航频亩轮趟期课株站点团队席';
const OWN = KNOWN.map((unit) => unit.replace(/[()]/g, '\\$&')).join('|');
const ONE = `(?:[${COMES_AGAIN}]次|个?(?:[百千万]分点|基点)|${OWN})`;
/**
 * Units that a measure may be per: 微克每立方米, 元每吨. Not before another number (39人每人5000元); 每天 and 每人 only where no word
 * continues them (120户每户发放).
 */
const EACH =
  '(?:每(?:立方米|平方米|平方公里|公顷|亩|升|毫升|吨|千克|公斤|千瓦时|小时|秒|公里)(?![\\d一二两三四五六七八九十百千万亿])|每[天日月年人户](?![\\d\\p{Script=Han}]))';
/** A Latin unit ends where its letters end: 3m is three metres, 3mRNA is not. */
const UNIT = new RegExp(
  `${ONE}(?:[(（](?:次|${ONE})[)）])?(?:${EACH}|(?:[·/／](?:\\d*[十百千万亿]*${ONE}|\\d*[十百千万亿]+|[dhsa](?![A-Za-z])))*)`,
  'uy',
);
/** Units written as a unit and 个: 多 or 半 may come between (3个多月, 两个半小时). */
const SPLIT = /个(?<inner>[多半余])(?<rest>月|小时|季度|星期|百分点|千分点|学期|工作日)/uy;
/** A single sign that makes a word of the unit before it: 5个 is no unit in 5个性, 3分 none in 3分队. */
const WORD_AFTER: Readonly<Record<string, string>> = {
  分: '之队子公店局校期类管院散析行工',
  点: '位名评赞击亮',
  成: '员立',
  号: '召线楼文',
  面: '向对临积',
  节: '约能日目',
  线: '上下城',
  步: '伐行骤',
  期: '间待望权货',
  折: '合算扣旧射叠抵',
  个: '亿',
  级: '别',
  方: '案面针向式',
  里: '程',
  票: '据',
  度: '假',
  平: '方台均等安稳衡',
  载: '体人客货入荷',
};

/** After these counting words a Chinese numeral is a count (三名); others make names of it (三星, 一线). */
const COUNTED =
  '个名人位家户件份场次项条篇部座所处台套辆张本册幅块把枝支对批组类种届期年月天周元角吨里米亩岁载笔例门堂课首枚顿间级斤时倍折票株只头起轮路句';

export interface FoundUnit {
  readonly end: number;
  /** The base unit: 元, 人次, 个月. */
  readonly unit: string;
  /** 5000元/人: so much for each of this. */
  readonly per?: string;
  /** 多 or 半 between the two parts of the unit. */
  readonly inner?: { readonly text: string; readonly at: number };
}

/** The longest unit at this offset of a running text. */
export function unitAt(text: string, at: number): FoundUnit | undefined {
  SPLIT.lastIndex = at;
  const split = SPLIT.exec(text)?.groups;
  if (split !== undefined) {
    const { inner = '', rest = '' } = split;
    return { end: at + 2 + rest.length, unit: `个${rest}`, inner: { text: inner, at: at + 1 } };
  }
  UNIT.lastIndex = at;
  const found = UNIT.exec(text)?.[0];
  if (found === undefined || isWord(text, at, found)) return undefined;
  return splitRate(found, at + found.length);
}

/** 元/人 is 元 for each 人; 人(次) stays one unit. */
export function splitRate(printed: string, end: number): FoundUnit {
  const [unit = '', ...per] = printed.split(/[/／]|(?<=.)每/);
  return per.length === 0 ? { end, unit } : { end, unit, per: per.join('/') };
}

/** 2.3个和1.5个百分点: the unit is said once, for both. */
const UNIT_FOLLOWS = /^个[、和与及][\d.]+个?(?:[百千]分点|基点)/u;

function isWord(text: string, at: number, unit: string): boolean {
  if (unit === '个' && UNIT_FOLLOWS.test(text.slice(at))) return true;
  const next = text[at + unit.length] ?? '';
  if (/[A-Za-z]$/.test(unit) && /[A-Za-z0-9]/.test(next)) return true;
  return next !== '' && (WORD_AFTER[unit]?.includes(next) ?? false);
}

/** Whether a numeral in Chinese words before this unit is a count. */
export function countsInWords(unit: string): boolean {
  return (unit.length > 1 && unit !== '星级' && unit !== '人口') || COUNTED.includes(unit);
}

/**
 * Words that may be a unit although no list has them: at most six, none of them part of a number or of a qualifier,
 * and not a unit with a noun behind it (家企业).
 */
export function isUnlistedUnit(words: string): boolean {
  if (
    !/^(?![零〇一二两三四五六七八九十百千万亿几数多余来近约超逾半成倍翻第比至到增减升降分达占共为的和及与])(?:[\p{Script=Han}%°]{1,6}|[A-Za-z]{2,6})$/u.test(
      words,
    )
  )
    return false;
  if (/[零〇一二两三四五六七八九十百千万亿几多余近约超逾倍翻第以之点]/u.test(words)) return false;
  const head = unitAt(words, 0);
  return head === undefined || head.end === words.length || isJoint(words);
}

/** 台套, 车辆次: units and nothing else. */
function isJoint(words: string): boolean {
  let at = 0;
  while (at < words.length) {
    const next = unitAt(words, at);
    if (next === undefined) return false;
    at = next.end;
  }
  return true;
}
