import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../profile/profiles.data.ts';
import { readQuantities } from './quantity.ts';

function read(text: string): string[] {
  return readQuantities(text, defaultProfile).map(({ value, unit }) => `${value} ${unit.id}`);
}

describe('readQuantities', () => {
  it.each<[string, string[]]>([
    ['全年推荐70余家企业办理贷款', ['70 家']],
    ['举办培训10次，培训技术人员500人次，合格率不低于95%', ['10 次', '500 人次', '95 %']],
    ['组织实施了12项目科技项目', ['12 项']],
    ['接待参观群众3万余人次，新增销售收入1,200.5万元', ['3 万人次', '1200.5 万元']],
    ['服务群众２００万人次', ['200 万人次']],
    ['满意度达到百分之九十以上', ['90 %']],
    ['开展两次演练，编印三十份手册', ['2 次', '30 份']],
    ['覆盖12个乡镇的36个村', ['12 个', '36 个']],
    ['检查（20家）企业', ['20 家']],
    ['硬化道路1.5公里', ['1.5 公里']],
    ['完成各项任务100件', ['100 件']],
  ])('reads %s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    '2025年部门预算编制要求',
    '贯彻第十三次党代会精神',
    '通报三县区任务完成情况',
    '围绕四个重点支持方向',
    '做好3个方面工作，落实5项重点任务',
    '2025年12月底前完成，11月30日验收',
    '根据财预〔2015〕88号文件',
    '实施“百县千镇30家”行动',
    '创建4A级、5星级景区和三级医院，建设5G网络',
    '二次供水设施一次性通过验收',
    '1.完成任务；2、保障运转；（3）做好服务',
    '两个维护，三项制度，四部门联合',
    '二期工程建设，完善24小时值班',
    '一季度启动，四季度完成',
    '数十家企业，几十人参加',
    '目标1台账完备，任务2人员到位',
  ])('finds none in %s', (text) => expect(read(text)).toEqual([]));
});
