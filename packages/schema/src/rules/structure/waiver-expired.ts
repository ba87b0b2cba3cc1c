import { defineRule } from '../../check/define-rule.ts';
import { isExpired, type Waiver } from '../../waiver/waiver.ts';

const WAIVER: Waiver = { rule: 'V13', reason: '已与业务处核实', by: '王某', until: '2025-06-30' };

/** A recorded exception whose last day has passed. */
export const waiverExpired = defineRule({
  id: 'waiver-expired',
  code: 'S18',
  title: { zh: '豁免已到期', en: 'Waiver expired' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'batch',
  review: '完整性',
  since: '0.1.0',
  basis: [],
  why: {
    zh: '豁免有期限，到期后原来的问题重新提示。',
    en: 'A waiver holds to its last day; then the finding is shown again.',
  },
  messages: {
    expired: {
      what: {
        zh: '{rule} 的豁免已于 {date} 到期（{reason}）。',
        en: 'The waiver of {rule} ended on {date} ({reason}).',
      },
      how: { zh: '删除这条豁免，或写明新的期限。', en: 'Delete it or give it a new date.' },
    },
  },
  examples: {
    valid: [{ inputs: { waivers: [WAIVER], today: '2025-06-30' } }, { inputs: { waivers: [], today: '2026-01-01' } }],
    invalid: [{ inputs: { waivers: [WAIVER], today: '2025-07-01' }, message: 'expired' }],
  },
  check({ inputs: { waivers = [], today } }, report) {
    if (waivers.length === 0) return 'not-applicable';
    if (today === undefined) return 'insufficient-data';
    for (const waiver of waivers.filter((candidate) => isExpired(candidate, today))) {
      const data = { rule: waiver.rule, date: waiver.until, reason: waiver.reason };
      report(undefined, 'expired', { data, owner: { file: waiver.file ?? '' } });
    }
    return undefined;
  },
});
