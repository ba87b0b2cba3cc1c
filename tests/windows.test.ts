import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** What cmd.exe stumbles over, as far as it can be seen without Windows. */
const folder = fileURLToPath(new URL('../docs/windows', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.cmd'));

describe.each(files)('%s', (name) => {
  const bytes = readFileSync(join(folder, name));
  const text = bytes.toString('utf8');
  const lines = text.split('\r\n');

  it('is UTF-8 without a mark, in lines that end as Windows ends them', () => {
    expect(bytes.subarray(0, 3).toString('hex')).not.toBe('efbbbf');
    expect(Buffer.from(text).equals(bytes)).toBe(true);
    expect(lines.join('')).not.toMatch(/[\r\n]/u);
    expect(lines.at(-1)).toBe('');
  });

  it('holds plain ASCII until the code page is set', () => {
    const start = text.slice(0, text.indexOf('chcp 65001'));
    expect(start).not.toBe('');
    expect(start).toMatch(/^[\t\r\n -~]*$/u);
  });

  it('reads arguments whole: never cut at commas, never expanded twice', () => {
    const code = lines.filter((line) => !line.startsWith('rem '));
    expect(code.filter((line) => /%~?[1-9]/u.test(line))).toEqual([]);
    // After delayed expansion is on, a percent expansion would lose "!" and break at "&".
    const from = code.indexOf('setlocal EnableDelayedExpansion');
    expect(from).toBeGreaterThan(0);
    expect(code.slice(from).filter((line) => line.includes('%'))).toEqual([]);
  });

  it('closes the brackets of its blocks, with none in what they say', () => {
    const marks = lines.filter((line) => /^ *(?:if|\)).*\($/u.test(line)).length;
    const closed = lines.filter((line) => line.startsWith(')')).length;
    expect(closed).toBe(marks);
    expect(lines.filter((line) => /^ *echo .*[()&|<>^]/u.test(line))).toEqual([]);
  });
});
