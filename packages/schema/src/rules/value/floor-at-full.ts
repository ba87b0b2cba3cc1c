import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { renderTarget } from '../../value/render.ts';
import { nameFacts } from '../_lib/name-facts.ts';
import {
  comparatorCell,
  ownTarget,
  type Rewriting,
  rewriteValue,
  wholeValue,
  withComparator,
} from '../_lib/write-value.ts';

/** At least 100 % of a whole is 100 %: the sign says nothing. */
export const floorAtFull = defineRule({
  id: 'floor-at-full',
  code: 'V28',
  title: { zh: '比率已是 100%，符号多余', en: 'At least 100 % of a whole' },
  severity: 'suggestion',
  confidence: 'certain',
  scope: 'row',
  targets: ['number'],
  review: '相关性',
  since: '0.1.0',
  basis: [],
  why: { zh: '这类比率最高 100%，“≥100%”就是 100%。', en: 'Such a rate ends at 100 %.' },
  messages: {
    full: {
      what: { zh: '“{value}”最高只能是 100%。', en: '"{value}" can be 100 % at most.' },
      how: { zh: '改为“{fixed}”。', en: 'Write "{fixed}".' },
    },
  },
  fix: 'safe',
  examples: {
    valid: [
      { row: ['12', '验收合格率', '100%'] },
      { row: ['11', '任务完成率', '≥100%'] },
      { row: ['12', '验收合格率', '≥98%'] },
    ],
    invalid: [
      { row: ['12', '验收合格率', '≥100%'], message: 'full', fix: '100%' },
      { row: ['12', '验收合格率', '100', { operator: '≥', unit: '%' }], message: 'full', fix: '=' },
    ],
  },
  check({ indicator, profile }, report) {
    const { target, name, value } = indicator;
    if (target.kind !== 'number' || target.unit !== '%' || target.value !== '100') return;
    if ((target.cmp !== 'ge' && target.cmp !== 'gt') || !nameFacts(name.text, profile).bounded) return;
    const at = comparatorCell(indicator);
    const written = at === value.at ? withoutSign(indicator) : withComparator(indicator, 'eq');
    if (written === undefined) return;
    const { fixed, fix, fixAt } = written;
    report(at, 'full', { data: { value: wholeValue(indicator), fixed }, fix, fixAt });
  },
});

function withoutSign(indicator: Indicator): Rewriting | undefined {
  const own = ownTarget(indicator);
  return own.kind === 'number' ? rewriteValue(indicator, renderTarget({ ...own, cmp: 'eq?' }), own) : undefined;
}
