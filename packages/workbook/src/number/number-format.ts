/** A number format code made ready to be applied. */
export interface NumberFormat {
  readonly code: string;
  /** Whether numbers under it are dates or times. */
  readonly isDate: boolean;
  /** Text a cell shows: for a plain decimal, or for the serial number of a date in the 1900 system. */
  readonly show: (decimal: string) => string;
}
