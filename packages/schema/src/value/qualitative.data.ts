import type { QualitativeFamily } from './target.ts';

/** Stems of wording without a figure, by what it claims; where several occur, the family that stands first here decides. */
export const FAMILIES: readonly (readonly [family: QualitativeFamily, stems: string])[] = [
  [
    'result',
    '预期 达到目标 达成目标 完成目标 实现目标 既定目标 年度目标 设定目标 总体目标 项目目标 达到计划 完成计划 达成指标 完成指标',
  ],
  [
    'change',
    '提升 提高 上升 上涨 递增 递减 持平 只增 只减 压减 回升 增收 增强 加强 改善 优化 促进 完善 增长 突破 下降 减少 增加 降低 缓解 推动 推进 带动 改进 发展 扩大 保障 巩固 减轻 遏制 加快 转变 向好 好转 升级 丰富 深化 加大 缩小 拓宽 拓展 延长 强化 提质 增效 提档 助力 激发 净化 美化 壮大 培育 增进 推广 缩短 控制 节约 抑制 消除 防止 避免 维护 保持 有所',
  ],
  [
    'compliance',
    '规范 合格 达标 符合 严格 按计划 按时 按期 及时 合规 有序 到位 准确 公开 公平 公正 验收 按照 依法 遵守 执行 落实 应保尽保 应发尽发 应收尽收 应检尽检 应补尽补 应享尽享 应救尽救 全覆盖 如期 准时 合法 真实 完整 参照 依据 零容忍 专款专用 合理 按文件 按合同 按制度 按政策 按进度 按程序 规定 要求 标准',
  ],
  [
    'level',
    '高 好 强 作用 明显 显著 长期 稳定 正常 有效 契合 健全 满意 广泛 充分 持续 大 密切 紧密 安全 长远 畅通 整洁 齐全 常态 一般 良 优 较 有力 科学 可控 清洁 美观 舒适 便捷 方便 先进 可靠 完备 全面 和谐 长久 永久 中 低 深',
  ],
];

/** Wording that leaves the target to something outside the table. */
export const UNMEASURABLE_STEMS =
  '据实 实报实销 实际发生 以实际 按实际 视情 按需 若干 适量 不确定 不定期 多次 多多益善 尽量 尽可能 详见 见附件 见附表 另附 见方案 另行 酌情 不等 因人而异 因地制宜确定'.split(
    ' ',
  );

/** Slots nobody filled, as whole values. */
export const PLACEHOLDER_WORDS =
  '无 暂无 没有内容 待定 待填 待补充 待补 待确定 未定 未填 空 空白 略 同上 N/A n/a NA na none 指标值 目标值 年度指标值 预期指标值 具体指标 内容 请填写 请选择 不适用 无内容 未设置 未填写 #N/A #REF! #VALUE! #DIV/0! #NAME? #NULL! #NUM! NULL null 无此项 无此指标 不涉及 未涉及 是/否 有/无 是否 高中低 好坏 优良中差 优良中低差'.split(
    ' ',
  );

export const YES_WORDS = '是 有 完成 已完成 通过 达成 全部完成 √ ✓ 对 全面完成 按期完成是'.split(' ');
export const NO_WORDS = '否 没有 未完成 不通过 不是 × ✗'.split(' ');

/** What is counted down to nothing: 零事故 is 0. */
export const ZERO_OBJECTS =
  '事故 安全事故 责任事故 重大事故 投诉 有责投诉 差错 失误 伤亡 死亡 发生 违规 违纪 上访 泄漏 泄露 污染 故障 火灾 案件 舆情 增长 排放 差评 复发 感染 返贫 溺水 缺陷 遗漏 漏报 误差 超标 拖欠 逾期 辍学 举报 信访 占用 交通事故 安全责任事故 生产安全事故 安全生产事故 较大事故 重特大事故 火灾事故 伤亡事故 事件 群体性事件 突发事件 发案 新增 越级上访 进京上访 负面舆情 重大舆情 违法 违法违纪 违纪违规 溺亡 滞留 中断 断供 停机 宕机 丢失 损坏 漏检 漏登 错发 漏发 欠薪 失联 脱管 漏管 复吸 重复 退回'.split(
    ' ',
  );
