import type { Form } from '@jibiao/schema';
import { address } from './outline.ts';
import type { Expected } from './table.ts';

/** What a form misses or invents against what was drawn, one line each. */
export function differences(form: Form | undefined, expected: Expected): string[] {
  if (form === undefined) return ['no form'];
  const lines: string[] = [];
  const check = (what: string, got: string, want: string): void => {
    if (got !== want) lines.push(`${what}: got ${got}, want ${want}`);
  };
  const project = form.fields.projectName;
  check('project', project === undefined ? '—' : `${project.text}@${address(project)}`, expected.project);
  const amount = form.amounts.annualAmount;
  check(
    'amount',
    amount === undefined ? '—' : `${amount.text.replace(/[万元]+$/u, '')}@${address(amount)}`,
    expected.amount,
  );
  check('unit', amount?.unit ?? '—', expected.unit);
  check('goal', String(form.fields.annualGoal?.text !== undefined && form.fields.annualGoal.text !== ''), 'true');
  check('attribute', String((form.fields.projectAttribute?.text ?? '') !== ''), String(expected.attribute));
  check('kind', form.kind, expected.actual ? 'self-evaluation' : 'project-target');
  const annual = form.indicators.filter(({ set }) => set === 'annual');
  check('rows', String(form.indicators.length), String(expected.rows.length));
  expected.rows.forEach((row, index) => {
    const got = annual[index];
    if (got === undefined) return;
    const at = `row ${index + 1}`;
    check(`${at} level1`, got.level1.text, row.level1.trim());
    check(`${at} level2`, got.level2.text, row.level2.trim());
    check(`${at} name`, `${got.name.raw}@${address(got.name)}`, row.name);
    check(`${at} value`, `${got.value.raw}@${address(got.value)}`, row.value);
    if (row.actual !== undefined)
      check(
        `${at} actual`,
        got.extras.actual === undefined ? '—' : `${got.extras.actual.raw}@${address(got.extras.actual)}`,
        row.actual,
      );
    if (row.weight !== undefined)
      check(
        `${at} weight`,
        got.extras.weight === undefined ? '—' : `${got.extras.weight.raw}@${address(got.extras.weight)}`,
        row.weight,
      );
  });
  return lines;
}
