/** Digits in a sentence that belong to a name, and are no figure. */
export const NAMES: readonly RegExp[] = [
  // Documents: 《…（2025年）》, （2021）101号, 12号文
  /《[^《》]{0,60}》/u,
  /[([]\d{4}[)\]]\d{1,5}号/u,
  /\d+号(?:文|令|线)?/u,
  // Standards and substances: GB3838-2002, PM2.5, CO2; but pH6 and APP5个 are figures
  /(?!pH|PH|Ph|ph)(?<![pP])[A-Za-z]+[-/ ]?[A-Za-z]*\d+(?:[.-]\d+)*(?![\d.%个套台项篇次人名家万元份件条部期场户处座辆盏株吨米亩核路口点块]|mg|公里)/u,
  // Techniques and grades: 5G, 4K, 5A级, 等保2.0三级
  /[34]G|5G|[248]K|3D/u,
  /\dA(?=级)/u,
  // What a thing is built for: 110kV线路20km, 1080P摄像头200个
  /\d+(?:\.\d+)?(?:[kK]?VA?|P)(?=[\u4E00-\u9FA5]{1,8}\d)/u,
  /\d\.\d(?=[一二三四]级)/u,
  // Ordinals and numbering: 第3批, 1、
  /第[\d一二三四五六七八九十百]{1,5}[条款章项号届次批期名位]/u,
  /\d+[.、](?=[\u4E00-\u9FA5])/u,
  // Hotlines
  /12[0-9]{3}(?=热线|平台|便民|市长)/u,
  /11[09](?=报警|接警|接处警|指挥|联动|警情|宣传|消防|出警|平台|热线|中心)|120(?=急救|平台|指挥|调度|中心)/u,
  // 1+N, 7×24小时, 8:30-17:30, 早8点
  /\d{1,2}\+[\dNX]/u,
  /\d+(?:小时|天)?[×*xX]\d+(?:小时|天)?/u,
  /\d{1,2}:\d{2}[-~至]\d{1,2}:\d{2}/u,
  /(?<=[早晚午晨])\d{1,2}[点时]/u,
  // Those for whom a figure holds: 0-6岁儿童, 70-79岁100元, 3、4级80元
  /\d{1,3}(?:[-~至]\d{1,3})?周?岁(?:及?以[上下])?(?=[\u4E00-\u9FA5\d≥≤])/u,
  /\d(?:[、,至~-]\d)*级(?=[\u4E00-\u9FA5]{0,6}\d)/u,
  // The year of a title: 2024年预算执行率
  /(?:19|20)\d{2}年度?(?![底末内前初全上下第]|\d{1,2}月)/u,
];
