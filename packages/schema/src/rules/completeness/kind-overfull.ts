import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { threshold } from '../../profile/settings.ts';
import { yearRows } from '../_lib/indicator-kind.ts';
import { basis } from '../basis.data.ts';

/** More indicators in one kind than a reader can weigh. */
export const kindOverfull = defineRule({
  id: 'kind-overfull',
  code: 'C14',
  title: { zh: '同一类指标偏多', en: 'Many indicators of one kind' },
  severity: 'suggestion',
  confidence: 'heuristic',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.guide2021],
  why: {
    zh: '一类指标过多，权重被摊薄，重点看不出来。',
    en: 'With many of one kind each weighs little and none stands out.',
  },
  messages: {
    many: {
      what: {
        zh: '“{level}”有 {count} 个指标，疑似偏多（一般不超过 {limit} 个）。',
        en: '"{level}" holds {count} indicators; usually at most {limit}.',
      },
      how: { zh: '删除或合并次要指标。', en: 'Merge or drop the lesser ones.' },
    },
  },
  examples: {
    valid: [
      {},
      { form: { rows: Array.from({ length: 5 }, (_, at) => ['11', `任务${at}数量`, '≥1项'] as const) } },
      { form: { rows: Array.from({ length: 9 }, (_, at) => ['11', `其中：任务${at}数量`, '≥1项'] as const) } },
      {
        form: {
          kind: 'department-target',
          rows: Array.from({ length: 9 }, (_, at) => ['11', `任务${at}数量`, '≥1项'] as const),
        },
      },
    ],
    invalid: [
      {
        form: { rows: Array.from({ length: 6 }, (_, at) => ['11', `任务${at}数量`, '≥1项'] as const) },
        message: 'many',
      },
    ],
  },
  check({ form, profile }, report) {
    if (form.kind !== 'project-target') return 'not-applicable';
    const kinds = new Map<string, Indicator[]>();
    for (const row of yearRows(form)) {
      if (row.level2.code === undefined || row.name.text.startsWith('其中')) continue;
      const rows = kinds.get(row.level2.code);
      if (rows === undefined) kinds.set(row.level2.code, [row]);
      else rows.push(row);
    }
    const limit = threshold(profile, 'maxPerKind');
    for (const rows of kinds.values()) {
      const level = rows[0]?.level2;
      if (level === undefined || rows.length <= limit) continue;
      report(level.at, 'many', { data: { level: level.text, count: String(rows.length), limit: String(limit) } });
    }
    return kinds.size === 0 ? 'insufficient-data' : undefined;
  },
});
