/** The rules over several forms, those of scores and the readers of rare layouts, which most workbooks can do without. */
export const fetchAcross = () => import('virtual:across');
