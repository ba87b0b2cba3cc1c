import { defineRule } from '../../check/define-rule.ts';
import type { Indicator } from '../../form/form.ts';
import { renderTarget } from '../../value/render.ts';
import { bareName, isPlainName } from '../_lib/bare-name.ts';
import { basis } from '../basis.data.ts';

/** Two rows of one kind with one name. */
export const nameRepeated = defineRule({
  id: 'name-repeated',
  code: 'N06',
  title: { zh: '指标重复', en: 'Indicator repeated' },
  severity: 'error',
  confidence: 'certain',
  scope: 'form',
  review: '完整性',
  since: '0.1.0',
  basis: [basis.completeness, basis.system],
  why: {
    zh: '同一指标出现两次，分值和汇总都会重复计算。',
    en: 'What stands twice is scored and totalled twice.',
  },
  messages: {
    copied: {
      what: { zh: '“{name}”在“{level}”里重复，值也相同。', en: '"{name}" stands twice in "{level}", with one value.' },
      how: { zh: '删除重复的一行。', en: 'Delete one of the rows.' },
    },
    named: {
      what: {
        zh: '“{name}”在“{level}”里出现两次，值不同。',
        en: '"{name}" stands twice in "{level}", with two values.',
      },
      how: { zh: '写明两行各指什么，或删除一行。', en: 'Say what each of them is, or delete one.' },
    },
  },
  examples: {
    valid: [
      {},
      {
        form: {
          rows: [
            ['11', '培训合格率', '≥95%'],
            ['12', '培训合格率', '≥95%'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['/', '培训合格率', '≥95%'],
            ['/', '培训合格率', '≥95%'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训人数', '≥9人'],
            ['11', '其中：女性', '≥3人'],
            ['11', '参会人数', '≥5人'],
            ['11', '其中：女性', '≥3人'],
          ],
        },
      },
      {
        form: {
          rows: [
            ['11', '培训班次（初级）', '≥3次'],
            ['11', '培训班次（高级）', '≥3次'],
          ],
        },
      },
    ],
    invalid: [
      {
        form: {
          rows: [
            ['12', '培训合格率', '≥95%'],
            ['12', '培训 合格率', '95%以上'],
          ],
        },
        message: 'copied',
      },
      {
        form: {
          rows: [
            ['12', '培训合格率', '≥95%'],
            ['12', '培训合格率', '≥90%'],
          ],
        },
        message: 'named',
      },
      {
        form: {
          rows: [
            ['11', '改造食堂数量', '18所'],
            ['11', '改造食堂数', '≥16所'],
          ],
        },
        message: 'named',
      },
    ],
  },
  check({ form }, report) {
    // Most forms repeat no name at all, whatever the kind: then no keys need be built.
    const names = new Set(form.indicators.map(({ name }) => flatten(name.text)));
    if (names.size === form.indicators.length) return undefined;
    const seen = new Map<string, Indicator>();
    for (const row of form.indicators) {
      const key = keyOf(row);
      if (key === undefined) continue;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, row);
        continue;
      }
      const data = { name: row.name.text, level: row.level2.text };
      const related = [first.name.at];
      // A department repeats an indicator under each of its tasks: there one name may stand twice.
      const same = renderTarget(row.target) === renderTarget(first.target) && form.kind === 'project-target';
      if (same) report(row.name.at, 'copied', { data, related });
      else report(row.name.at, 'named', { data, related, severity: 'warning' });
    }
    return seen.size === 0 ? 'insufficient-data' : undefined;
  },
});

/** Set, kind, place and name; `undefined` for what may stand twice: parts of a total, and rows without a kind. */
function keyOf({ set, level1, level2, name, extras }: Indicator): string | undefined {
  const flat = flatten(name.text);
  if (flat === '' || flat.startsWith('其中') || level2.label === '' || bareName(name.text) === '') return undefined;
  return `${set}\u0000${level1.label}\u0000${level2.code ?? level2.label}\u0000${extras.area?.text ?? ''}\u0000${flat}`;
}

function flatten(name: string): string {
  const plain = isPlainName(name) ? name : name.replaceAll(SPACES, '');
  // 改造食堂数量 is 改造食堂数.
  return plain.endsWith('数量') ? plain.slice(0, -1) : plain;
}

const SPACES = /[\s（）()]/gu;
