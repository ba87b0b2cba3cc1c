// Writes samples/*.xlsx from the sample data; `--check` fails when a committed sample differs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../packages/workbook/dist/index.js';
import { cleanProject, cover, projects, shifts } from './samples.data.mjs';
import { root } from './tools.mjs';

const WIDTHS = [16, 22, 42, 24];

/** One form below `top`; returns its rows and merges, and the next free row. */
function drawForm(project, top, { damaged, index }) {
  const rows = [];
  const merges = [`A${top}:D${top}`];
  const line = (cells, height) => {
    rows.push({
      row: top + rows.length,
      height,
      cells: cells.map(([column, text, style, numeric]) => ({ column, text, style, ...(numeric ? { numeric } : {}) })),
    });
    return top + rows.length - 1;
  };
  const pair = (label, value, label2, value2) =>
    line(
      [
        [1, label, 'label'],
        [2, value, 'text'],
        [3, label2, 'label'],
        [4, value2, 'text', label2 === '项目年度金额'],
      ],
      24,
    );
  line([[1, '部门项目支出预算绩效目标表', 'title']], 30);
  line([[4, '单位：万元', 'note']], 18);
  merges.push(
    wide(
      line(
        [
          [1, '项目名称', 'label'],
          [2, project.name, 'text'],
          [3, '', 'text'],
          [4, '', 'text'],
        ],
        24,
      ),
    ),
  );
  pair('主管部门', project.department, '实施单位', project.unit);
  pair('项目属性', project.attribute, '项目期限', project.term);
  pair('项目主管处室', project.office, '项目年度金额', project.amount);
  merges.push(
    wide(
      line(
        [
          [1, '年度总体绩效目标', 'label'],
          [2, project.goal, 'text'],
          [3, '', 'text'],
          [4, '', 'text'],
        ],
        120,
      ),
    ),
  );
  line(
    ['一级指标', '二级指标', '三级指标', '绩效值'].map((text, at) => [at + 1, text, 'label']),
    24,
  );
  const starts = [0, 0];
  const endSpans = (column, end) => {
    if (!damaged && end > starts[column]) merges.push(`${'AB'[column]}${starts[column]}:${'AB'[column]}${end}`);
  };
  project.rows.forEach(([level1, level2, name, value, published], at) => {
    if (damaged && project.blankBefore === at)
      line(
        [
          [1, '', 'label'],
          [2, '', 'label'],
          [3, '', 'text'],
          [4, '', 'value'],
        ],
        20,
      );
    const row = top + rows.length;
    if (level1 !== '') startSpan(0, row);
    if (level2 !== '' || level1 !== '') startSpan(1, row);
    const by = damaged ? (shifts.find((one) => one.project === index && one.row === at)?.by ?? 0) : 0;
    line(
      shift([level1, level2, name, damaged ? (published ?? value) : value], by).map((text, column) => [
        column + 1,
        text,
        column === 2 ? 'text' : 'value',
      ]),
      30,
    );
  });
  endSpans(0, top + rows.length - 1);
  endSpans(1, top + rows.length - 1);
  return { rows, merges, next: top + rows.length };

  function startSpan(column, row) {
    if (starts[column] > 0) endSpans(column, row - 1);
    starts[column] = row;
  }
}

/** A row as the damaged table has it: by 1 every cell one to the left, by 2 the name in the first and the value in the third column. */
function shift([level1, level2, name, value], by) {
  if (by === 1) return [level2, name, value, ''];
  return by === 2 ? [name, '', value, ''] : [level1, level2, name, value];
}

const wide = (row) => `B${row}:D${row}`;

function sheetOf(project, index) {
  const { rows, merges } = drawForm(project, 1, { damaged: false, index });
  return { name: project.sheet, widths: WIDTHS, rows, merges };
}

function stacked() {
  const rows = [];
  const merges = [];
  let top = 1;
  projects.forEach((project, index) => {
    const form = drawForm(project, top, { damaged: true, index });
    rows.push(...form.rows);
    merges.push(...form.merges);
    top = form.next + 1;
  });
  return { name: '绩效目标表', widths: WIDTHS, rows, merges };
}

/** The first page of the publication, with its slips. */
function coverSheet() {
  const rows = cover.map(([text, style, height], at) => ({
    row: at + 1,
    height,
    cells: [{ column: 1, text, style }],
  }));
  return { name: '封面', widths: [100], rows };
}

const samples = {
  '科学技术局-分表.xlsx': projects.map(sheetOf),
  '科学技术局-合并.xlsx': [coverSheet(), stacked()],
  '科技创新服务中心-合格.xlsx': [sheetOf(cleanProject, 3)],
};

const check = process.argv.includes('--check');
const folder = join(root, 'samples');
mkdirSync(folder, { recursive: true });
for (const [name, sheets] of Object.entries(samples)) {
  const path = join(folder, name);
  const bytes = writeXlsx(sheets);
  if (!check) writeFileSync(path, bytes);
  else if (!existsSync(path) || !readFileSync(path).equals(bytes)) {
    process.stdout.write(`samples/${name} has drifted: run node scripts/docs.mjs\n`);
    process.exitCode = 1;
  }
}
