import type { Form, Profile } from '@jibiao/schema';
import { listSheet } from '../roll-up/list-sheet.ts';
import { type TemplateDraft, templateDraft } from '../template/template.ts';
import type { CellDraft } from '../write/draft.ts';
import { type MigratedForm, type Move, migrateForm } from './migrate-form.ts';

/** A workbook in the current template with what was in the old one, and what moved. */
export interface Migration extends TemplateDraft {
  readonly moves: readonly Move[];
}

const text = (value: string): Omit<CellDraft, 'column'> => ({ text: value, style: 'text' });

/** Brings the forms of a document into the current template; the last sheet tells where each value went. */
export function migrateForms(forms: readonly Form[], profile: Profile): Migration {
  const migrated: readonly MigratedForm[] = forms.map((form) => migrateForm(form, profile));
  const draft = templateDraft(
    profile,
    migrated.map(({ form }) => form),
  );
  const moves = migrated.flatMap((one) => one.moves);
  const list = listSheet({ name: '迁移对照', title: '迁移对照表', columns: COLUMNS }, moves);
  return { ...draft, sheets: [...draft.sheets, list], moves };
}

const COLUMNS = [
  { head: '内容', width: 30, cell: ({ label }: Move) => text(label) },
  { head: '原位置', width: 24, cell: ({ from }: Move) => text(`${from.sheet}!${from.address}`) },
  { head: '原填写内容', width: 40, cell: (move: Move) => text(move.text) },
  { head: '现在写作', width: 40, cell: ({ to }: Move) => text(to ?? '') },
  { head: '说明', width: 46, cell: (move: Move) => text(describeMove(move)) },
];

/** What a person should know of a move; empty when the value simply went over. */
export function describeMove({ to, level }: Move): string {
  if (to === undefined) return '现行模板没有这一栏，内容保留在“迁移对照”表';
  if (level === undefined) return '';
  return `“${level.from}”改归“${level.to}”${level.guess ? '，核对归类是否合适' : ''}`;
}
