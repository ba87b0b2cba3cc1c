import { cellKey, type HostSheet, type HostWorkbook, select, setEditing, undo, writeBlock } from '@jibiao/excel-host';
import { defaultProfile, type Finding, findProfile } from '@jibiao/schema';
import { describe, expect, it, vi } from 'vitest';
import { editOf, editsOfKind } from '../../session/fixes.ts';

import { createSession, type Session } from '../../session/session.ts';
import { parseBinding } from '../binding.ts';
import { HOSTS, OTHER_HOSTS, settle, type TestHost } from './hosts.ts';
import { firstSheet, formGrid, formWorkbook, valueCell } from './sample-form.ts';
import { testJudge } from './test-judge.ts';

interface Opened extends TestHost {
  readonly session: Session;
  readonly sheet: HostSheet;
  /** Values that findings complain about, by address. */
  readonly complaints: () => readonly string[];
}

async function start(open: (workbook: HostWorkbook) => TestHost, workbook = formWorkbook()): Promise<Opened> {
  const test = open(workbook);
  const session = createSession({ host: test.host, judge: testJudge, profile: defaultProfile, findProfile });
  await session.start();
  const complaints = (): string[] =>
    session.state().findings.flatMap(({ at }) => (at !== undefined && /^D\d/u.test(at.address) ? [at.address] : []));
  return { ...test, session, sheet: firstSheet(workbook), complaints };
}

const type = (workbook: HostWorkbook, sheet: HostSheet, address: string, text: string, source?: 'remote'): void =>
  writeBlock(workbook, sheet, { row: Number(address.slice(1)), column: 4, values: [[text]] }, source);
const describeRule = ({ rule }: Finding): string => rule;

