import type { Sheet, Spot } from '../grid/sheet.ts';

const TITLE = /(?:绩效|目标|自评|监控|申报).*(?:表|书|报告)|绩效目标$|绩效自评|绩效(?:运行)?监控/u;

/** Whether a text is the title (表名) of a form. */
export function isTitle(flat: string): boolean {
  return flat.length >= 4 && flat.length <= 60 && TITLE.test(flat) && !/[。;]|^注|填表|填报说明|见附/u.test(flat);
}

/** The title nearest above a row, within a few rows with content and after a row where it may begin. */
export function findTitle(sheet: Sheet, rows: readonly number[]): Spot | undefined {
  for (const row of rows.toReversed().slice(0, 8)) {
    const found = sheet.row(row).find((spot) => spot.top === row && isTitle(spot.flat));
    if (found !== undefined) return found;
  }
  return undefined;
}

const YEAR = /((?:19|20)\d{2})年?度?/u;

/** The four digits of a year in a title or a line of its own: `（2026年度）`. */
export function yearIn(flat: string): string | undefined {
  return YEAR.exec(flat)?.[1];
}
