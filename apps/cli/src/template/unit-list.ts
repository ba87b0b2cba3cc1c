import { resolve } from 'node:path';
import { type AmountId, type FieldId, fieldLabels } from '@jibiao/schema';
import type { TemplateForm } from '@jibiao/workbook';
import { readBytes, readWorkbookBytes } from '@jibiao/workbook/node';
import type { Locale } from '../command.ts';
import { aboutFile, describeTrouble } from '../describe-trouble.ts';
import { Trouble } from '../trouble.ts';

type Fields = TemplateForm['fields'];
type Entry = Readonly<Record<string, string>>;

/** Other headings of lists that bureaus keep. */
const HEADINGS: Readonly<Record<string, FieldId | AmountId>> = {
  单位: 'unit',
  单位名称: 'unit',
  部门: 'department',
  部门名称: 'department',
  项目: 'projectName',
  金额: 'annualAmount',
  年度金额: 'annualAmount',
  处室: 'office',
  业务处室: 'office',
};
const BY_LABEL = new Map(Object.entries(fieldLabels).map(([id, { zh }]) => [zh, id as FieldId | AmountId] as const));

/** Reads a list of units: a table (.csv, .xlsx …) whose first row names the fields, or a JSON array of names or objects. Throws {@link Trouble}. */
export async function readUnitList(path: string, cwd: string): Promise<Fields[]> {
  const units = (await readEntries(path, cwd))
    .map(fieldsOf)
    .filter(({ unit, projectName }) => unit !== undefined || projectName !== undefined);
  if (units.length === 0)
    throw new Trouble({
      zh: `“${path}”里没有读到单位。第一行写列名，例如：主管部门、实施单位、项目名称。`,
      en: `No units were found in "${path}". Name the columns in the first row, such as 主管部门, 实施单位, 项目名称.`,
    });
  return units;
}

/** The entries as they stand; what cannot be read is told with the name of the list. */
async function readEntries(path: string, cwd: string): Promise<Entry[]> {
  try {
    const bytes = readBytes(resolve(cwd, path));
    return path.toLowerCase().endsWith('.json') ? parseJson(bytes, path) : await parseTable(bytes);
  } catch (error) {
    const told = (locale: Locale): string => aboutFile(path, describeTrouble(error, locale), locale);
    throw new Trouble({ zh: told('zh'), en: told('en') });
  }
}

function parseJson(bytes: Uint8Array, path: string): Entry[] {
  try {
    const list = JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    if (Array.isArray(list))
      return list.map((one: unknown) => (typeof one === 'string' ? { 实施单位: one } : texts(one)));
  } catch {
    // Told below.
  }
  throw new Trouble({ zh: `“${path}”不是 JSON 数组。`, en: `"${path}" is no JSON array.` });
}

function texts(entry: unknown): Entry {
  if (typeof entry !== 'object' || entry === null) return {};
  const pairs = Object.entries(entry).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  );
  return Object.fromEntries(pairs);
}

async function parseTable(bytes: Uint8Array): Promise<Entry[]> {
  const [grid] = (await readWorkbookBytes(bytes)).sheets;
  const cells = grid?.cells ?? [];
  const first = cells[0]?.row ?? 0;
  const heads = new Map(cells.filter(({ row }) => row === first).map(({ column, text }) => [column, text.trim()]));
  const rows = new Map<number, Record<string, string>>();
  for (const { row, column, text, value, type } of cells) {
    const head = heads.get(column);
    if (row === first || head === undefined) continue;
    const entry = rows.get(row) ?? {};
    entry[head] = type === 'number' && value !== undefined ? value : text.trim();
    rows.set(row, entry);
  }
  return [...rows.values()];
}

function fieldsOf(entry: Entry): Fields {
  const pairs = Object.entries(entry).flatMap(([name, value]): [string, string][] => {
    const id = BY_LABEL.get(name) ?? HEADINGS[name.replace(/（.*$/u, '')];
    return id === undefined || value === '' ? [] : [[id, value]];
  });
  return Object.fromEntries(pairs);
}
