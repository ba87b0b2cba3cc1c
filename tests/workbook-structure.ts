import { decodeXml } from '../packages/workbook/src/xml/decode-xml.ts';
import { openZip } from '../packages/workbook/src/zip/read-zip.ts';

/** Order of child elements in ECMA-376 (transitional), for the parts we write or patch. */
const ORDER: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  comments: 'authors commentList extLst',
  comment: 'text commentPr',
  r: 'rPr t',
  c: 'f v is extLst',
  xf: 'alignment protection extLst',
  dataValidation: 'formula1 formula2',
};
/** Elements that may stand several times where an order is given. */
const REPEATED = new Set(['conditionalFormatting', 'customProperties']);
/** Lists whose `count` must be true. */
const COUNTED: Readonly<Record<string, string>> = {
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellXfs: 'xf',
  cellStyleXfs: 'xf',
  dxfs: 'dxf',
  mergeCells: 'mergeCell',
  dataValidations: 'dataValidation',
};

interface Open {
  readonly name: string;
  readonly count: number | undefined;
  last: number;
  readonly children: string[];
}

/** What is wrong with a workbook's parts, and how many parts were looked at. */
export function checkStructure(bytes: Uint8Array): { readonly parts: number; readonly problems: string[] } {
  const files = textsOf(bytes);
  const problems: string[] = [];
  const names = Object.keys(files).filter((name) => /^xl\/(?:.*\/)?[^/]+\.xml$/u.test(name));
  for (const name of names) checkPart(name, files[name] ?? '', problems);
  problems.push(...checkContainer(files));
  return { parts: names.length, problems };
}

function textsOf(bytes: Uint8Array): Record<string, string> {
  const zip = openZip(bytes);
  return Object.fromEntries(
    [...zip.entries.keys()].map((name) => [name, decodeXml(zip.read(name) ?? new Uint8Array())]),
  );
}

function checkPart(part: string, xml: string, problems: string[]): void {
  const stack: Open[] = [];
  for (const [, closing, qualified = '', attributes = '', empty] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s[^<>]*?)?)(\/?)>/gu,
  )) {
    const name = qualified.replace(/^.*:/u, '');
    if (closing === '/') {
      closeElement(part, name, stack.pop(), problems);
      continue;
    }
    enter(part, name, stack.at(-1), problems);
    const count = /\scount="(\d+)"/u.exec(attributes)?.[1];
    const open = { name, count: count === undefined ? undefined : Number(count), last: -1, children: [] };
    if (empty === '/') closeElement(part, name, open, problems);
    else stack.push(open);
  }
  if (stack.length > 0) problems.push(`${part}: <${stack.at(-1)?.name}> is not closed`);
}

function enter(part: string, name: string, parent: Open | undefined, problems: string[]): void {
  if (parent === undefined) return;
  parent.children.push(name);
  const order = ORDER[parent.name]?.split(' ');
  if (order === undefined || name === 'AlternateContent') return;
  const at = order.indexOf(name);
  if (at === -1) problems.push(`${part}: <${name}> does not belong into <${parent.name}>`);
  else if (at < parent.last || (at === parent.last && !REPEATED.has(name)))
    problems.push(`${part}: <${name}> in <${parent.name}> stands too late`);
  parent.last = Math.max(parent.last, at);
}

function closeElement(part: string, name: string, open: Open | undefined, problems: string[]): void {
  if (open === undefined || open.name !== name) {
    problems.push(`${part}: </${name}> closes <${open?.name}>`);
    return;
  }
  const child = COUNTED[name];
  if (child === undefined || open.count === undefined) return;
  const count = open.children.filter((one) => one === child).length;
  if (count !== open.count) problems.push(`${part}: <${name}> says ${open.count} and holds ${count}`);
}

/** Relations that lead nowhere, and parts without a content type. */
function checkContainer(files: Readonly<Record<string, string>>): string[] {
  const types = files['[Content_Types].xml'] ?? '';
  const problems: string[] = [];
  for (const name of Object.keys(files)) {
    const ending = name.split('.').at(-1) ?? '';
    const known = types.includes(`PartName="/${name}"`) || new RegExp(`Extension="${ending}"`, 'iu').test(types);
    if (!known && !name.endsWith('/') && name !== '[Content_Types].xml') problems.push(`${name} has no content type`);
    if (name.endsWith('.rels')) problems.push(...danglingRelations(name, files));
  }
  return problems;
}

function danglingRelations(name: string, files: Readonly<Record<string, string>>): string[] {
  const base = new URL(name.replace(/_rels\/[^/]*$/u, ''), 'file:///');
  const xml = files[name] ?? '';
  const ids = [...xml.matchAll(/\sId="([^"]*)"/gu)].map(([, id]) => id);
  const problems = new Set(ids).size === ids.length ? [] : [`${name}: an id stands twice`];
  for (const [element, target = ''] of xml.matchAll(/<[\w:]*Relationship\s[^>]*?Target="([^"]*)"[^>]*>/gu)) {
    if (element.includes('TargetMode="External"')) continue;
    const path = decodeURI(new URL(target, base).pathname).slice(1);
    if (files[path] === undefined) problems.push(`${name}: ${target} is not there`);
  }
  return problems;
}
