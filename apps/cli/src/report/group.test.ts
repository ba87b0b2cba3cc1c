import { describe, expect, it } from 'vitest';
import { findingsOf, groupFindings } from './group.ts';
import type { ReportFinding, ReportForm } from './report.ts';

const form: ReportForm = {
  id: 'F',
  sheet: '表',
  range: 'A1:D30',
  kind: 'project-target',
  project: '项目',
  rows: 20,
  repairs: [],
};

function finding(rule: string, row?: number, severity: ReportFinding['severity'] = 'warning'): ReportFinding {
  return {
    rule,
    message: 'm',
    severity,
    at: { sheet: '表', address: `D${(row ?? 0) + 9}` },
    related: [],
    form: 'F',
    ...(row === undefined ? {} : { row }),
    context: [],
    data: {},
    title: rule,
    what: `${rule} ${row ?? ''}`,
    how: '',
    basis: '',
    also: [],
  };
}

/** Causes as `rule@rows` lists. */
function causes(...findings: ReportFinding[]): string[] {
  const [group] = groupFindings({ forms: [form], findings });
  return (group?.causes ?? []).map((cause) =>
    findingsOf(cause)
      .map(({ rule, row }) => `${rule}${row === undefined ? '' : `@${row}`}`)
      .join(' '),
  );
}

describe('groupFindings', () => {
  it('takes rules about the same row for one cause', () => {
    expect(causes(finding('S02', 7), finding('V06', 7), finding('V10', 7), finding('H07'))).toEqual([
      'S02@7 V06@7 V10@7',
      'H07',
    ]);
  });

  it('joins rules that share at least half of the fewer rows', () => {
    const names = [9, 10, 11].map((row) => finding('N01', row));
    expect(causes(finding('V15', 8), finding('V15', 9), ...names, finding('V16', 10), finding('V16', 11))).toEqual([
      'V15@8 V15@9 N01@9 N01@10 N01@11 V16@10 V16@11',
    ]);
    const many = [1, 2, 3, 4, 5, 6].map((row) => finding('V05', row));
    const others = [6, 12, 13, 14].map((row) => finding('N03', row));
    expect(causes(...many, ...others)).toEqual(['V05@1 V05@2 V05@3 V05@4 V05@5 V05@6', 'N03@6 N03@12 N03@13 N03@14']);
  });

  it('puts the gravest first, and what has no row stays by itself', () => {
    expect(causes(finding('G02'), finding('C11'), finding('V03', 2, 'error'), finding('N02', 2, 'suggestion'))).toEqual(
      ['V03@2 N02@2', 'G02', 'C11'],
    );
  });

  it('gathers what belongs to no form in front', () => {
    const [first] = groupFindings({ forms: [form], findings: [{ ...finding('P03'), form: 'other' }] });
    expect(first?.form).toBeUndefined();
    expect(first?.causes).toHaveLength(1);
  });
});
