/** One indicator row as printed; columns beside level, name and value where the table has them. */
export interface PublishedRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly operator?: string;
  readonly unit?: string;
  readonly nature?: string;
  readonly weight?: string;
  readonly actual?: string;
  readonly score?: string;
}

/** A published table (公开的绩效目标表) before it is drawn as a sheet. */
export interface PublishedTable {
  readonly id: string;
  /** Title, year and office as published. */
  readonly source: string;
  readonly project: string;
  /** Annual amount in `money`; absent where none was published. */
  readonly amount?: string;
  readonly money: '万元' | '元';
  /** Where the publication at hand breaks off: what is missing then says nothing. */
  readonly excerpt?: true;
  readonly rows: readonly PublishedRow[];
}

const EXTRAS = ['operator', 'unit', 'nature', 'weight', 'actual', 'score'] as const;

/** A table from lines `level 1 | level 2 | name | value | column=text …`. */
export function published(head: Omit<PublishedTable, 'rows'>, lines: string): PublishedTable {
  const rows = lines.trim().split('\n');
  return { ...head, rows: rows.map(rowOf) };
}

function rowOf(line: string): PublishedRow {
  const [level1 = '', level2 = '', name = '', value = '', ...more] = line.split('|').map((cell) => cell.trim());
  const extras = EXTRAS.flatMap((id) => {
    const found = more.find((cell) => cell.startsWith(`${id}=`));
    return found === undefined ? [] : [[id, found.slice(id.length + 1)] as const];
  });
  return { level1, level2, name, value, ...Object.fromEntries(extras) };
}
