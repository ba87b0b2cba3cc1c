import type { Grid } from '../index.ts';
import { canvas } from './canvas.ts';

/** A sheet name (`# 名`) or none, then rows of cells between bars; `<` is merged with the left, `^` with the cell above. */
export function gridsOf(text: string): Grid[] {
  const parts = text.split(/^# (.*)$/mu);
  const first = parts[0] ?? '';
  const sheets: (readonly [string, string])[] = first.trim() === '' ? [] : [['表', first]];
  for (let index = 1; index < parts.length; index += 2) sheets.push([parts[index] ?? '', parts[index + 1] ?? '']);
  return sheets.map(([name, body]) => drawn(name, rowsOf(body)));
}

function rowsOf(body: string): string[][] {
  const lines = body.replace(/^\n/u, '').replace(/\n+$/u, '').split('\n');
  return lines.map((line) => line.split('|').map((cell) => cell.trim().replaceAll(String.raw`\n`, '\n')));
}

function drawn(name: string, rows: readonly (readonly string[])[]): Grid {
  const page = canvas(name);
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text === '<' || text === '^') return;
      let columns = 1;
      while (cells[column + columns] === '<') columns += 1;
      let tall = 1;
      while (rows[row + tall]?.[column] === '^') tall += 1;
      const number = /^#(.+?)(?:\{(.+)\})?$/u.exec(text);
      if (number === null) page.put(row + 1, column + 1, text, { rows: tall, columns });
      else
        page.put(row + 1, column + 1, number[2] ?? number[1] ?? '', { rows: tall, columns, number: number[1] ?? '' });
    });
  });
  return page.grid();
}
