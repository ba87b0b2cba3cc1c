import type { Profile } from '@jibiao/schema';

/** The text of a commented `jibiao.config.json` that judges as the profile does; every further setting stands as a comment. */
export function starterConfig(profile: Profile): string {
  const figures = { ...profile.weights.level1, ...profile.thresholds };
  const unverified = Object.entries(figures).filter(([, { verified }]) => !verified);
  return `{
  // 绩标的设置。放在收到的文件所在的文件夹或它的上级，jibiao check 会自己找到。
  // 可以写注释；不需要的行删掉即可。改完运行 jibiao check 试一试。

  // 适用口径：${profile.title}。也可以写一个口径文件的路径，例如 "某市2026.json"；写法见 docs/profiles.zh-CN.md。
  "profile": "${profile.id}",

  // 在口径上改几处；没写的照口径。
  "overrides": {
    // 预算年度：表上的年度应与它一致。
    ${profile.year === undefined ? '// ' : ''}"year": "${profile.year ?? '2026'}",

    // 哪些表头必须填写：
    // "required": ${JSON.stringify(profile.required)},

    // 表里没有写金额单位时按什么算：
    // "amountUnit": "万元",

    // 二级指标前要不要带编码（required 必须、optional 可有可无、absent 不带）：
    // "levelCodes": "${profile.levelCodes}",

    // 换一条规则的级别（error 应改、warning 建议、suggestion 可改），或关掉它：
    // "rules": { "C07": "error", "V08": "off" },

    // 换一个界限。source 写依据的文件；还没有核对过原文的写 "verified": false：
    // "thresholds": { "nameMaxLength": { "value": "30", "source": "市财政局〔2026〕1号", "verified": true } },

    // 给词表加词（名称后加 +），或整个换掉：
    // "lexicons": { "genericProjectWords+": ["经常性"] },
  },

  // 单位名册：核对编码和名称。
  // "registry": [{ "code": "205", "name": "某市科学技术局" }, { "code": "205001", "name": "某市科学技术局" }],

  // 预算清单：核对项目是否交齐、金额（万元）是否一致。
  // "budget": [{ "project": "企业技术人员培训", "unit": "205001", "amount": "10" }],

  // 部门预算合计（万元）。
  // "departmentTotals": [{ "department": "205-某市科学技术局", "amount": "1003" }],

  // 豁免：认可某处不改。会在报告里列出并计数，到期后重新提示。
  // "waivers": [{ "rule": "V03", "project": "企业技术人员培训", "reason": "据实结算，已核", "by": "张某", "until": "2026-12-31" }],
}
${unverified.length === 0 ? '' : `// 以下数字还没有对照文件原文核实：${unverified.map(([name, { value, source }]) => `${name}=${value}（${source}）`).join('、')}\n`}`;
}
