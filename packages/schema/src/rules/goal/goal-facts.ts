import type { Field } from '../../form/form.ts';
import type { Profile } from '../../profile/profile.ts';
import { goalQuantities } from './goal-of.ts';

const DATE =
  /(?:1[0-2]|[1-9])\s*月(?:\s*\d{1,2}\s*日|底|末|份|[上中下]旬|前)|20\d{2}\s*[./-]\s*\d{1,2}|(?:年底|第?[一二三四]季度)[^，。；]{0,4}前|[按每逐](?:[日周月旬]|季度?)(?!期)|百分百|全覆盖|应(?<act>.)尽\k<act>|零(?:发生|增长|事故|伤亡|死亡|投诉|失误|差错|感染|案件|污染|排放)/u;

/** Whether a goal holds a quantity (“零事故” and “应免尽免” are ones too) or a date; the length of the project alone is none. */
export function isMeasured(goal: Field, profile: Profile): boolean {
  return goalQuantities(goal, profile).some(({ unit }) => unit.id !== '年') || DATE.test(goal.text);
}
