import type { Bilingual } from '../check/define-rule.ts';
import type { Severity } from '../check/finding.ts';

/** What the grades of a finding are called wherever a person reads them: pane, reports, annotated copies, letters. */
export const severityWords: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '应改', en: 'must' },
  warning: { zh: '建议', en: 'should' },
  suggestion: { zh: '可改', en: 'may' },
};