describe.each([...HOSTS, ...OTHER_HOSTS])('a session on %s', (__, open) => {
  it('follows an edit in one round trip and writes nothing', async () => {
    const { session, workbook, sheet, trips, complaints } = await start(open);
    expect(complaints()).toContain(valueCell(0));
    const before = trips();
    type(workbook, sheet, valueCell(0), '≥600人次');
    await vi.waitFor(() => expect(complaints()).not.toContain(valueCell(0)));
    expect(trips() - before).toBeLessThanOrEqual(1);
    expect(workbook.writes).toBe(0);
    await session.stop();
  });

  it('joins a burst of events into one reading, and follows a co-author and an undo', async () => {
    const { session, workbook, sheet, trips, complaints } = await start(open);
    const before = trips();
    for (const text of ['≥6', '≥60', '≥600人次']) type(workbook, sheet, valueCell(0), text, 'remote');
    await vi.waitFor(() => expect(complaints()).not.toContain(valueCell(0)));
    expect(trips() - before).toBeLessThanOrEqual(1);
    for (const _step of ['three', 'steps', 'back']) undo(workbook);
    await vi.waitFor(() => expect(complaints()).toContain(valueCell(0)));
    expect(workbook.writes).toBe(0);
    await session.stop();
  });

  it('notices a change without an event as soon as another cell is selected', async () => {
    const { session, workbook, sheet, complaints } = await start(open);
    sheet.cells.set(cellKey(6, 4), { value: '≥600人次', text: '≥600人次', format: 'General' });
    select(workbook, sheet, { top: 7, left: 4, bottom: 7, right: 4 });
    await vi.waitFor(() => expect(complaints()).not.toContain(valueCell(0)));
    expect(session.state().selected).toEqual({ sheet: sheet.name, address: 'D7' });
    await session.stop();
  });

  it('waits while a cell is in edit mode', async () => {
    const { session, workbook, sheet, complaints } = await start(open);
    setEditing(workbook, true);
    type(workbook, sheet, valueCell(0), '≥600人次');
    await settle();
    expect(complaints()).toContain(valueCell(0));
    setEditing(workbook, false);
    await vi.waitFor(() => expect(complaints()).not.toContain(valueCell(0)));
    await vi.waitFor(() => expect(session.state()).toMatchObject({ waiting: false, phase: 'ready' }));
    await session.stop();
  });

  it('follows sheets that come and go', async () => {
    const workbook = formWorkbook(formGrid('甲'), formGrid('乙'));
    const { session } = await start(open, workbook);
    expect(session.state().document?.forms).toHaveLength(2);
    const gone = workbook.sheets.pop();
    for (const listener of workbook.listeners) listener({ type: 'deleted', sheet: gone?.id ?? '' });
    await vi.waitFor(() => expect(session.state().document?.forms.map(({ sheet }) => sheet)).toEqual(['甲']));
    await session.stop();
  });

  it('follows a sheet that was renamed', async () => {
    const { session, workbook, sheet } = await start(open);
    sheet.name = '改名';
    select(workbook, sheet, { top: 7, left: 4, bottom: 7, right: 4 });
    await vi.waitFor(() => expect(session.state().document?.forms[0]?.sheet).toBe('改名'));
    select(workbook, sheet, { top: 8, left: 4, bottom: 8, right: 4 });
    await vi.waitFor(() => expect(session.state().selected).toEqual({ sheet: '改名', address: 'D8' }));
    await session.stop();
  });

  it('applies fixes of a kind, but none to a cell that changed since', async () => {
    const { session, workbook, sheet } = await start(open);
    const finding = session.state().findings.find(({ fix }) => fix?.at.address === valueCell(1));
    const edits = finding === undefined ? [] : editsOfKind(session.state().findings, finding);
    expect(edits.map(({ to }) => to)).toContain('≥95%');
    await session.edit(edits);
    expect(sheet.cells.get(cellKey(7, 4))?.text).toBe('≥95%');
    type(workbook, sheet, valueCell(1), '97%以上');
    const stale = finding && editOf(finding);
    await session.edit(stale === undefined ? [] : [stale]);
    expect(session.state().notice).toEqual({ kind: 'fixed', applied: 0, stale: 1 });
    expect(sheet.cells.get(cellKey(7, 4))?.text).toBe('97%以上');
    await session.stop();
  });

  it('marks 2,000 indicators under the limits and takes every mark back', async () => {
    const more = Array.from({ length: 2_000 }, (_item, index) => ['', '数量指标', `培训批次${index}`, '50']);
    const workbook = formWorkbook(formGrid('目标 表', more));
    const { host, session, sheet, largest } = await start(open, workbook);
    const { findings } = session.state();
    expect(findings.length).toBeGreaterThanOrEqual(2_000);
    const before = [...sheet.cells];
    await session.highlight(findings, describeRule);
    expect(session.state().notice?.kind).toBe('highlighted');
    expect(sheet.formats.length).toBeGreaterThan(0);
    if (host.abilities.notes) await session.note(findings.slice(0, 50), describeRule);
    expect(sheet.comments.length > 0).toBe(host.abilities.notes);
    expect(largest()).toBeLessThan(1_000_000);
    await session.clearMarks();
    expect([sheet.formats, sheet.comments]).toEqual([[], []]);
    expect([...sheet.cells]).toEqual(before);
    await session.stop();
  });

  it('replaces highlights, and leaves formats and comments of others alone', async () => {
    const { session, workbook, sheet } = await start(open);
    const area = { top: 1, left: 1, bottom: 1, right: 1 };
    sheet.formats = [{ id: '{own}', areas: [area], formula: '=A1>0', fill: '#FFFFFF' }];
    sheet.comments = [{ id: '{remark}', row: 1, column: 1, content: '请核对' }];
    await session.highlight(session.state().findings, describeRule);
    const count = sheet.formats.length;
    await session.highlight(session.state().findings, describeRule);
    expect(sheet.formats).toHaveLength(count);
    await session.clearMarks();
    expect(sheet.formats.map(({ id }) => id)).toEqual(['{own}']);
    expect(sheet.comments.map(({ id }) => id)).toEqual(['{remark}']);
    expect(workbook.undo).toEqual([]);
    await session.stop();
  });

  it('says that a sheet is protected, and changes nothing', async () => {
    const workbook = formWorkbook();
    firstSheet(workbook).protected = true;
    const { session, sheet } = await start(open, workbook);
    const finding = session.state().findings.find(({ fix }) => fix !== undefined);
    const before = [...sheet.cells];
    await session.edit(finding === undefined ? [] : editsOfKind(session.state().findings, finding));
    expect(session.state().notice).toMatchObject({ kind: 'trouble', trouble: 'protected' });
    await session.highlight(session.state().findings, describeRule);
    expect(session.state().notice).toMatchObject({ kind: 'trouble', trouble: 'protected' });
    expect([...sheet.cells]).toEqual(before);
    expect(sheet.protected).toBe(true);
    await session.stop();
  });

  it('binds the profile in one part, once', async () => {
    const { session, workbook } = await start(open);
    await session.bind();
    await session.bind();
    const { id, version } = session.state().profile;
    expect(workbook.customXml.map(({ xml }) => parseBinding(xml))).toEqual([{ id, version }]);
    await session.stop();
    const again = await start(open, workbook);
    expect(again.session.state().bound).toEqual({ id, version });
    await again.session.stop();
  });
});
