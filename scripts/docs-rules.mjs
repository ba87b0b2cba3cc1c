// The rule manual (规则手册): one page a rule, Chinese first and English below, and a table by family. Every example is run.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { allRules, describeRule, families, rulePage } from '../packages/schema/dist/index.js';
import { writeOrCheck } from './docs-files.mjs';
import { root } from './tools.mjs';

const folder = join(root, 'docs', 'rules');

const pages = allRules.map((rule) => ({
  path: join(folder, `${rule.code}.md`),
  text: `${rulePage(rule, 'zh')}\n---\n\n${rulePage(rule, 'en', 2)}`,
}));

function table() {
  const lines = [
    '# 规则手册',
    '',
    '每条规则一页，由规则本身生成；例子都是实际检查的结果。`jibiao explain V13` 在命令行里显示同样的内容。',
    '',
  ];
  for (const [letter, { title }] of Object.entries(families)) {
    const own = allRules.filter(({ code }) => code.startsWith(letter));
    if (own.length === 0) continue;
    lines.push(
      `## ${letter} ${title.zh} ${title.en}`,
      '',
      '| 编号 | 规则 | Rule | 级别 | 把握 | 改法 |',
      '|---|---|---|---|---|---|',
    );
    for (const rule of own.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
      const { severity, confidence, fix } = describeRule(rule, 'zh');
      lines.push(
        `| [${rule.code}](${rule.code}.md) | ${rule.title.zh} | ${rule.title.en} | ${severity} | ${confidence} | ${fix} |`,
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}

mkdirSync(folder, { recursive: true });
const files = [{ path: join(folder, 'README.md'), text: table() }, ...pages];
const known = new Set(files.map(({ path }) => path));
const check = process.argv.includes('--check');
for (const name of readdirSync(folder)) {
  const path = join(folder, name);
  if (known.has(path)) continue;
  if (!check) rmSync(path);
  else {
    process.stdout.write(`${path} belongs to no rule: run node scripts/docs.mjs\n`);
    process.exitCode = 1;
  }
}
writeOrCheck(files);
