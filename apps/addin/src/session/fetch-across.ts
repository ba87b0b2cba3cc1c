/** The rules over several forms, which most workbooks can do without. */
export const fetchAcross = (): Promise<unknown> => import('virtual:across');
