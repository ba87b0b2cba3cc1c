import { defineRule } from '../../check/define-rule.ts';
import type { FormDigest } from '../../check/digest.ts';
import { digestRows, packRow, type RowDigest } from '../../check/row-digest.ts';
import { threshold } from '../../profile/settings.ts';
import { parseTarget } from '../../value/parse-target.ts';
import { basis } from '../basis.data.ts';
import { flat } from './project-key.ts';

function lastYear(actual: string): FormDigest {
  return {
    file: '2024.xlsx',
    form: 'Sheet1!A1:D12',
    kind: 'self-evaluation',
    sheet: 'Sheet1',
    at: { sheet: 'Sheet1', address: 'B3' },
    project: '企业技术人员培训',
    rows: packRow({
      at: { sheet: 'Sheet1', address: 'C10' },
      level2: '11',
      name: '培训班次',
      value: '≥10次',
      actual,
    }),
    content: '',
  };
}

/** A target is last year's although last year went far beyond it. */
export const valueUnchanged = defineRule({
  id: 'value-unchanged',
  code: 'X07',
  title: { zh: '指标值沿用上年，低于上年实际', en: 'Last year’s target, though it was far exceeded' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'batch',
  review: '适当性',
  since: '0.1.0',
  basis: [basis.fitness],
  why: { zh: '目标定得明显偏低，自评时会扣分。', en: 'A target set too low costs points in the self-evaluation.' },
  messages: {
    unchanged: {
      what: {
        zh: '“{name}”与上年一样是“{value}”，上年实际完成“{actual}”。',
        en: '"{name}" is "{value}" as last year; the result then was "{actual}".',
      },
      how: { zh: '核对后写明更高的指标值，或说明原因。', en: 'Set a higher target or give the reason.' },
    },
  },
  examples: {
    valid: [
      {},
      { inputs: { previous: [lastYear('18次')] }, form: { rows: [['11', '培训班次', '≥15次']] } },
      { inputs: { previous: [lastYear('11次')] } },
    ],
    invalid: [{ inputs: { previous: [lastYear('18次')] }, message: 'unchanged' }],
  },
  check({ digests, inputs: { previous }, profile }, report) {
    if (previous === undefined) return 'insufficient-data';
    const before = exceededIn(previous, threshold(profile, 'farAbove'));
    for (const digest of digests) {
      const rows = before.get(flat(digest.project));
      for (const row of rows === undefined ? [] : digestRows(digest)) {
        const last = rows?.get(rowKey(row));
        if (last === undefined || last.value !== row.value) continue;
        report(row.at, 'unchanged', {
          data: { name: row.name, value: row.value, actual: last.actual ?? '' },
          owner: { file: digest.file, form: digest.form },
        });
      }
    }
    return undefined;
  },
});

/** Rows whose result reached so many percent of the target, by project, then by kind and name. */
function exceededIn(previous: readonly FormDigest[], percent: number): ReadonlyMap<string, Map<string, RowDigest>> {
  const projects = new Map<string, Map<string, RowDigest>>();
  for (const digest of previous) {
    const name = flat(digest.project);
    const known = projects.get(name) ?? new Map<string, RowDigest>();
    for (const row of digestRows(digest)) if (isExceeded(row, percent)) known.set(rowKey(row), row);
    if (known.size > 0) projects.set(name, known);
  }
  return projects;
}

function isExceeded({ value, actual = '' }: RowDigest, percent: number): boolean {
  if (actual === '') return false;
  const target = parseTarget(value);
  if (target.kind !== 'number' || target.cmp === 'le' || target.cmp === 'lt' || Number(target.value) <= 0) return false;
  const result = parseTarget(actual);
  if (result.kind !== 'number' || target.unit !== result.unit) return false;
  return Number(result.value) * 100 >= Number(target.value) * percent;
}

function rowKey({ level2, name }: RowDigest): string {
  return `${level2}\u0000${flat(name)}`;
}
