import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { argued, gold } from '@jibiao/corpus';
import { readDocument } from '@jibiao/layout';
import { check, type Finding, type Form, findProfile } from '@jibiao/schema';
import { readWorkbook } from '@jibiao/workbook';
import { describe, expect, it } from 'vitest';

const FILE = '科学技术局-合并.xlsx';
const bytes = readFileSync(fileURLToPath(new URL(`../samples/${FILE}`, import.meta.url)));
const document = readDocument(FILE, (await readWorkbook(bytes)).sheets);
const { findings } = check([document], findProfile('ningxia-shizuishan-2025')!);

/** Codes by place, as the expectation is written. */
function found(form: Form): Record<string, string> {
  const places = new Map<string, Set<string>>();
  for (const finding of findings.filter((one) => one.form === form.id)) {
    const place = placeOf(finding);
    const codes = places.get(place) ?? new Set();
    places.set(place, codes);
    codes.add(finding.rule);
  }
  return Object.fromEntries([...places].map(([place, codes]) => [place, [...codes].sort().join(' ')]));
}

/** Findings that speak of the whole form are expected under one name, wherever their cell is. */
function placeOf({ rule, row }: Finding): string {
  if (/^[HX]/u.test(rule)) return 'head';
  if (rule.startsWith('G')) return 'goal';
  return FORM_WIDE.has(rule) || row === undefined ? 'form' : String(row + 1);
}

const FORM_WIDE = new Set(['A07', 'A09', 'C09', 'C11', 'C13', 'C15', 'N07', 'S03']);

describe('the published 2025 table', () => {
  it.each(gold.map(({ project, findings: expected }) => [project, expected] as const))(
    '%s gives what a reviewer expects',
    (project, expected) => {
      const form = document.forms.find(({ fields }) => fields.projectName?.text === project);
      const argue = argued.filter((one) => one.project === project);
      const wanted = Object.fromEntries(
        Object.entries(expected).map(([place, codes]) => {
          const own = argue.filter((one) => String(one.place) === place);
          const kept = codes.split(' ').filter((code) => !own.some((one) => one.missing === code));
          return [place, [...kept, ...own.flatMap(({ added }) => added ?? [])].sort().join(' ')];
        }),
      );
      for (const { place, added } of argue) if (added !== undefined) wanted[place] ??= added;
      expect(found(form!)).toEqual(wanted);
    },
  );

  it('has the slips of its cover page', () => {
    const whole = findings
      .filter(({ form }) => form === undefined)
      .map(({ rule, at }) => `${rule} ${at?.sheet} ${at?.address}`);
    expect(whole).toEqual(['P03 封面 A2', 'P03 封面 A3', 'H15 封面 A6']);
  });
});
