import type { Indicator } from '../../form/form.ts';

type Levels = Pick<Indicator, 'level1' | 'level2'>;

/** A row of 成本指标 (2015) or 经济成本指标 (2021). */
export function isCost({ level1, level2 }: Levels): boolean {
  if (level2.code !== undefined) return level2.code === '14' || level2.code === '41';
  return level1.code === '4' && !/社会|生态|环境/u.test(level2.label);
}

/** A row that the form itself declares qualitative (定性). */
export function isDeclaredQualitative({ extras }: Pick<Indicator, 'extras'>): boolean {
  return [extras.operator?.text, extras.nature?.text].some(
    (text) => text !== undefined && /^(?:定性(?:指标)?|6)$/u.test(text),
  );
}

/** An empty line of the template: neither name nor value says anything. */
export function isTemplateRow({ name, target, level2 }: Pick<Indicator, 'name' | 'target' | 'level2'>): boolean {
  if (target.kind !== 'empty' && target.kind !== 'placeholder') return false;
  const text = name.text.trim();
  return (
    /^(?:[-/\\—_*.…]*|无|暂无|略|不涉及|不适用|指标\d{0,2}[:：]?)$/u.test(text) ||
    bareLabel(text) === bareLabel(level2.label)
  );
}

/** A line that only repeats its level (生态效益：/) is one nobody has used. */
function bareLabel(text: string): string {
  return text.replace(/指标$/u, '');
}
