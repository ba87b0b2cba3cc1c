import { buildExample, checkDocument, defaultProfile, type Finding, resolveLevel } from '@jibiao/schema';

/** What the rules say of one value alone, in the row of an otherwise sound form. */
export function checkValue(value: string, level2: string): readonly Finding[] {
  const code = resolveLevel(defaultProfile.taxonomy, level2).code ?? '12';
  const { documents } = buildExample({ row: [code, '指标', value] });
  const [document] = documents;
  if (document === undefined) return [];
  const cell = document.forms[0]?.indicators[0]?.value.at.address;
  return checkDocument(document, defaultProfile).findings.filter(({ at }) => at?.address === cell);
}
