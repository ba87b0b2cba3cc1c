import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { bareName } from '../_lib/bare-name.ts';
import { basis } from '../basis.data.ts';

/** Rows of one ending that are compared with each other: forms are short, and long lists stay linear. */
const NEAREST = 8;
const SHORTEST = 4;

/** Two counts of which one may be part of the other, or two names of one thing: the same work counted twice. */
export const nameContained = defineRule({
  id: 'name-contained',
  code: 'N07',
  title: { zh: '两个指标疑似互相包含或重复', en: 'One indicator may contain or repeat another' },
  severity: 'suggestion',
  confidence: 'heuristic',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.relevance],
  why: {
    zh: '一项包含另一项时，工作量会重复计算。',
    en: 'If one holds the other, the work is counted twice.',
  },
  messages: {
    contained: {
      what: { zh: '“{name}”疑似是“{other}”的一部分。', en: '"{name}" may be part of "{other}".' },
      how: { zh: '写明两者范围，或改为“其中：”。', en: 'State the scope of both, or mark it as a part (其中).' },
    },
    twin: {
      what: { zh: '“{name}”和“{other}”疑似是同一项。', en: '"{name}" and "{other}" may be one and the same.' },
      how: { zh: '删除其中一项，或写明两者区别。', en: 'Delete one, or say how they differ.' },
    },
  },
  examples: {
    valid: [
      {
        form: {
          rows: [
            ['11', '第1期培训班人数', '≥50人'],
            ['11', '第10期培训班人数', '≥60人'],
          ],
        },
      },
      {},
      {
        form: {
          rows: [
            ['11', '培训人数', '≥30人'],
            ['11', '其中：女性培训人数', '≥9人'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训教师人数', '≥30人'],
            ['11', '培训学生人数', '≥90人'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '全市企业培训', '6次'],
            ['11', '全市企业申报培训', '40人'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['12', '验收合格率', '≥95%'],
            ['12', '苗木验收合格率', '≥98%'],
            ['31', '家长满意度', '≥95%'],
            ['31', '学生家长满意度', '≥95%'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '对全市科技型企业进行 R&D 归集申报培训', '4 次'],
            ['11', '对全市科技型企业开展培训', '6 次'],
          ],
        },
        message: 'contained',
      },
      {
        form: {
          rows: [
            ['11', '维修道路长度', '≥5公里'],
            ['11', '维修村内道路长度', '≥2公里'],
          ],
        },
        message: 'contained',
      },
      {
        form: {
          rows: [
            ['12', '验收合格率', '100%'],
            ['12', '设备验收合格率', '100%'],
          ],
        },
        message: 'twin',
      },
    ],
  },
  check({ form }, report) {
    const groups = new Map<string, { readonly row: Indicator; readonly core: string }[]>();
    for (const row of form.indicators) {
      const unit = countUnit(row);
      if (unit === undefined || row.name.text.startsWith('其中')) continue;
      const core = coreOf(row.name.text);
      if (core.length < SHORTEST) continue;
      const key = `${row.set}${unit}${core.slice(-2)}`;
      const group = groups.get(key) ?? [];
      if (group.length === 0) groups.set(key, group);
      for (const other of group.slice(-NEAREST)) {
        const [part, whole] = core.length > other.core.length ? [row, other.row] : [other.row, row];
        if (!isInsertion(core, other.core)) continue;
        report(part.name.at, 'contained', {
          data: { name: part.name.text, other: whole.name.text },
          related: [whole.name.at],
        });
      }
      group.push({ row, core });
    }
    reportTwins(form.indicators, (row, other) =>
      report(row.name.at, 'twin', { data: { name: row.name.text, other: other.name.text }, related: [other.name.at] }),
    );
    return groups.size === 0 ? 'not-applicable' : undefined;
  },
});

/** Rows of quality or time with one value, of which one name ends in the other: 设备验收合格率 beside 验收合格率. */
function reportTwins(rows: readonly Indicator[], found: (row: Indicator, other: Indicator) => void): void {
  const alike = new Map<string, Indicator>();
  for (const row of rows) {
    const { code } = row.level2;
    if ((code !== '12' && code !== '13') || row.target.kind !== 'number') continue;
    const key = `${row.set}${code}${row.value.text}${row.name.text.slice(-SHORTEST)}`;
    const other = alike.get(key);
    if (other === undefined) alike.set(key, row);
    else if (endsIn(row.name.text, other.name.text)) found(row, other);
  }
}

function endsIn(one: string, other: string): boolean {
  return one.length !== other.length && other.length >= SHORTEST && (one.endsWith(other) || other.endsWith(one));
}

function countUnit({ level2, target }: Indicator): string | undefined {
  if (level2.code !== '11') return undefined;
  return target.kind === 'number' && target.per === undefined ? target.unit : undefined;
}

/** The name without the words that only carry it. */
function coreOf(name: string): string {
  return bareName(name).replaceAll(/^对|进行|开展|举办|组织|实施|的/gu, '');
}

/** The longer name is the shorter with words put inside; 第10期 is no part of 第1期. */
function isInsertion(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === long.length) return false;
  let head = 0;
  while (head < short.length && short.charAt(head) === long.charAt(head)) head += 1;
  const put = long.slice(head, long.length - short.length + head);
  return long.endsWith(short.slice(head)) && !/^\d+$/u.test(put);
}
