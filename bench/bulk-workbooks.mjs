// Workbooks for the bulk benchmark: the published layout with names, amounts and values that vary from file to file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../packages/workbook/dist/index.js';
import { projects } from '../scripts/samples.data.mjs';

/** The same numbers on every machine (Lehmer). */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const TASKS = ['培训', '评审', '巡查', '宣传', '检测', '普查', '养护', '采购', '调研', '帮扶'];
const OBJECTS = ['企业', '学校', '社区', '农户', '河道', '档案', '设备', '车辆', '场馆', '项目'];
const COUNT_UNITS = ['家', '所', '个', '户', '公里', '卷', '台', '辆', '座', '项'];

function projectAt(index) {
  const random = randomFrom(index + 1);
  const base = projects[index % projects.length];
  const task = TASKS[random(10)];
  const object = random(10);
  const name = `${OBJECTS[object]}${task}专项（第${index}号）`;
  const rows = base.rows.map(([level1, level2, label, value], row) => {
    if (row % 3 === 0)
      return [level1, level2, `${task}${OBJECTS[object]}数量${row}`, `≥${random(900) + 10}${COUNT_UNITS[object]}`];
    if (row % 3 === 1) return [level1, level2, `${label}（${index}）`, value];
    return [level1, level2, `${OBJECTS[(object + row) % 10]}${task}合格率`, `≥${80 + random(20)}%`];
  });
  const unit = `${205 + (index % 90)}`;
  return {
    ...base,
    name,
    department: `${unit}-某市第${unit}局`,
    unit: `${unit}${String((index % 7) + 1).padStart(3, '0')}-某市第${unit}局下属单位${(index % 7) + 1}`,
    amount: String(random(2000) + 5),
    goal: `${base.goal}全年${task}${OBJECTS[object]}${random(900) + 10}${COUNT_UNITS[object]}。`,
    rows,
  };
}

function sheetOf(project) {
  const rows = [];
  const add = (...cells) =>
    rows.push({
      row: rows.length + 1,
      cells: cells.map(([text, style], at) => ({ column: at + 1, text, style: style ?? 'text' })),
    });
  const pair = (a, b, c, d) => add([a, 'label'], [b], [c, 'label'], [d]);
  add(['部门项目支出预算绩效目标表', 'title']);
  add([''], [''], [''], ['单位：万元', 'note']);
  add(['项目名称', 'label'], [project.name], [''], ['']);
  pair('主管部门', project.department, '实施单位', project.unit);
  pair('项目属性', '新增项目', '项目期限', project.term);
  pair('项目主管处室', project.office, '项目年度金额', project.amount);
  add(['年度总体绩效目标', 'label'], [project.goal], [''], ['']);
  add(['一级指标', 'label'], ['二级指标', 'label'], ['三级指标', 'label'], ['绩效值', 'label']);
  for (const row of project.rows) add(...row.map((text) => [text]));
  return { name: '绩效目标表', widths: [16, 22, 42, 24], rows, merges: ['A1:D1', 'B3:D3', 'B7:D7'] };
}

/** Writes `count` workbooks into a folder, a hundred to a subfolder. */
export function writeWorkbooks(folder, count) {
  for (let index = 0; index < count; index += 1) {
    const home = join(folder, String(Math.floor(index / 100)).padStart(3, '0'));
    if (index % 100 === 0) mkdirSync(home, { recursive: true });
    const name = `${String(index).padStart(5, '0')}.xlsx`;
    writeFileSync(join(home, name), writeXlsx([sheetOf(projectAt(index))]));
  }
}
