import { type Tag, type WalkStart, walkTags } from '../xml/walk-tags.ts';

/** Order of the children in ECMA-376, as far as we add any. */
const ORDERS = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
} as const;

/** Behind the cells of a worksheet: what stands there is found without a walk through them. */
export function behindCells(xml: string): WalkStart {
  const name = xml.lastIndexOf('sheetData');
  const end = xml.indexOf('>', name);
  const isTag = /[<:/]/u.test(xml.charAt(name - 1)) && end !== -1;
  return name > 0 && isTag && /^(?:\s*\/?)>/u.test(xml.slice(name + 'sheetData'.length, end + 1))
    ? { at: end + 1, depth: 1 }
    : { at: 0, depth: 0 };
}

/** Where a new child of the root has to stand: before the first direct child that must come after it. */
export function placeOfChild(xml: string, root: keyof typeof ORDERS, child: string, from?: WalkStart): number {
  const order = ORDERS[root].split(' ');
  const wanted = order.indexOf(child);
  let place: number | undefined;
  let held: Tag | undefined;
  walkTags(
    xml,
    (tag) => {
      if (place !== undefined) return;
      if (tag.depth === 0) {
        if (tag.kind === 'close') place = tag.start;
        return;
      }
      if (tag.kind === 'close') return;
      if (tag.depth === 1) held = tag;
      // Alternatives wrap a child: what counts is the first known name within.
      const isChild = tag.depth === 1 || held?.name === 'AlternateContent';
      if (isChild && held !== undefined && order.indexOf(tag.name) > wanted) place = held.start;
    },
    from,
  );
  return place ?? xml.length;
}
