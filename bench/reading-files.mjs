// Workbooks as Excel writes them: shared strings, cell styles, theme, properties.
import { strToU8, zipSync } from 'fflate';
import { projects } from '../scripts/samples.data.mjs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One target form of a project of the samples. */
export function formPackage(index) {
  const project = projects[index % projects.length];
  const rows = [
    ['部门项目支出预算绩效目标表'],
    ['单位：万元'],
    ['项目名称', `${project.name}（${index}）`],
    ['主管部门', project.department, '实施单位', project.unit],
    ['项目属性', project.attribute, '项目期限', project.term],
    ['项目主管处室', project.office, '项目年度金额', { value: project.amount, style: 1 }],
    ['年度总体绩效目标', project.goal],
    ['一级指标', '二级指标', '三级指标', '绩效值'],
    ...project.rows.map(([level1, level2, name, value]) => [level1, level2, name, value]),
  ];
  return pack(rows, ['A1:D1', 'A2:D2', 'B3:D3', 'B7:D7']);
}

/** A flat list of indicators, eleven columns wide, numbers, percentages and dates among them. */
export function listPackage(count) {
  const all = projects.flatMap((project) => project.rows.map((indicator) => ({ project, indicator })));
  const rows = Array.from({ length: count }, (_, index) => {
    const { project, indicator } = all[index % all.length];
    const [level1, level2, name, value] = indicator;
    const title = `${project.name}（${Math.floor(index / all.length)}）`;
    const amount = Number(project.amount) + (index % 7) * 0.5;
    const share = { value: (90 + (index % 11)) / 100, style: 2 };
    const day = { value: 45658 + (index % 365), style: 3 };
    return [
      index + 1,
      project.department,
      project.unit,
      title,
      { value: amount, style: 1 },
      level1,
      level2,
      name,
      value,
      share,
      day,
    ];
  });
  return pack(
    [
      [
        '序号',
        '主管部门',
        '实施单位',
        '项目名称',
        '金额',
        '一级指标',
        '二级指标',
        '三级指标',
        '指标值',
        '完成率',
        '日期',
      ],
      ...rows,
    ],
    [],
  );
}

function pack(rows, merges) {
  const strings = new Map();
  const data = rows.map(
    (cells, row) =>
      `<row r="${row + 1}" spans="1:11">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`, strings)).join('')}</row>`,
  );
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides()}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><fileVersion appName="xl" lastEdited="7"/><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView/></bookViews><sheets><sheet name="绩效目标表" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['theme', 'theme/theme1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><cols><col min="1" max="4" width="18" customWidth="1"/></cols><sheetData>${data.join('')}</sheetData>${merged}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
    'xl/theme/theme1.xml': `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${'<a:srgbClr val="4472C4"/>'.repeat(180)}</a:theme>`,
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${[...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"/>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])));
}

function cellXml(cell, reference, strings) {
  if (cell === undefined || cell === '') return `<c r="${reference}" s="4"/>`;
  if (typeof cell === 'number') return `<c r="${reference}" s="0"><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c r="${reference}" s="${cell.style}"><v>${cell.value}</v></c>`;
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (!strings.has(text)) strings.set(text, strings.size);
  return `<c r="${reference}" s="4" t="s"><v>${strings.get(text)}</v></c>`;
}

function relations(entries) {
  const items = entries.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function styles() {
  const formats = [0, 4, 9, 31, 49].map(
    (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const fonts = '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'.repeat(12);
  return `<styleSheet xmlns="${MAIN}"><fonts count="12">${fonts}</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="5">${formats.join('')}</cellXfs></styleSheet>`;
}

function overrides() {
  const types = {
    workbook: 'sheet.main',
    'worksheets/sheet1': 'worksheet',
    styles: 'styles',
    sharedStrings: 'sharedStrings',
  };
  return Object.entries(types)
    .map(
      ([part, type]) =>
        `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
    )
    .join('');
}
