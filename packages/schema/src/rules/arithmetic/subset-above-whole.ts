import { Big } from 'big.js';
import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { lexicon } from '../../profile/settings.ts';
import { bareName } from '../_lib/bare-name.ts';
import { isCount, unitOf } from '../_lib/unit-kind.ts';
import { findWord } from '../_lib/words.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';

/** More people pass than take part. */
export const subsetAboveWhole = defineRule({
  id: 'subset-above-whole',
  code: 'A13',
  title: { zh: '部分大于全部', en: 'A part above its whole' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '可行性',
  since: '0.1.0',
  basis: [basis.feasibility],
  why: { zh: '合格人数是培训人数的一部分，不会更多。', en: 'Those who pass are some of those who take part.' },
  messages: {
    above: {
      what: {
        zh: '“{name}”{value}，多于“{other}”{total}。',
        en: '"{name}" ({value}) is more than "{other}" ({total}).',
      },
      how: { zh: '核对两处数量。', en: 'Check both counts.' },
    },
  },
  examples: {
    valid: [
      {
        form: {
          rows: [
            ['11', '培训人数', '≥100人'],
            ['12', '培训合格人数', '≥95人'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训人数', '≥100人'],
            ['12', '评审合格项目数', '≥120项'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '培训人数', '≥100人'],
            ['12', '培训合格人数', '≥120人'],
          ],
        },
        message: 'above',
      },
      {
        form: {
          rows: [
            ['11', '建设自动站数量', '≥10个'],
            ['12', '验收合格自动站数量', '≥12个'],
          ],
        },
        message: 'above',
      },
    ],
  },
  check({ form, profile }, report) {
    const qualifiers = lexicon(profile, 'subsetQualifiers');
    const counts = form.indicators.filter(isCounted);
    const parts = counts.filter(({ name }) => findWord(bareName(name.text), qualifiers) !== undefined);
    if (parts.length === 0) return 'not-applicable';
    const wholes = new Map(counts.map((row) => [keyOf(row, bareName(row.name.text)), row]));
    let compared = false;
    for (const row of parts) {
      const bare = bareName(row.name.text);
      const whole = qualifiers
        .filter((word) => bare.includes(word))
        .map((word) => wholes.get(keyOf(row, bare.replace(word, ''))))
        .find((found) => found !== undefined);
      compared ||= whole !== undefined;
      if (whole === undefined || figureOf(row).lte(figureOf(whole))) continue;
      report(row.value.at, 'above', {
        data: { name: row.name.text, value: wholeValue(row), other: whole.name.text, total: wholeValue(whole) },
        related: [whole.value.at],
      });
    }
    return compared ? undefined : 'not-applicable';
  },
});

function isCounted({ target }: Indicator): boolean {
  return (
    target.kind === 'number' &&
    target.per === undefined &&
    target.cmp !== 'le' &&
    target.cmp !== 'lt' &&
    isCount(unitOf(target)?.dimension)
  );
}

/** Words that may stand in one of the two names only. */
const CARRIED = /数量?|总|批次|新建|建设|采购|购置/gu;

function keyOf({ target, set }: Indicator, name: string): string {
  return `${set} ${unitOf(target)?.id ?? ''} ${name.replaceAll(CARRIED, '')}`;
}

function figureOf({ target }: Indicator): Big {
  return new Big(target.kind === 'number' ? target.value : 0);
}
