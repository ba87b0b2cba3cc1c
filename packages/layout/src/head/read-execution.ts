import type { Sheet, Spot } from '../grid/sheet.ts';
import { columnLabel } from '../label/column-label.ts';

/** Where the points of the execution rate (预算执行率) stand beside or below their labels. */
export interface ExecutionSpots {
  readonly label: Spot;
  readonly rate?: Spot;
  readonly weight?: Spot;
  readonly score?: Spot;
}

const RATE = /^(?:全年|年度|资金|预算|项目)?(?:预算|资金|支出)?执行率/u;
const FIGURE = /^\d+(?:\.\d+)?[%％分]?$/u;
/** Rows below the labels that are looked at: header rows, then the line of the whole amount. */
const REACH = 3;

/** Finds 分值, 执行率 and 得分 of the budget among the rows above an indicator block. */
export function readExecution(sheet: Sheet, rows: readonly number[]): ExecutionSpots | undefined {
  for (const row of rows) {
    const heads = sheet.row(row).filter((spot) => spot.top === row && spot.text !== '');
    const label = heads.find(({ flat }) => RATE.test(flat));
    if (label === undefined) continue;
    const [weight, score] = (['weight', 'score'] as const).map((role) =>
      heads.find(({ flat }) => columnLabel(flat)?.role === role),
    );
    // Without points the rate is only told.
    if (weight === undefined && score === undefined) continue;
    const found = below(sheet, { label, weight, score }) ?? beside(sheet, { label, weight, score });
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Labels {
  readonly label: Spot;
  readonly weight: Spot | undefined;
  readonly score: Spot | undefined;
}

function below(sheet: Sheet, labels: Labels): ExecutionSpots | undefined {
  for (let down = 1; down <= REACH; down += 1) {
    const found = filled(labels, (spot) => sheet.at(labels.label.bottom + down, spot.left));
    if (found !== undefined) return found;
  }
  return undefined;
}

function beside(sheet: Sheet, labels: Labels): ExecutionSpots | undefined {
  return filled(labels, (spot) => sheet.at(spot.top, spot.right + 1));
}

/** The spots where they hold a figure; nothing where neither rate nor score does. */
function filled({ label, weight, score }: Labels, at: (spot: Spot) => Spot): ExecutionSpots | undefined {
  const figure = (head: Spot | undefined): Spot | undefined => {
    const spot = head && at(head);
    return spot !== undefined && FIGURE.test(spot.text.trim()) ? spot : undefined;
  };
  const [rate, points, reached] = [figure(label), figure(weight), figure(score)];
  if (rate === undefined && reached === undefined) return undefined;
  return {
    label,
    ...(rate === undefined ? {} : { rate }),
    ...(points === undefined ? {} : { weight: points }),
    ...(reached === undefined ? {} : { score: reached }),
  };
}
