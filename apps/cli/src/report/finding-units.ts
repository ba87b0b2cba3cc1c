import type { ReportFile } from './report.ts';

/** The unit (实施单位) behind a form: its own, else its department, else the file's first one. */
export function findingUnits(file: ReportFile, unnamed: string): (form: string | undefined) => string {
  const names = new Map(file.forms.map(({ id, unit, department }) => [id, nameOf(unit) ?? nameOf(department)]));
  const first = [...names.values()].find((name) => name !== undefined);
  return (form) => names.get(form ?? '') ?? first ?? unnamed;
}

/** `205001-某市科学技术局` and `某市科学技术局` stay apart: the code may be the very thing that is wrong. */
function nameOf(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text;
}
