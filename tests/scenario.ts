import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A scenario: what stands in a folder, one command line, and everything it leaves behind.
 *
 * ```
 * 说明文字
 * --- copy samples/甲.xlsx 收件/甲.xlsx
 * --- text 收件/说明.txt 内容
 * --- cut samples/甲.xlsx 收件/半截.xlsx 2000
 * --- folder 空
 * --- stdin 第一行 第二行
 * $ check 收件 --lang zh
 * --- exit 2
 * --- stdout
 * …
 * --- stderr
 * …
 * --- files
 * …
 * ```
 */
export interface Scenario {
  readonly setup: readonly (readonly string[])[];
  readonly command: readonly string[];
  /** What is piped in: one word a line. */
  readonly stdin: string;
  readonly expected: Outcome;
  /** Text before the outcome, kept when the scenario is rewritten. */
  readonly head: string;
}

export interface Outcome {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Files that were not there before, one a line. */
  readonly files: string;
}

export function parseScenario(text: string): Scenario {
  const at = text.indexOf('--- exit');
  const head = at === -1 ? text : text.slice(0, at);
  const lines = head.split('\n');
  const setup = lines.filter((line) => line.startsWith('--- ')).map((line) => line.slice(4).split(' '));
  const command = lines.find((line) => line.startsWith('$ '));
  if (command === undefined) throw new Error('A scenario needs a line "$ <command>".');
  const section = (name: string): string =>
    new RegExp(`^--- ${name}\\n([^]*?)(?=^--- |$(?![^]))`, 'mu').exec(text)?.[1] ?? '';
  return {
    setup,
    command: words(command.slice(2)),
    stdin: setup
      .filter(([verb]) => verb === 'stdin')
      .flatMap(([, ...typed]) => typed.map((line) => `${line}\n`))
      .join(''),
    expected: {
      exit: Number(/^--- exit (\d+)$/mu.exec(text)?.[1] ?? -1),
      stdout: section('stdout'),
      stderr: section('stderr'),
      files: section('files'),
    },
    head,
  };
}

export function renderScenario(head: string, { exit, stdout, stderr, files }: Outcome): string {
  const part = (name: string, body: string): string => (body === '' ? '' : `--- ${name}\n${body}`);
  return `${head}--- exit ${exit}\n${part('stdout', stdout)}${part('stderr', stderr)}${part('files', files)}`;
}

/** Makes the folder a scenario starts from. */
export function prepare({ setup }: Scenario, root: string, cwd: string): void {
  for (const [verb, first = '', second = '', size] of setup.filter(([word]) => word !== 'stdin')) {
    const target = join(cwd, verb === 'copy' || verb === 'cut' ? second : first);
    mkdirSync(verb === 'folder' ? target : dirname(target), { recursive: true });
    if (verb === 'text') writeFileSync(target, second.replaceAll('\\n', '\n'));
    if (verb === 'copy') writeFileSync(target, readFileSync(join(root, first)));
    if (verb === 'cut') writeFileSync(target, readFileSync(join(root, first)).subarray(0, Number(size)));
  }
}

/** All files below a folder, with `/` between names. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Splits a command line at spaces; double quotes keep words together. */
function words(line: string): string[] {
  return (line.match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replaceAll('"', ''));
}
