/** A check of one cell: what is said while it is blank. */
export interface Blank {
  readonly address: string;
  readonly label: string;
}

/** What a status says when there is nothing left to do. */
export const DONE = '已填';

/** Status of header cells: names the first that is blank; an amount must be a number. */
export function headStatus(blanks: readonly (Blank & { readonly amount?: true })[]): string {
  return blanks.reduceRight((rest, { address, label, amount }) => {
    const checked = amount === true ? `IF(ISNUMBER(${address}),${rest},"${label}应填数字")` : rest;
    return `IF(${address}="","未填${label}",${checked})`;
  }, `"${DONE}"`);
}

/** What an indicator row is made of, and what is asked of it. */
interface StatusRow {
  readonly row: number;
  readonly required: boolean;
  readonly open: boolean;
}

/**
 * Whether a cell holds digits only, told without reading it as a number: that would take dates for figures in some
 * languages. It is filled up with digits, since programs disagree on where nothing at all is found.
 */
function digitsOnly(cell: string): string {
  return `SUMPRODUCT(--ISERROR(FIND(MID(${cell}&"000000000000",{1,2,3,4,5,6,7,8,9,10,11,12},1),"0123456789.")))=0`;
}

/** Status of an indicator row. Only functions that Excel, WPS and LibreOffice share. */
export function rowStatus({ row, required, open }: StatusRow): string {
  const [level, name, sign, value, unit] = ['B', 'C', 'D', 'E', 'F'].map((column) => `${column}${row}`) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const bare = `IF(${unit}="","缺计量单位",IF(${sign}="","缺计算符号","${DONE}"))`;
  const filled = `IF(${digitsOnly(value)},${bare},"${DONE}")`;
  const levelled = open ? `IF(${level}="","缺二级指标",${filled})` : filled;
  const named = `IF(${name}="","缺三级指标",IF(${value}="","缺指标值",${levelled}))`;
  return `IF(AND(${name}="",${value}=""),"${required ? '未填' : ''}",${named})`;
}

/** What stands above the column: how many places are left. */
export function totalStatus(first: number, last: number): string {
  const range = `$H$${first}:$H$${last}`;
  const left = `COUNTIF(${range},"未填*")+COUNTIF(${range},"缺*")+COUNTIF(${range},"*应填数字")`;
  return `IF(${left}=0,"全部填好","还有"&(${left})&"处")`;
}
