import { expect, test } from 'vitest';
import type { ReportFinding, ReportForm } from '../report/report.ts';
import { letterPaper } from './letter-paper.ts';
import { fitsPage } from './one-page.ts';

const form = { id: 'a', project: '某项目', sheet: '绩效目标表', range: 'A1:D99' } as ReportForm;

function findings(count: number): ReportFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    rule: `V${index}`,
    severity: index % 9 === 0 ? 'error' : 'warning',
    title: `第 ${index} 类问题`,
    what: '指标值缺少计量单位，无法判断是否完成'.repeat((index % 4) + 1),
    how: '改为“≥90%”一类的写法'.repeat((index % 3) + 1),
    fix: undefined,
    basis: '',
    form: 'a',
    row: index,
    at: { sheet: '绩效目标表', address: `D${index + 1}` },
    context: [],
  })) as unknown as ReportFinding[];
}

test.each([1, 5, 40, 400])('a letter with %i findings is one page that accounts for all of them', (count) => {
  const unit = { unit: '某单位', projects: [{ file: 'a.xlsx', form, findings: findings(count) }] };
  const { blocks } = letterPaper(unit, { locale: 'zh', deadline: undefined, sender: undefined });
  const page = blocks.slice(
    0,
    blocks.findIndex(({ kind }) => kind === 'page-break'),
  );
  const table = page.find((block) => block.kind === 'table');
  const shown = (table?.rows.length ?? 0) - 2;
  const text = page.map((block) => ('text' in block ? block.text : '')).join('\n');
  const left = Number(/另有 (\d+) 处，见批注后的工作簿/u.exec(text)?.[1] ?? 0);
  expect(fitsPage(page)).toBe(true);
  expect(shown).toBeGreaterThan(0);
  expect(shown + left).toBe(count);
});
