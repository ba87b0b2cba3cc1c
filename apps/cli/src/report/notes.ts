import type { FormKind, SheetNote, SubmittedDocument } from '@jibiao/schema';
import { isJudged } from '@jibiao/schema';
import type { Locale } from '../command.ts';

const REASONS: Readonly<Record<Locale, Readonly<Record<SheetNote, string>>>> = {
  zh: {
    empty: '是空的',
    'no-form': '里没有绩效目标表',
    list: '是清单，不是绩效目标表',
    instructions: '是填写说明',
    dictionary: '是代码或选项表',
  },
  en: {
    empty: 'is empty',
    'no-form': 'holds no performance-target table',
    list: 'is a list, not a performance-target table',
    instructions: 'holds filling instructions',
    dictionary: 'holds codes or options',
  },
};

/** Kinds of form as a person calls them. */
export const KIND_NAMES: Readonly<Record<Locale, Readonly<Record<FormKind, string>>>> = {
  zh: {
    'project-target': '项目绩效目标表',
    'department-target': '部门整体绩效目标表',
    'self-evaluation': '绩效自评表',
    monitoring: '绩效监控表',
    unknown: '没能认出表种的表',
  },
  en: {
    'project-target': 'a project target table',
    'department-target': 'a department target table',
    'self-evaluation': 'a self-evaluation table',
    monitoring: 'a monitoring table',
    unknown: 'a table of unknown kind',
  },
};

/** Sentences about sheets without a form, and tables that are read but not judged. */
export function describeNote(document: SubmittedDocument, locale: Locale): string[] {
  if (document.sheets.length === 0) return [NO_SHEET[locale]];
  const others = document.forms
    .filter((form) => !isJudged(form))
    .map(({ sheet, range, kind }) => {
      const name = KIND_NAMES[locale][kind];
      return locale === 'zh'
        ? `${sheet} ${range} 是${name}，不按绩效目标表检查。`
        : `${sheet} ${range} is ${name}; not judged as targets.`;
    });
  const end = locale === 'zh' ? '，没有检查。' : '; not checked.';
  return [...reasons(document, locale).map((reason) => reason + end), ...others];
}

/** Why a sheet holds no form, one sentence each. */
export function describeSheets(document: SubmittedDocument, locale: Locale): string[] {
  return reasons(document, locale).map((reason) => reason + END[locale]);
}

const NO_SHEET: Readonly<Record<Locale, string>> = {
  zh: '文件里没有工作表，没有检查。',
  en: 'The file has no sheets; not checked.',
};

const END: Readonly<Record<Locale, string>> = { zh: '。', en: '.' };

/** More sheets of one kind than this are told together. */
const MOST = 3;

/** Why sheets hold no form: one by one, or together where they are many of a kind; in the order of the sheets. */
function reasons({ sheets }: SubmittedDocument, locale: Locale): string[] {
  const kinds = new Map<SheetNote, string[]>();
  for (const { name, note } of sheets) if (note !== undefined) kinds.set(note, [...(kinds.get(note) ?? []), name]);
  return sheets.flatMap(({ name, note }) => {
    const names = note === undefined ? undefined : kinds.get(note);
    if (note === undefined || names === undefined) return [];
    if (names.length <= MOST) return [reasonOf(name, note, locale)];
    return name === names[0] ? [togetherOf(names, note, locale)] : [];
  });
}

function reasonOf(sheet: string, note: SheetNote, locale: Locale): string {
  return locale === 'zh' ? `工作表“${sheet}”${REASONS.zh[note]}` : `Sheet "${sheet}" ${REASONS.en[note]}`;
}

function togetherOf(names: readonly string[], note: SheetNote, locale: Locale): string {
  const told = names.slice(0, MOST);
  return locale === 'zh'
    ? `工作表${told.map((name) => `“${name}”`).join('、')}等 ${names.length} 张${REASONS.zh[note]}`
    : `Each of ${names.length} sheets (${told.map((name) => `"${name}"`).join(', ')} …) ${REASONS.en[note]}`;
}
