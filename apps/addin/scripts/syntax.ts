/** A node of a parsed module, as bundlers hand it to plugins. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

/** A stretch of source and what takes its place. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with all cuts made; from the end, so that places found before stay true. */
export function applyCuts(code: string, cuts: readonly Cut[]): string {
  return cuts
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code);
}

export function children(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value): value is Node => typeof value === 'object' && value !== null && 'type' in value);
}
