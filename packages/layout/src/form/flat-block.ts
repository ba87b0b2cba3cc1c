import type { Block } from '../block/block.ts';
import type { Sheet, Spot } from '../grid/sheet.ts';
import { fieldLabel } from '../label/field-label.ts';

/** Whether a block is a flat list (平铺): 项目名称 is one of its columns. */
export function isFlat(sheet: Sheet, block: Block): boolean {
  return projectColumn(sheet, block) !== undefined;
}

/** What stands in the header rows of a block. */
export function headerSpots(sheet: Sheet, block: Block): Spot[] {
  const spots = new Set<Spot>();
  for (let row = block.top; row <= block.headerBottom; row += 1)
    for (const spot of sheet.row(row)) if (spot.cell !== undefined) spots.add(spot);
  return [...spots];
}

/** The column label 项目名称. */
export function projectColumn(sheet: Sheet, block: Block): Spot | undefined {
  return headerSpots(sheet, block).find((spot) => {
    const label = fieldLabel(spot.flat);
    return label?.kind === 'field' && label.id === 'projectName';
  });
}
