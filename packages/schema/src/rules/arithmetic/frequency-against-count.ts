import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { wholeValue } from '../_lib/write-value.ts';
import { basis } from '../basis.data.ts';
import { objectOf } from './object-index.ts';

/** Four times a month is not forty times a year. */
export const frequencyAgainstCount = defineRule({
  id: 'frequency-against-count',
  code: 'A12',
  title: { zh: '频次与全年次数不一致', en: 'Frequency and annual count disagree' },
  severity: 'warning',
  confidence: 'certain',
  scope: 'form',
  review: '相关性',
  since: '0.1.0',
  basis: [basis.matched],
  why: {
    zh: '同一件事的频次和全年次数折算后应当相等。',
    en: 'Frequency and annual count of one thing come to the same.',
  },
  messages: {
    differs: {
      what: {
        zh: '“{value}”全年 {working}，另一行写“{other}”。',
        en: '"{value}" makes {working} a year; another row says "{other}".',
      },
      how: { zh: '核对后统一。', en: 'Make both agree.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['11', '每周例行检查', '每周1次'],
            ['11', '每季度例行检查', '每季度1次'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '走访企业次数', '≥48次'],
            ['13', '走访企业频次', '每月4次'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训次数', '≥40次'],
            ['13', '走访企业频次', '每月4次'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['11', '每月消杀次数', '每月2次'],
            ['11', '全年消杀次数', '≥20次'],
          ],
        },
        message: 'differs',
      },
      {
        form: {
          rows: [
            ['11', '走访企业次数', '≥40次'],
            ['13', '走访企业频次', '每月4次'],
          ],
        },
        message: 'differs',
      },
      {
        form: {
          rows: [
            ['11', '召开例会', '全年10次'],
            ['13', '例会', '12次/年'],
          ],
        },
        message: 'differs',
      },
      {
        form: {
          rows: [
            ['11', '联席会议', '12次/年'],
            ['13', '联席会议召开频次', '每季度1次'],
          ],
        },
        message: 'differs',
      },
    ],
  },
  check({ form }, report) {
    const frequencies = form.indicators.filter(
      ({ target, set }) => set === 'annual' && target.kind === 'frequency' && target.annual !== undefined,
    );
    if (frequencies.length === 0) return 'not-applicable';
    const counts = new Map(
      form.indicators.flatMap((row) =>
        row.target.kind === 'number' && row.set === 'annual' ? [[keyOf(row), row] as const] : [],
      ),
    );
    for (const row of frequencies) {
      const { target } = row;
      const key = keyOf(row);
      const count = counts.get(key);
      // Rounds of two frequencies are compared where neither name says which: 每周例检 and 每季度例检 differ rightly.
      if (count === undefined && row.name.text.search(PERIOD) < 0) counts.set(key, row);
      if (target.kind !== 'frequency' || count === undefined || target.annual === undefined) continue;
      if (annualOf(count) === target.annual) continue;
      report(row.value.at, 'differs', {
        data: {
          value: row.value.text,
          working: `${times(target.value, target.annual)}${target.unit}`,
          other: wholeValue(count),
        },
        related: [count.value.at],
      });
    }
    return undefined;
  },
});

const PERIOD = /(?:每|全)(?:年度?|季度?|月|周|日|天)|(?:年|季|月)度/gu;

/** A count of the year, or a frequency in a name that says no round. */
function annualOf({ target }: Indicator): string | undefined {
  return target.kind === 'frequency' ? target.annual : target.kind === 'number' ? target.value : undefined;
}

/** The same thing counted in the same unit. */
function keyOf({ name, target }: Indicator): string {
  const thing = name.text.replaceAll(PERIOD, '');
  return `${objectOf(thing).replaceAll(/开展|组织|举办|召开|进行|定期|全年|累计|频率|工作/gu, '')} ${'unit' in target ? (target.unit ?? '') : ''}`;
}

function times(value: string, annual: string): string {
  if (value === annual) return annual;
  return `${value}×${String(Number(annual) / Number(value))}=${annual}`;
}
