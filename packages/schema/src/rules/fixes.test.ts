import { describe, expect, it } from 'vitest';
import { buildExample } from '../check/build-example.ts';
import { checkDocument } from '../check/check-document.ts';
import type { Fix } from '../check/finding.ts';
import type { CellText } from '../form/cell.ts';
import type { Form, Indicator, ScoreLine } from '../form/form.ts';
import { parseTarget } from '../value/parse-target.ts';
import { allRules } from './all-rules.ts';

function mender({ at, to }: Fix): <T extends CellText>(cell: T) => T {
  return (cell) =>
    cell.at.sheet === at.sheet && cell.at.address === at.address ? { ...cell, raw: to, text: to } : cell;
}

/** A row with the replacement written and its value read anew. */
function mendRow(row: Indicator, fix: Fix): Indicator {
  const mend = mender(fix);
  const [name, value] = [mend(row.name), mend(row.value)];
  const extras = Object.fromEntries(Object.entries(row.extras).map(([id, cell]) => [id, mend(cell)]));
  const context = { name: name.text, level2: row.level2.code ?? row.level2.label };
  const target = parseTarget(value.text, { ...context, ...textsOf(extras) });
  return { ...row, name, value, extras, target };
}

function mendLine(line: ScoreLine, fix: Fix): ScoreLine {
  const mend = mender(fix);
  const { rate, weight, score } = line;
  return {
    ...line,
    ...(rate && { rate: mend(rate) }),
    ...(weight && { weight: mend(weight) }),
    ...(score && { score: mend(score) }),
  };
}

function textsOf({ unit, operator }: Indicator['extras']): { readonly unit?: string; readonly operator?: string } {
  return {
    ...(unit === undefined || unit.text === '' ? {} : { unit: unit.text }),
    ...(operator === undefined || operator.text === '' ? {} : { operator: operator.text }),
  };
}

const rules = allRules.filter(({ code, scope, fix }) => /^[VAN]/u.test(code) && scope !== 'batch' && fix !== undefined);
const cases = rules.flatMap((rule) =>
  rule.examples.invalid.filter(({ fix }) => fix !== undefined).map((example) => [rule.code, rule, example] as const),
);

describe('a fix cures its own finding', () => {
  it('is checked on many examples', () => expect(cases.length).toBeGreaterThan(40));

  it.each(cases)('%s', (_, rule, example) => {
    const { documents, profile } = buildExample(example);
    const [document] = documents;
    if (document === undefined) throw new Error('no document was drawn');
    const options = { rules: [{ ...rule }] };
    const [found] = checkDocument(document, profile, options).findings;
    const fix = found?.fix;
    if (fix === undefined) throw new Error('no fix was offered');
    const forms = document.forms.map(
      (form): Form => ({
        ...form,
        indicators: form.indicators.map((row) => mendRow(row, fix)),
        ...(form.scoreLines && { scoreLines: form.scoreLines.map((line) => mendLine(line, fix)) }),
      }),
    );
    const left = checkDocument({ ...document, forms }, profile, options).findings;
    expect(left.filter(({ at, message }) => at?.address === found?.at?.address && message === found?.message)).toEqual(
      [],
    );
  });
});
