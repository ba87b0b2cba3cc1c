/** Verbs whose object is counted: 组织两次培训. */
export const COUNTING_VERBS =
  '举办 开展 组织 召开 进行 完成 实施 举行 更新 检查 巡查 维护 培训 维修 监测 体检 接种 发放 评审 考核 演练 演出 宣传 调研 走访 慰问 参加 参与 承办 主办 各 共 约'.split(
    ' ',
  );

/** Characters behind which a numeral is no count: 第一, 唯一, 成为一家, 不漏一户, 十年如一日, 数十家. */
export const NOT_BEFORE_COUNT = '第唯统同进逐专单为成漏落差缺丢哪任某另这那如数几上下其之';
