import type { Form } from '../../form/form.ts';
import type { Repair, RepairKind } from '../../form/repair.ts';

/** For examples: the form as if its first row had been read with this repair. */
export function withRepair(kind: RepairKind, address: string): (form: Form) => Form {
  return (form) => {
    const repair: Repair = {
      kind,
      at: { sheet: form.sheet, address },
      before: '14-成本指标 | 培训成本 | ≤10万元 |',
      after: '1-产出指标 | 14-成本指标 | 培训成本 | ≤10万元',
    };
    const indicators = form.indicators.map((row) => (row.index === 0 ? { ...row, repairs: [repair] } : row));
    return { ...form, indicators, repairs: [repair] };
  };
}
