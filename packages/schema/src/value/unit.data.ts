export type Dimension =
  | 'ratio'
  | 'permille'
  | 'point'
  | 'money'
  | 'foreign-money'
  | 'myriad'
  | 'person'
  | 'person-time'
  | 'person-day'
  | 'person-month'
  | 'household'
  | 'organisation'
  | 'item'
  | 'document'
  | 'event'
  | 'lesson'
  | 'thing'
  | 'place'
  | 'area'
  | 'length'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'storage'
  | 'bandwidth'
  | 'day'
  | 'working-day'
  | 'month'
  | 'age'
  | 'score'
  | 'grade'
  | 'multiple'
  | 'concentration'
  | 'sound'
  | 'temperature'
  | 'technical'
  | 'unresolved';

/**
 * Units by dimension. One unit is `word|synonym|…=factor`: the first word is how it is written back, the factor converts to the
 * dimension's first unit and is absent where a conversion would be a guess (美元 to 元). Units of a separate dimension convert to
 * nothing but themselves. Products with 万, 千, 亿 and the like
 * are made from these, and need no entry.
 */
export const UNIT_TABLE: readonly (readonly [dimension: Dimension, units: string])[] = [
  ['ratio', '%|百分比|百分率|个百分比|百分数|百分比%|%百分比|℅=1 ‰|千分比|千分率=0.1 ‱=0.01 成=10'],
  ['point', '个百分点|百分点|个百分点数=1'],
  ['money', '元|人民币元|元人民币|圆|块钱|元整|RMB|CNY=1 角=0.1 分钱=0.01'],
  ['foreign-money', '美元|美金|USD 港元|港币 欧元 日元 英镑'],
  ['myriad', '万|w=10000 亿|个亿=100000000 千=1000 百=100 十万=100000 百万=1000000 千万=10000000 万亿=1000000000000'],
  ['person', '人=1 名=1 位=1 员=1 人员=1 人口=1'],
  ['person-time', '人次|人·次|人(次)|次人|人.次|人数次|个人次 家(次) 批次人 航次 场次人 课次 台时 机时 台班'],
  ['person-day', '人·天|人天|人日|人·日|人工日|工日|人工天=1'],
  ['person-month', '人·月|人月=1 人·年|人年|年人=12'],
  ['household', '户 农户 户数'],
  ['organisation', '家 所 机构 单位 企业 校 园 院 社 队 班组 厂 馆 店 行 中心 医院 学校 部门 团队'],
  ['item', '个 项 件 宗 条 类 种 例 起 品种 案 款 样 道 题 方面 环节 门类 单 笔 票 桩 人数 例数'],
  ['document', '篇 份 本 册 部 期 卷 页 幅 版 集 首 稿 字 刊 通 封 则 帧 张次 档 图幅'],
  [
    'event',
    '次|次数=1 餐|顿=1 场=1 场次|场(次)|场/次=1 班次|班(次)=1 班=1 轮=1 轮次=1 批=1 批次|批(次)|批/次=1 回=1 届=1 趟=1 遍=1 期次=1 班期=1',
  ],
  ['lesson', '学时=1 课时=1 节=1 堂=1 课=1 节课=1 堂课=1 学分=1'],
  [
    'thing',
    '台 套 辆 架 艘 张 床 支 枚 头 只 羽 株 棵 门 盏 块 根 把 副 匹 尾 粒 瓶 盒 箱 袋 包 桶 对 组 樘 扇 面 口 眼 车 剂 盆 丛 杆 基 具 挂 顶 双 杯 头只 台套 件套 人套 人份 头份 床位 张床位 株数 盘 罐 捆 卡 机组 组件 标准箱 TEU 条次 枝 朵 颗 贴 听 节车厢 线路 机位 车位 管 席 座位 座席 坐席 端口 账号 路次 桩位',
  ],
  [
    'place',
    '处 座 栋 幢 间 村 社区 乡镇 镇 乡 县 站 点 市 省 街道 标箱 县区 点位|个点位 套房 路 孔 片 段 地块 图斑 层 亭 线 岛 标段 断面 站点 网点 宗地 区 里弄 小区 行政村 自然村 村组 村民小组 村(社区) 教室 房间 车间 区域 路段 航线',
  ],
  [
    'area',
    '平方米|平米|㎡|m2|m²|平方|M2|M²|平=1 亩=666.6667 公顷|hm2|hm²|ha=10000 平方公里|km2|km²|平方千米|k㎡|㎢=1000000 平方厘米|cm2|cm² 平方毫米|mm2|mm²',
  ],
  [
    'length',
    '米|m=1 毫米|mm|㎜=0.001 厘米|cm|公分|㎝|CM=0.01 公里|千米|km|KM|Km|㎞=1000 里|华里=500 海里|nm=1852 延米|延长米|m延长=1 微米|μm|µm|um=0.000001 寸 英寸 车道公里 皮长公里 芯公里 管程公里',
  ],
  ['volume', '立方米|m3|m³|立方|方|M3|M³|㎥=1 升|L|公升|l=0.001 毫升|ml|mL|ML|㎖=0.000001 土方'],
  [
    'mass',
    '千克|公斤|kg|KG|Kg|㎏=1 克|g=0.001 毫克|mg|㎎=0.000001 斤|市斤=0.5 吨|t=1000 吨标准煤|吨标煤|tce 千克标准煤|公斤标准煤|kgce 吨当量 吨CO2 吨公里 车公里 微克|μg|µg|ug 载重吨 总吨',
  ],
  [
    'energy',
    '千瓦时|kWh|kwh|KWH|KWh|kW·h|KW·h|kw·h|千瓦·时|kW.h|KW.h|kw.h=1 度|度电=1 MWh|兆瓦时=1000 焦耳|J MJ GJ|吉焦',
  ],
  ['power', '千瓦|kW|KW|kw|Kw=1 瓦|W=0.001 MW|兆瓦=1000 GW|吉瓦=1000000 kWp|KWp MWp 马力'],
  ['storage', 'B|字节=1 KB|K=1000 MB=1000000 GB|G=1000000000 TB|T|太字节=1000000000000 PB=1000000000000000'],
  ['bandwidth', 'Mbps|M/s|兆|Mb/s|mbps|MBPS|M带宽|兆带宽=1 Gbps|Gb/s|G/s=1000 Kbps|kbps=0.001'],
  [
    'day',
    '秒|秒钟|s|S=1 毫秒|ms=0.001 分钟|min|分种|mins|Min=60 小时|时|h|H|个小时|hr|钟头|个钟头=3600 天|个天|d=86400 日|日天=86400 自然日|个自然日=86400 日历天|个日历天|日历日|个日历日=86400 周|个周|周次=604800 星期|个星期|礼拜|个礼拜=604800',
  ],
  ['working-day', '工作日|个工作日|工作天|个工作天=1'],
  [
    'month',
    '月|月份=1 个月=1 季度|季=3 个季度=3 半年|个半年=6 年|周年|个年度|年度|年限|整年=12 学期|个学期 学年|个学年 旬 晚 夜',
  ],
  ['age', '岁|周岁=1'],
  ['score', '分=1'],
  ['grade', '级 等 星 星级 等级 档 档位 等次 个等级'],
  ['multiple', '倍=1 折 位次|个位次|名次 番'],
  [
    'concentration',
    'ppm|PPM ppb mg/L|毫克/升|mg/l|毫克每升 μg/m³|微克/立方米|μg/m3|ug/m3|微克/立方|µg/m³|µg/m3|微克每立方米 mg/m³|毫克/立方米|mg/m3 mg/kg|毫克/千克|毫克/公斤 μg/L|µg/L|ug/L|微克/升 ng/L g/L|克/升 g/m³ CFU/mL',
  ],
  ['sound', 'dB|分贝|db|DB|dB(A)|db(A)|分贝(A)'],
  ['temperature', '℃|摄氏度|°C|度C'],
  [
    'technical',
    'V|伏|伏特 kV|千伏|KV 安|安培 mA kVA|千伏安|KVA MVA|兆伏安 Hz|赫兹 kHz MHz|兆赫 GHz dBm lx|lux|勒克斯 Pa|帕 kPa MPa|兆帕 Ω|欧姆 NTU 像素 万像素 P dpi|DPI ° 帧 核 线程 个/cm³ 个/立方厘米 毫米汞柱|mmHg',
  ],
  ['unresolved', 'M U'],
];

/** Dimensions whose units count different things: 万株 is 10000 株, and never so many 台. */
export const SEPARATE: readonly Dimension[] = [
  'person-time',
  'household',
  'organisation',
  'item',
  'document',
  'thing',
  'place',
];

/** Classifiers that stand in a bracket for one another: 台（套）, while 2辆（车） says what is counted. */
export const INTERCHANGED =
  '个 项 件 宗 条 类 种 例 起 款 样 道 单 笔 票 桩 篇 份 本 册 部 期 卷 页 幅 版 集 首 则 帧 次 场 班 轮 批 回 届 台 套 辆 架 艘 张 支 枚 头 只 羽 株 棵 门 盏 块 根 把 副 匹 尾 瓶 盒 箱 袋 包 桶 对 组 扇 面 基 具 处 座 栋 幢 间 所 家 户 人 名 位 人次 社区 村 街道 乡镇'.split(
    ' ',
  );

/** Dimensions whose units merely count things, so that two of them may stand for each other: 台（套）, 个/项. */
export const CLASSIFIERS: readonly Dimension[] = [
  'person',
  'household',
  'organisation',
  'item',
  'document',
  'event',
  'thing',
  'place',
  'lesson',
];
