import { explainTarget, readTarget, type ValueContext } from '@jibiao/schema';
import { type Command, EXIT, type Input, type Io, optionValue } from '../command.ts';

/** `jibiao parse`: target values in, their meaning out, one JSON object a line. */
export const command: Command = {
  name: 'parse',
  summary: { zh: '读懂指标值，逐行输出 JSON', en: 'Read target values; one JSON object a line' },
  operands: { zh: '[指标值…]', en: '[values…]' },
  details: {
    zh: '不写指标值时从标准输入读取，一行一个。以“-”开头的值写在 -- 之后，例如：jibiao parse -- -0%\n\n  jibiao parse "≤100万/个" "每月4次" 90%以上\n  jibiao parse 95 --name 培训合格率 --unit % --operator ≥',
    en: 'Without values, one a line is read from standard input. Values that begin with "-" go behind --, as in: jibiao parse -- -0%\n\n  jibiao parse "≤100万/个" "每月4次" 90%以上\n  jibiao parse 95 --name 培训合格率 --unit % --operator ≥',
  },
  options: {
    name: {
      type: 'string',
      value: { zh: '<名称>', en: '<name>' },
      help: { zh: '三级指标名称', en: 'Name of the indicator' },
    },
    level2: {
      type: 'string',
      value: { zh: '<名称>', en: '<label>' },
      help: { zh: '二级指标的名称或代码，如 时效指标、13', en: 'Level 2, as a label or a code: 时效指标, 13' },
    },
    unit: {
      type: 'string',
      value: { zh: '<单位>', en: '<unit>' },
      help: { zh: '计量单位一栏的内容', en: 'What the unit column says' },
    },
    operator: {
      type: 'string',
      value: { zh: '<符号>', en: '<sign>' },
      help: { zh: '计算符号一栏的内容：≥、大于等于、1 等', en: 'What the operator column says: ≥, 大于等于, 1' },
    },
    explain: { type: 'boolean', help: { zh: '用一句话说明怎样读的', en: 'Say in a sentence how each was read' } },
  },
  run: parse,
};

async function parse(input: Input, io: Io): Promise<number> {
  const context = contextOf(input);
  const explain = input.values['explain'] === true;
  const values = input.positionals.length > 0 ? input.positionals : linesOf(io.stdin);
  for await (const raw of values) {
    const read = readTarget(raw, context);
    const line = explain ? explainTarget(read, io.locale) : JSON.stringify({ raw, target: read.target });
    io.stdout.write(`${line}\n`);
  }
  return EXIT.clean;
}

function contextOf(input: Input): ValueContext {
  const entries = ['name', 'level2', 'unit', 'operator'].map((key) => [key, optionValue(input, key)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Lines of a stream, in UTF-8, however its chunks are cut. */
async function* linesOf(stream: Io['stdin']): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open = '';
  for await (const chunk of stream) {
    const lines = (open + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    open = lines.pop() ?? '';
    yield* lines.map(withoutReturn);
  }
  open += decoder.decode();
  if (open !== '') yield withoutReturn(open);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
