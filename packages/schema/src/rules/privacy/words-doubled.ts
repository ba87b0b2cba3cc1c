import { defineRule } from '../../check/define-rule.ts';
import type { CellText } from '../../form/cell.ts';
import type { SubmittedDocument } from '../../form/document.ts';
import { doubledWords } from './words-doubled.data.ts';

const LONGEST_TITLE = 200;

function titled(text: string): { readonly texts: SubmittedDocument['sheets'][number]['texts'] } {
  return { texts: [{ raw: text, text, at: { sheet: 'Sheet1', address: 'A1' } }] };
}

/** A word stands twice in a title or in the name of an office. */
export const wordsDoubled = defineRule({
  id: 'words-doubled',
  code: 'P03',
  title: { zh: '名称或标题中疑似有叠字', en: 'A word stands twice in a name or title' },
  severity: 'suggestion',
  confidence: 'lexicon',
  scope: 'document',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: { zh: '公开文件的标题和单位名称不宜有错字。', en: 'Titles of public documents should carry no slips.' },
  messages: {
    doubled: {
      what: { zh: '“{word}”疑似多写了一次。', en: '"{word}" seems to be written twice.' },
      how: { zh: '核对后改为“{fixed}”。', en: 'Check, then write "{fixed}".' },
    },
  },
  fix: 'proposed',
  examples: {
    valid: [
      {},
      { form: { sheet: titled('石嘴山市市场监督管理局 2025 年预算') } },
      { form: { sheet: titled('市委委员联系点经费') } },
    ],
    invalid: [
      { form: { sheet: titled('中共石嘴山市委委员会') }, message: 'doubled', fix: '中共石嘴山市委员会' },
      { form: { sheet: titled('某市水务局水务局2025年预算') }, message: 'doubled', fix: '某市水务局2025年预算' },
      { form: { sheet: titled('石嘴山市 市预算绩效目标') }, message: 'doubled', fix: '石嘴山市预算绩效目标' },
    ],
  },
  check({ document }, report) {
    for (const { at, raw } of titlesOf(document)) {
      if (raw.length > LONGEST_TITLE) continue;
      for (const { pattern, fixed } of doubledWords) {
        const word = pattern.exec(raw)?.[0];
        if (word === undefined) continue;
        const fix = raw.replace(pattern, fixed);
        report(at, 'doubled', {
          data: { word, fixed: word.replace(pattern, fixed) },
          fix,
          fixAt: { at, raw, text: raw },
        });
        break;
      }
    }
  },
});

function titlesOf({ forms, sheets }: SubmittedDocument): CellText[] {
  const names = forms.flatMap(({ title, fields }) => [title, fields.department, fields.unit]);
  return [...sheets.flatMap(({ texts }) => texts), ...names.filter((cell) => cell !== undefined)];
}
