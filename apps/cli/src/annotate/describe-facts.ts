import type { Bilingual } from '@jibiao/schema';
import type { MarkingFacts } from '@jibiao/workbook';
import type { Locale } from '../command.ts';

interface Remark extends Bilingual {
  /** What fills `{}`; `undefined` when there is nothing to tell. */
  readonly of: (facts: MarkingFacts, comma: string) => string | undefined;
}

const whether = (given: boolean): string | undefined => (given ? '' : undefined);
const names = (given: readonly string[], comma: string): string | undefined =>
  given.length > 0 ? given.join(comma) : undefined;

const REMARKS: readonly Remark[] = [
  {
    of: ({ replaced }) => whether(replaced),
    zh: '上一轮的批注已经替换。',
    en: 'Marks of the last round were replaced.',
  },
  {
    of: ({ protectedSheets }, comma) => names(protectedSheets, comma),
    zh: '工作表“{}”有保护：保护没有解除，批注可以看，解除保护后才能删。',
    en: 'Sheet "{}" is protected and stays so: notes can be read, and deleted once it is unprotected.',
  },
  {
    of: ({ lockedBook }) => whether(lockedBook),
    zh: '工作簿结构有保护：问题清单已经加上，解除保护后才能手工删除。',
    en: 'The workbook structure is protected: the list was added, and can be deleted once that is lifted.',
  },
  {
    of: ({ signed }) => whether(signed),
    zh: '文件带有数字签名：签名对副本不再有效，收到的文件没有改动。',
    en: 'The file is signed: the signature does not hold for the copy; the received file is untouched.',
  },
  {
    of: ({ threaded }, comma) => names(threaded, comma),
    zh: '{} 有人在讨论：只标了颜色，问题写在问题清单里。',
    en: '{}: people discuss there, so only the colour was set; see the list.',
  },
  {
    of: ({ unplaced }) => (unplaced > 0 ? String(unplaced) : undefined),
    zh: '{} 处找不到单元格，只列在问题清单里。',
    en: '{} without a cell are in the list only.',
  },
];

/** Sentences about what a person would not expect of a marked copy. */
export function describeFacts(facts: MarkingFacts, locale: Locale): string[] {
  return REMARKS.flatMap(({ of, ...text }) => {
    const slot = of(facts, locale === 'zh' ? '、' : ', ');
    return slot === undefined ? [] : [text[locale].replace('{}', slot)];
  });
}
