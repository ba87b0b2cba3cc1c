/** A formula as the first cell of those that share it has it. */
export interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Words in quotes, sheet names, function names, and references with their signs of being fixed. */
const REFERENCE = /"[^"]*"|'[^']*'|[A-Za-z_.\d]+\(|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?\d{1,7})(?![\w.(])/gu;

/** The formula for another cell: references that are not fixed move along. */
export function movedFormula(
  { row, column, formula }: SharedFormula,
  to: { readonly row: number; readonly column: number },
): string {
  return formula.replaceAll(REFERENCE, (whole, fixed?: string, letters?: string, line: string = '') => {
    if (letters === undefined) return whole;
    const name = fixed === '$' ? letters : lettersOf(numberOf(letters) + to.column - column);
    const number = line.startsWith('$') ? line : String(Number(line) + to.row - row);
    return name === '' || Number(number) < 1 ? '#REF!' : `${fixed}${name}${number}`;
  });
}

function numberOf(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function lettersOf(number: number): string {
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
