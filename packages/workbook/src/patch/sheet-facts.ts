import { parseArea } from '../xlsx/a1.ts';
import { attribute } from '../xml/attribute.ts';
import { attributesAt, type Tag, walkTags } from '../xml/walk-tags.ts';
import { behindCells } from './child-order.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What must be known of a sheet before its cells are changed. */
export interface SheetFacts {
  readonly isProtected: boolean;
  readonly merges: {
    /** The cell that stands for a place: the first of its merged area, or the cell itself. */
    readonly anchorOf: (place: Place | undefined) => Place | undefined;
  };
}

/** Reads merged areas and protection of a worksheet part. */
export function readSheetFacts(xml: string): SheetFacts {
  const areas: NonNullable<ReturnType<typeof parseArea>>[] = [];
  let isProtected = false;
  const visit = (tag: Tag): void => {
    if (tag.name === 'sheetProtection') isProtected = /\ssheet=["'](?:1|true)/u.test(attributesAt(xml, tag));
    const area = tag.name === 'mergeCell' ? parseArea(attribute(attributesAt(xml, tag), 'ref') ?? '') : undefined;
    if (area !== undefined) areas.push(area);
  };
  walkTags(xml, visit, behindCells(xml));
  const anchorOf = (place: Place | undefined): Place | undefined => {
    if (place === undefined) return undefined;
    const { row, column } = place;
    const area = areas.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    return area === undefined ? place : { row: area.top, column: area.left };
  };
  return { isProtected, merges: { anchorOf } };
}
