import type { SheetNote, SubmittedDocument } from '@jibiao/schema';
import { isJudged } from '@jibiao/schema';
import type { Locale } from '../command.ts';

const REASONS: Readonly<Record<Locale, Readonly<Record<SheetNote, string>>>> = {
  zh: {
    empty: '是空的',
    'no-form': '没有绩效目标表',
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

const KINDS: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  zh: { 'self-evaluation': '绩效自评表', monitoring: '绩效监控表', unknown: '没能认出表种的表' },
  en: {
    'self-evaluation': 'a self-evaluation table',
    monitoring: 'a monitoring table',
    unknown: 'a table of unknown kind',
  },
};

/** Sentences about sheets without a form, and tables that are read but not judged. */
export function describeNote(document: SubmittedDocument, locale: Locale): string[] {
  const sheets = document.sheets.flatMap(({ name, note }) => {
    if (note === undefined) return [];
    return [
      locale === 'zh'
        ? `工作表“${name}”${REASONS.zh[note]}，没有检查。`
        : `Sheet "${name}" ${REASONS.en[note]}; not checked.`,
    ];
  });
  const others = document.forms
    .filter((form) => !isJudged(form))
    .map(({ sheet, range, kind }) => {
      const name = KINDS[locale][kind] ?? kind;
      return locale === 'zh'
        ? `${sheet} ${range} 是${name}，不按绩效目标表检查。`
        : `${sheet} ${range} is ${name}; not judged as targets.`;
    });
  return [...sheets, ...others];
}
