import { readFileSync } from 'node:fs';
import { readDocument } from '@jibiao/layout';
import { type Form, findProfile, renderTarget } from '@jibiao/schema';
import { describe, expect, it } from 'vitest';
import { hasLibreOffice, openWithLibreOffice } from '../../../../tests/libre-office.ts';
import { checkStructure } from '../../../../tests/workbook-structure.ts';
import { readWorkbook } from '../read-workbook.ts';
import { writeXlsx } from '../write/write-xlsx.ts';
import { migrateForms } from './migrate.ts';

const sample = new URL('../../../../samples/科技创新服务中心-合格.xlsx', import.meta.url);
const read = async (bytes: Uint8Array): Promise<readonly Form[]> =>
  readDocument('甲.xlsx', (await readWorkbook(bytes)).sheets).forms;

/** What a form says, without where: indicators by name. */
const said = (form: Form | undefined): unknown => ({
  fields: Object.fromEntries(Object.entries(form?.fields ?? {}).map(([id, { text }]) => [id, text])),
  amounts: Object.fromEntries(
    Object.entries(form?.amounts ?? {}).map(([id, { amount, unit }]) => [id, `${amount}${unit}`]),
  ),
  rows: form?.indicators.map(({ name, target }) => `${name.text} ${renderTarget(target)}`).toSorted(),
});

describe('migrateForms', async () => {
  const forms = await read(readFileSync(sample));

  it.each(['mof-2021', 'mof-2015', 'ningxia-shizuishan-2025'])('keeps every value under %s', async (id) => {
    const { sheets, extras, moves } = migrateForms(forms, findProfile(id)!);
    const bytes = writeXlsx(sheets, extras);
    expect(checkStructure(bytes).problems).toEqual([]);
    const [after] = await read(bytes);
    const [before] = forms;
    const kept = said(after) as { rows: string[] };
    const given = said(before) as { rows: string[]; fields: Record<string, string> };
    expect(kept.rows).toEqual(given.rows);
    const listed = moves.map(({ text }) => text);
    for (const text of Object.values(given.fields)) if (text !== '') expect(listed).toContain(text);
    expect(kept).toMatchObject({ amounts: { annualAmount: expect.stringContaining('万元') } });
  });

  it('takes cost out of output and asks where 可持续影响 belongs', () => {
    const { moves } = migrateForms(forms, findProfile('mof-2021')!);
    const levels = moves.flatMap(({ level }) => (level === undefined ? [] : [level]));
    expect(levels.find(({ from }) => from.includes('14-'))).toMatchObject({
      to: '成本指标 经济成本指标',
      guess: false,
    });
    expect(levels.find(({ from }) => from.includes('24-'))).toMatchObject({
      to: '效益指标 社会效益指标',
      guess: true,
    });
  });

  it('names what the current template has no place for', () => {
    const { moves } = migrateForms(forms, findProfile('mof-2015')!);
    expect(moves.filter(({ to }) => to === undefined).map(({ label }) => label)).toContain('项目期限');
  });

  it.runIf(hasLibreOffice)('is opened by LibreOffice', () => {
    const { sheets, extras } = migrateForms(forms, findProfile('mof-2021')!);
    expect(openWithLibreOffice(writeXlsx(sheets, extras), 'xlsx')).toContain('迁移对照表');
  });
});
