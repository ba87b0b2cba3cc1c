import { describe, expect, it } from 'vitest';
import { findCopies, resemblance } from './similarity.ts';

const GOAL =
  '2024年全年举办企业技术培训10次，培训技术人员500人次，培训合格率不低于95%，参训企业新增销售收入300万元以上，参训人员满意度不低于90%。';

describe('resemblance', () => {
  it.each([
    ['the same', GOAL, 1, 1],
    ['another year', GOAL.replace('2024年', '2025年度'), 1, 1],
    ['full-width signs', GOAL.replaceAll('，', '; ').replaceAll('10', '１０'), 1, 1],
    ['one figure changed', GOAL.replace('500人次', '520人次'), 0.85, 0.99],
    ['another project', '新建农村公路12公里，硬化路面6000平方米，受益群众满意度达到90%以上。', 0, 0.2],
    ['nothing', '', 0, 0],
  ])('%s', (_, other, low, high) => {
    const found = resemblance(GOAL, other);
    expect(found).toBeGreaterThanOrEqual(low);
    expect(found).toBeLessThanOrEqual(high);
    expect(resemblance(other, GOAL)).toBe(found);
  });
});

describe('findCopies', () => {
  it('names the first earlier text that is alike', () => {
    const road = '新建农村公路12公里，硬化路面6000平方米，受益群众满意度达到90%以上。';
    const texts = ['', GOAL, road, GOAL.replace('2024', '2023'), '', `${GOAL.slice(0, -1)}！`, road];
    expect(findCopies(texts, 0.9)).toEqual([undefined, undefined, undefined, 1, undefined, 1, 2]);
  });

  it('finds in a thousand texts what a comparison of all pairs finds', () => {
    const texts = Array.from({ length: 300 }, (_, at) => {
      const kind = `举办第${at % 60}类培训${(at % 60) * 7}次，覆盖${(at % 60) * 13}个村，服务群众${at % 60}万人次`;
      return at < 60
        ? `${kind}，合格率达到95%以上，按时完成年度任务`
        : `${kind}，合格率达到9${at % 9}%以上，按时完成年度任务`;
    });
    const found = findCopies(texts, 0.8);
    texts.forEach((text, at) => {
      const close = texts.slice(0, at).some((other) => resemblance(text, other) >= 0.8);
      expect([at, found[at] !== undefined]).toEqual([at, close]);
    });
  });
});
