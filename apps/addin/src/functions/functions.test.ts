import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from './definitions.ts';
import { functionsJson } from './metadata.ts';
import { registerFunctions } from './register.ts';

type Run = (...values: unknown[]) => unknown;

const registered = new Map<string, Run>();
registerFunctions({ associate: (id, run) => void registered.set(id, run) });
/** Excel passes one more argument of its own. */
const call = (id: string, ...values: unknown[]): unknown => registered.get(id)?.(...values, { address: 'A1' });

const cases: readonly (readonly [id: string, values: readonly unknown[], result: unknown])[] = [
  ['PARSE', ['≥98%'], [['≥', '98', '%']]],
  ['PARSE', ['90%以上'], [['≥', '90', '%']]],
  ['PARSE', ['≤100万/个'], [['≤', '100', '万/个']]],
  ['PARSE', [600], [['', '600', '']]],
  ['PARSE', [''], [['', '', '']]],
  ['NORMALIZE', ['＞＝９８％'], '≥98%'],
  ['NORMALIZE', [' ≥ 98 % '], '≥98%'],
  ['UNIT', ['平米'], '平方米'],
  ['UNIT', ['≥98%'], '%'],
  ['UNIT', ['不是单位'], ''],
  ['CHECK', ['≥98%', '质量指标'], ''],
];

describe('custom functions', () => {
  it.each(cases)('%s of %j is %j', async (id, values, result) => {
    expect(await call(id, ...values)).toEqual(result);
  });

  it('CHECK says what is wrong with a value', async () => {
    expect(await call('CHECK', '≥**人', '数量指标')).toContain('≥**人');
  });

  it('are told to Excel as they are implemented', () => {
    expect(functionsJson().functions.map(({ id, parameters }) => [id, parameters.length])).toEqual(
      FUNCTIONS.map(({ id, parameters }) => [id, parameters.length]),
    );
    expect([...registered.keys()]).toEqual(FUNCTIONS.map(({ id }) => id));
    expect(FUNCTIONS.every(({ id }) => /^[A-Z][A-Z0-9_.]*$/u.test(id))).toBe(true);
  });
});
