import { defineRule } from '../../check/define-rule.ts';
import { basis } from '../basis.data.ts';

const NOTE = { raw: '数据待核', text: '数据待核', at: { sheet: 'Sheet1', address: 'D12' } } as const;

/** Content that a reviewer does not see: hidden rows, columns, sheets, or comments. */
export const contentHidden = defineRule({
  id: 'content-hidden',
  code: 'S16',
  title: { zh: '有隐藏内容或批注', en: 'Hidden content or comments' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'document',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness],
  why: { zh: '隐藏的内容和批注会随文件一起报送、公开。', en: 'What is hidden travels with the file.' },
  messages: {
    hidden: {
      what: {
        zh: '工作表“{sheet}”有 {count} 个隐藏的单元格有内容。',
        en: 'Sheet "{sheet}" hides {count} cells with content.',
      },
      how: { zh: '核对后删除或取消隐藏。', en: 'Delete or show them.' },
    },
    comments: {
      what: { zh: '工作表“{sheet}”有 {count} 处批注。', en: 'Sheet "{sheet}" carries {count} comments.' },
      how: { zh: '核对后删除批注。', en: 'Delete them before submitting.' },
    },
  },
  examples: {
    valid: [{}, { form: { sheet: { visibility: 'hidden' } } }],
    invalid: [
      { form: { sheet: { hidden: [NOTE] } }, message: 'hidden' },
      { form: { sheet: { comments: [NOTE] } }, message: 'comments' },
    ],
  },
  check({ document }, report) {
    const withForms = new Set(document.forms.map(({ sheet }) => sheet));
    for (const { name, hidden, comments } of document.sheets) {
      // A hidden dictionary behind drop-down lists belongs to the template.
      if (!withForms.has(name)) continue;
      const [cell] = hidden;
      if (cell !== undefined) report(cell.at, 'hidden', { data: { sheet: name, count: String(hidden.length) } });
      const [comment] = comments;
      if (comment === undefined) continue;
      const data = { sheet: name, count: String(comments.length) };
      report(comment.at, 'comments', { data, severity: 'suggestion' });
    }
  },
});
