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
export function isTemplateRow({ name, target }: Pick<Indicator, 'name' | 'target'>): boolean {
  return (
    (target.kind === 'empty' || target.kind === 'placeholder') &&
    /^(?:[-/\\—_*.…]*|无|暂无|略|指标\d{0,2}[:：]?)$/u.test(name.text.trim())
  );
}
