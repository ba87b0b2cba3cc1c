import type { FormHead } from '../../check/define-rule.ts';
import type { CellText } from '../../form/cell.ts';
import { keepLast } from '../_lib/keep-last.ts';

/** Years a project may speak of. */
export interface ProjectYears {
  /** The budget year of the form. */
  readonly year: number;
  readonly first: number;
  readonly last: number;
  /** The form states an end: one year, or dates. */
  readonly certain: boolean;
}

/** The years a form allows; `undefined` when it does not say which year it is for. Many rules ask for those of one form. */
export const projectYears = keepLast(({ fields, title }: FormHead): ProjectYears | undefined => {
  const year = yearsIn(fields.fiscalYear)[0] ?? onlyYear(title);
  if (year === undefined) return undefined;
  const stated = [fields.startDate, fields.endDate, fields.projectTerm].flatMap(yearsIn);
  if (stated.length > 0) {
    return { year, first: Math.min(year, ...stated), last: Math.max(year, ...stated), certain: true };
  }
  const years = yearCount(fields.projectTerm);
  if (years === undefined) return { year, first: 0, last: 9999, certain: false };
  return { year, first: year - years + 1, last: year + years - 1, certain: years === 1 };
});

/** A title that names several years does not say which is meant. */
function onlyYear(title: CellText | undefined): number | undefined {
  const years = new Set(yearsIn(title));
  return years.size === 1 ? [...years][0] : undefined;
}

/** `3年`, `一年`; nothing for 长期. */
function yearCount(term: CellText | undefined): number | undefined {
  const text = term?.text ?? '';
  if (/^一\s*年/u.test(text)) return 1;
  const found = /(\d+)\s*年/u.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

function yearsIn(cell: CellText | undefined): number[] {
  return (cell?.text.match(/20\d{2}/gu) ?? []).map(Number);
}
