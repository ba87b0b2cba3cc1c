import type { Bilingual } from '@jibiao/schema';

/** Language of everything a person reads. */
export type Locale = keyof Bilingual;

/** The world a command acts in; tests hand in their own. */
export interface Io {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readonly stdout: Output;
  /** For progress and trouble; never for results. */
  readonly stderr: Output;
  readonly locale: Locale;
  /** Relative paths start here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C: a command ends cleanly with what is done. */
  readonly signal?: AbortSignal;
}

/** A place for text, with what is known of the terminal behind it. */
export interface Output {
  write(text: string | Uint8Array): void;
  /** Resolves when a slow reader has caught up, so that a long report does not pile up in memory. */
  ready?(): Promise<void>;
  /** Width of the terminal in narrow characters; absent in a pipe. */
  readonly columns?: number;
  /** Whether colour may be used (a terminal, and no `NO_COLOR`). */
  readonly color: boolean;
}

/** Exit codes every command uses: clean, findings of severity error, tool trouble. */
export const EXIT = { clean: 0, findings: 1, trouble: 2 } as const;

/** One `--option`. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  /** Placeholder of the value in the help, `<文件>`. */
  readonly value?: Bilingual;
  /** Closed set of values; anything else is refused with one sentence. */
  readonly choices?: readonly string[];
  readonly help: Bilingual;
}

/** What the command line said: one entry per option given. */
export interface Input {
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly positionals: readonly string[];
}

/** One `jibiao <name>`. The file that holds it exports it as `command`. */
export interface Command {
  readonly name: string;
  /** One line for the overview. */
  readonly summary: Bilingual;
  /** What follows the name, `<文件或文件夹…>`. */
  readonly operands: Bilingual;
  /** Further lines of the command's own help. */
  readonly details?: Bilingual;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Returns the exit code; throws only `ToolError` for trouble it foresaw. */
  run(input: Input, io: Io): Promise<number>;
}

/** The string value of an option that takes one, `undefined` when it was not given. */
export function optionValue(input: Input, name: string): string | undefined {
  const value = input.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** All values of an option that may be repeated. */
export function optionValues(input: Input, name: string): readonly string[] {
  const value = input.values[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}
