import { defineRule } from '../../check/define-rule.ts';
import type { CellText } from '../../form/cell.ts';
import { basis } from '../basis.data.ts';

const VOLATILE = /\b(?:TODAY|NOW|RAND|RANDBETWEEN|OFFSET|INDIRECT)\s*\(/iu;
const EXTERNAL = /\[[^\]]{1,200}\]/u;

function cell(text: string, storage: NonNullable<CellText['storage']>): { readonly formulas: CellText[] } {
  return { formulas: [{ raw: text, text, at: { sheet: 'Sheet1', address: 'D12' }, storage }] };
}

/** A formula that shows an error, changes by itself, or needs another file. */
export const formulaUnstable = defineRule({
  id: 'formula-unstable',
  code: 'S12',
  title: { zh: '公式取不到固定的值', en: 'Formula without a fixed value' },
  severity: 'error',
  confidence: 'certain',
  scope: 'document',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: {
    zh: '换一台电脑或换一天打开，内容就变了，审核过的就不是提交的。',
    en: 'On another computer or day the content differs: what was reviewed is not what was submitted.',
  },
  messages: {
    broken: {
      what: { zh: '单元格显示“{value}”，公式算不出结果。', en: 'The cell shows "{value}": its formula has no result.' },
      how: { zh: '改为实际的值。', en: 'Write the value itself.' },
    },
    volatile: {
      what: { zh: '“{value}”由会自动变化的公式算出。', en: '"{value}" comes from a formula that changes by itself.' },
      how: { zh: '改为固定的值。', en: 'Write the value itself.' },
    },
    external: {
      what: { zh: '“{value}”取自另一个文件。', en: '"{value}" is taken from another file.' },
      how: { zh: '改为固定的值。', en: 'Write the value itself.' },
    },
    uncached: {
      what: { zh: '文件里没有存下这个公式的结果。', en: 'The file does not hold the result of this formula.' },
      how: { zh: '核对后改为固定的值，或打开重新保存。', en: 'Write the value, or open and save the file again.' },
    },
  },
  examples: {
    valid: [{}, { form: { sheet: cell('10', { type: 'number', value: '10', formula: 'SUM(D3:D4)' }) } }],
    invalid: [
      { form: { sheet: cell('#REF!', { type: 'error', value: '#REF!', formula: 'A1+#REF!' }) }, message: 'broken' },
      { form: { sheet: cell('2025/3/1', { type: 'date', formula: 'TODAY()' }) }, message: 'volatile' },
      {
        form: { sheet: cell('10', { type: 'number', value: '10', formula: '[预算.xlsx]Sheet1!A1' }) },
        message: 'external',
      },
      { form: { sheet: cell('', { type: 'uncached', formula: 'A1*2' }) }, message: 'uncached' },
    ],
  },
  check({ document }, report) {
    for (const { text, at, storage } of document.sheets.flatMap(({ formulas }) => formulas)) {
      const formula = storage?.formula ?? '';
      if (storage?.type === 'error') report(at, 'broken', { data: { value: text } });
      else if (VOLATILE.test(formula)) report(at, 'volatile', { data: { value: text }, severity: 'warning' });
      else if (EXTERNAL.test(formula)) report(at, 'external', { data: { value: text }, severity: 'warning' });
      else if (storage?.type === 'uncached') report(at, 'uncached', { severity: 'warning' });
    }
  },
});
