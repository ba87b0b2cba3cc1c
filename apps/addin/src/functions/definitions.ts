import { describeTarget, findUnit, readTarget, renderFinding } from '@jibiao/schema';
import { checkValue } from './check-value.ts';

type Matrix = string[][];

/** A custom function: what Excel is told of it, and what it does. One table for both, so that they cannot drift. */
export interface FunctionDefinition {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: true }[];
  /** `matrix` spills to the right. */
  readonly result: 'scalar' | 'matrix';
  readonly run: (...values: readonly unknown[]) => string | Matrix;
}

const VALUE = { name: 'value', description: '指标值，如“≥98%”' };
const LEVEL = { name: 'level2', description: '二级指标，如“质量指标”（可不填）', optional: true } as const;

/** Excel hands over numbers for numeric cells; blank cells come as 0, empty text or nothing. */
function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export const FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: 'CHECK',
    description: '校验一个指标值，返回发现的问题；没有问题时返回空文本',
    parameters: [VALUE, LEVEL],
    result: 'scalar',
    run: (value, level2) =>
      checkValue(text(value), text(level2))
        .map((finding) => renderFinding(finding, 'zh'))
        .map(({ what, how }) => what + how)
        .join('\n'),
  },
  {
    id: 'PARSE',
    description: '把指标值拆成三格：比较符号、数值、计量单位；不是数值时第一格说明读作什么',
    parameters: [VALUE],
    result: 'matrix',
    run: (value) => [parseCells(text(value))],
  },
  {
    id: 'NORMALIZE',
    description: '把全角字符、公式残留、多余空格整理成统一写法',
    parameters: [VALUE],
    result: 'scalar',
    run: (value) => readTarget(text(value)).text,
  },
  {
    id: 'UNIT',
    description: '返回计量单位的统一写法，如“平米”返回“平方米”；不认识时返回空文本',
    parameters: [{ name: 'unit', description: '计量单位，或带单位的指标值' }],
    result: 'scalar',
    run: (value) => unitOf(text(value)),
  },
];

const SIGNS = { ge: '≥', gt: '>', eq: '=', 'eq?': '', lt: '<', le: '≤' } as const;

function parseCells(value: string): string[] {
  const { target } = readTarget(value);
  if (target.kind === 'number') {
    return [SIGNS[target.cmp], target.value, [target.unit ?? '', ...(target.per ?? [])].join('/')];
  }
  if (target.kind === 'range') return ['', `${target.lo}-${target.hi}`, target.unit ?? ''];
  return [target.kind === 'empty' ? '' : describeTarget(target, 'zh'), '', ''];
}

function unitOf(value: string): string {
  const known = findUnit(value.trim());
  if (known !== undefined) return known.id;
  const { target } = readTarget(value);
  return 'unit' in target ? (target.unit ?? '') : '';
}
